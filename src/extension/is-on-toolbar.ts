/** Whether the extension's button stands in the toolbar; undefined where the browser does not say. */
import { browser } from "wxt/browser";

export async function isOnToolbar(): Promise<boolean | undefined> {
  return (await browser.action.getUserSettings().catch(() => undefined))?.isOnToolbar;
}
