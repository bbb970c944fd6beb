/** What the button in the toolbar says of each tab: in its title always, as a number where the reader wants it. */
import { browser } from "wxt/browser";
import { i18n } from "#i18n";
import { onMessage, sendMessage } from "./messages.ts";
import { storedSettings } from "./stored.ts";

const QUIET_GROUND = "#635e56";

/** Call at every start. */
export function keepToolbarButton(): void {
  onMessage("pageAnnotated", ({ sender }) => {
    const tabId = sender.tab?.id;
    if (tabId !== undefined) void describeTab(tabId).catch(() => {});
  });
  void browser.action.setBadgeBackgroundColor({ color: QUIET_GROUND });
}

/** The browser forgets both when the tab loads another page. */
async function describeTab(tabId: number): Promise<void> {
  const [report, { badge }] = await Promise.all([
    sendMessage("getPage", undefined, tabId),
    storedSettings.read(),
  ]);
  // Its next judgement, with all terms, comes at once and is told too.
  if (report?.isComplete === false) return;
  const terms = report?.terms.length ?? 0;
  await browser.action.setTitle({
    tabId,
    title: terms === 0 ? i18n.t("toolbar.title") : i18n.t("toolbar.found", terms),
  });
  await browser.action.setBadgeText({ tabId, text: badge && terms > 0 ? String(terms) : "" });
}

/** The tab is no longer read. */
export async function clearTab(tabId: number): Promise<void> {
  await browser.action.setTitle({ tabId, title: i18n.t("toolbar.title") });
  await browser.action.setBadgeText({ tabId, text: "" });
}
