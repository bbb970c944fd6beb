/** Opening the side panel (Chromium) or sidebar (Firefox). */
import { browser } from "wxt/browser";
import { panelRequest } from "./stored.ts";

interface SidebarAction {
  open(): Promise<void>;
  isOpen(details: object): Promise<boolean>;
}

/**
 * Opens the panel. Has to run in a gesture; Chromium's gesture survives a message from a page, Firefox's
 * does not. False when the browser refused and no panel is open.
 */
export async function openPanel(tab: { readonly id?: number | undefined } | undefined): Promise<boolean> {
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
export async function showInPanel(
  request: string | undefined,
  tab: { readonly id?: number | undefined } | undefined,
): Promise<void> {
  // The panel first: the reader's gesture does not outlive an await.
  const opened = openPanel(tab);
  if (request !== undefined) await panelRequest.write(request);
  if (await opened) return;
  await panelRequest.write(undefined);
  const place = `/sidepanel.html#${encodeURIComponent(request ?? "")}` as "/sidepanel.html";
  await browser.tabs.create({ url: browser.runtime.getURL(place) });
}
