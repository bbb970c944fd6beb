/** Keyboard commands. Their names and suggested keys stand in the manifest; readers change the keys in the browser. */
import { browser, type Browser } from "wxt/browser";
import { annotatableHost, isEnabled } from "../core/sites/site-rules.ts";
import { activeTab } from "./active-tab.ts";
import { sendMessage } from "./messages.ts";
import { showInPanel } from "./panel.ts";
import { chooseSite, isGranted } from "./sites.ts";
import { storedSiteRules } from "./stored.ts";

/** Call at every start. */
export function answerCommands(): void {
  browser.commands.onCommand.addListener((command, tab) => void answer(command, tab).catch(() => {}));
}

async function answer(command: string, pressedIn: Browser.tabs.Tab | undefined): Promise<void> {
  // First of all: what opens a panel has to happen while the key press still counts as the reader's.
  if (command === "open-panel") return showInPanel(undefined, pressedIn);
  const tab = pressedIn ?? (await activeTab());
  if (tab?.id === undefined) return;
  switch (command) {
    case "next-term":
      await sendMessage("stepTerm", 1, tab.id);
      return;
    case "previous-term":
      await sendMessage("stepTerm", -1, tab.id);
      return;
    case "explain-selection":
      return explainSelection(tab, tab.id);
    case "switch-site":
      return switchSite(tab);
  }
}

/** On the page itself where it is annotated, else in the panel. */
async function explainSelection(tab: Browser.tabs.Tab, tabId: number): Promise<void> {
  const asked = await sendMessage("explainSelection", undefined, tabId).catch(() => undefined);
  if (asked?.isShown === true) return;
  const words = asked?.words ?? (await selectionOf(tabId));
  await showInPanel(words === "" ? undefined : `?${words}`, tab);
}

/** What is selected in a page without an annotator; the key press lets us ask. "" where the browser does not. */
async function selectionOf(tabId: number): Promise<string> {
  const answers = await browser.scripting
    .executeScript({ target: { tabId }, func: () => getSelection()?.toString() ?? "" })
    .catch(() => []);
  return answers[0]?.result?.replaceAll(/\s+/g, " ").trim() ?? "";
}

/** On where it is off, off where it is on. Where the browser cannot ask for the permission now, the popup opens. */
async function switchSite(tab: Browser.tabs.Tab): Promise<void> {
  const host = annotatableHost(tab.url);
  if (host === undefined) return openPopup();
  const isOn = isEnabled(await storedSiteRules.read(), host) && (await isGranted(host));
  if (isOn) {
    await chooseSite(host, "off");
    return;
  }
  await chooseSite(host, "site").catch(openPopup);
}

async function openPopup(): Promise<void> {
  await browser.action.openPopup();
}
