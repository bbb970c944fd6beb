/** What the panel is to show, asked by a card, a menu, a command or the address bar. */

export interface PanelRequest {
  /** As behind # in the panel's address: an entry's id, "?" and words, or `tab=…`. */
  readonly link: string;
  /** The panel of this window, or the panel's page in this tab; nobody else answers. */
  readonly windowId?: number;
  readonly tabId?: number;
}

const LONGEST_LINK = 200;

/** A request from anything stored; undefined for what is none. */
export function parsePanelRequest(value: unknown): PanelRequest | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const { link, windowId, tabId } = value as Record<string, unknown>;
  if (typeof link !== "string" || link === "" || link.length > LONGEST_LINK) return undefined;
  if (typeof tabId === "number") return { link, tabId };
  return typeof windowId === "number" ? { link, windowId } : undefined;
}

/** Where a panel stands: in a tab of its own, or beside the tabs of a window. */
export interface PanelStand {
  readonly tabId: number | undefined;
  readonly windowId: number | undefined;
}

export function isForPanel(request: PanelRequest, { tabId, windowId }: PanelStand): boolean {
  if (request.tabId !== undefined) return request.tabId === tabId;
  return tabId === undefined && request.windowId === windowId;
}
