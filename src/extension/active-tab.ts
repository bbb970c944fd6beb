/** The tab a popup or panel speaks of. */
import { browser, type Browser } from "wxt/browser";

/** The active tab of this window; a page opened in a tab of its own may name another by `?tab=`. */
export async function activeTab(): Promise<Browser.tabs.Tab | undefined> {
  const named = Number(new URLSearchParams(globalThis.location?.search).get("tab"));
  if (named > 0) return browser.tabs.get(named);
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab;
}

/** Calls back when another tab comes to the front, or the active one loads another page. */
export function watchActiveTab(onChange: () => void): () => void {
  const onUpdated = (_id: number, change: { status?: string }): void => {
    if (change.status !== undefined) onChange();
  };
  browser.tabs.onActivated.addListener(onChange);
  browser.tabs.onUpdated.addListener(onUpdated);
  browser.windows.onFocusChanged.addListener(onChange);
  return () => {
    browser.tabs.onActivated.removeListener(onChange);
    browser.tabs.onUpdated.removeListener(onUpdated);
    browser.windows.onFocusChanged.removeListener(onChange);
  };
}
