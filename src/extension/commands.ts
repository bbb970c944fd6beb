/** Keyboard commands. Their names and suggested keys stand in the manifest; readers change the keys in the browser. */
import { browser, type Browser } from "wxt/browser";
import { annotatableHost, choiceToEnable, isEnabled, withChoice } from "../core/sites/site-rules.ts";
import { activeTab } from "./active-tab.ts";
import { sendMessage } from "./messages.ts";
import { showInPanel } from "./panel.ts";
import { selectionIn } from "./selection.ts";
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
      return step(1, tab.id);
    case "previous-term":
      return step(-1, tab.id);
    case "explain-selection":
      return explainSelection(tab, tab.id);
    case "switch-site":
      return switchSite(tab);
  }
}

/** Where there is no term to go to, the popup says why. */
async function step(by: 1 | -1, tabId: number): Promise<void> {
  const isThere = await sendMessage("stepTerm", by, tabId).catch(() => false);
  if (!isThere) await openPopup();
}

/** On the page itself where it is annotated, else in the panel. */
async function explainSelection(tab: Browser.tabs.Tab, tabId: number): Promise<void> {
  const asked = await sendMessage("explainSelection", undefined, tabId).catch(() => undefined);
  if (asked?.isShown === true) return;
  // The key press lets us ask a page without an annotator.
  const words = asked?.words ?? (await selectionIn(tabId))?.words ?? "";
  await showInPanel(words === "" ? undefined : `?${words}`, tab);
}

/** On where it is off, off where it is on. Where the browser cannot ask for the permission now, the popup opens. */
async function switchSite(tab: Browser.tabs.Tab): Promise<void> {
  const host = annotatableHost(tab.url);
  if (host === undefined) return openPopup();
  const rules = await storedSiteRules.read();
  const isOn = isEnabled(rules, host) && (await isGranted(host));
  const choice = isOn ? "off" : choiceToEnable(rules);
  // A permission that is there needs no question, and a question no longer has the key press to stand on.
  const choosing =
    !isOn && (await isGranted(host))
      ? storedSiteRules.change((now) => withChoice(now, host, choice))
      : chooseSite(host, choice);
  // The popup shows what holds, and asks within a click of its own.
  await choosing.catch(openPopup);
}

async function openPopup(): Promise<void> {
  await browser.action.openPopup();
}
