/** Opening the side panel (Chromium) or sidebar (Firefox). */
import { browser } from "wxt/browser";

interface SidebarAction {
  open(): Promise<void>;
}

/**
 * Opens the panel. Has to run in a gesture; Chromium's gesture survives a message from a page, Firefox's
 * does not. False when the browser refused.
 */
export async function openPanel(tab: { readonly id: number } | undefined): Promise<boolean> {
  try {
    const sidebar = (browser as unknown as { sidebarAction?: SidebarAction }).sidebarAction;
    if (sidebar) await sidebar.open();
    else if (tab) await browser.sidePanel.open({ tabId: tab.id });
    else return false;
    return true;
  } catch {
    return false;
  }
}
