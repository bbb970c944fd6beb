/** The tab a popup or panel speaks of. */
import { browser, type Browser } from "wxt/browser";
import type { PanelStand } from "../core/panel-request.ts";

/** A page opened in a tab of its own may name the tab it speaks of by `?tab=`. */
function namedTab(): number | undefined {
  const named = Number(new URLSearchParams(globalThis.location?.search).get("tab"));
  return named > 0 ? named : undefined;
}

/** The active tab of the window that this page stands in; undefined when there is none. */
export async function activeTab(): Promise<Browser.tabs.Tab | undefined> {
  const named = namedTab();
  if (named !== undefined) return browser.tabs.get(named).catch(() => undefined);
  const { id } = await browser.windows.getCurrent();
  if (id === undefined) return undefined;
  const [tab] = await browser.tabs.query({ active: true, windowId: id });
  return tab;
}

/** Where this page of ours stands: in a tab, or as a panel beside the tabs of a window. */
export async function ownStand(): Promise<PanelStand> {
  const [tab, { id }] = await Promise.all([
    browser.tabs.getCurrent().catch(() => undefined),
    browser.windows.getCurrent(),
  ]);
  return { tabId: tab?.id, windowId: id };
}

interface TabWatch {
  /** Another tab came to the front of this window. */
  readonly onFront: (tabId: number) => void;
  /** A tab of any window begins to load a page, or has loaded it. */
  readonly onLoad: (tabId: number) => void;
}

/** Calls back until what it returns is called. */
export function watchActiveTab({ onFront, onLoad }: TabWatch): () => void {
  const onActivated = ({ tabId, windowId }: { tabId: number; windowId: number }): void => {
    if (namedTab() !== undefined) return;
    void browser.windows.getCurrent().then((own) => {
      if (own.id === windowId) onFront(tabId);
    });
  };
  const onUpdated = (tabId: number, change: { status?: string }): void => {
    if (change.status !== undefined) onLoad(tabId);
  };
  browser.tabs.onActivated.addListener(onActivated);
  browser.tabs.onUpdated.addListener(onUpdated);
  return () => {
    browser.tabs.onActivated.removeListener(onActivated);
    browser.tabs.onUpdated.removeListener(onUpdated);
  };
}
