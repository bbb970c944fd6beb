/** Opening the side panel (Chromium) or sidebar (Firefox), and what it is to show. */
import { browser } from "wxt/browser";
import { panelRequest } from "./stored.ts";

interface SidebarAction {
  open(): Promise<void>;
  isOpen(details: object): Promise<boolean>;
}

/** Where something was asked; pages send it with their messages, commands and menus with their events. */
interface AskedIn {
  readonly id?: number | undefined;
  readonly windowId?: number | undefined;
}

/**
 * Opens the panel. Has to run in a gesture; Chromium's gesture survives a message from a page, Firefox's
 * does not. False when the browser refused and no panel is open.
 */
export async function openPanel(tab: AskedIn | undefined): Promise<boolean> {
  const sidebar = (browser as unknown as { sidebarAction?: SidebarAction }).sidebarAction;
  try {
    if (sidebar) await sidebar.open();
    else if (tab?.id === undefined) return false;
    else await browser.sidePanel.open({ tabId: tab.id });
    return true;
  } catch {
    return (await sidebar?.isOpen({}).catch(() => false)) ?? false;
  }
}

/**
 * Shows something in the panel: an entry by its id, a search as "?" and words, or what it shows already.
 * Where the browser opens no panel now, the same page opens in a tab.
 */
export async function showInPanel(link: string | undefined, tab: AskedIn | undefined): Promise<void> {
  // The panel first: the reader's gesture does not outlive an await.
  const opened = openPanel(tab);
  if (link !== undefined && tab?.windowId !== undefined)
    await panelRequest.write({ link, windowId: tab.windowId });
  if (!(await opened)) await showInTab(link, "new");
}

/** The panel's page in a tab: a new one, one in the background, or the one in front. */
export async function showInTab(
  link: string | undefined,
  where: "new" | "background" | "front",
): Promise<void> {
  const url = browser.runtime.getURL("/sidepanel.html");
  const tab =
    where === "front" ? await turnFrontTo(url) : await browser.tabs.create({ url, active: where === "new" });
  // Not in the address: browsers keep addresses on disk.
  await panelRequest.write(link === undefined || tab?.id === undefined ? undefined : { link, tabId: tab.id });
}

/** A panel that is there already is not loaded again: it would take the request before it goes. */
async function turnFrontTo(url: string): Promise<AskedIn | undefined> {
  const [front] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  return front?.url === url ? front : browser.tabs.update({ url });
}
