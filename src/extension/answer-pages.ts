/** The background's answers to pages. Sender and content were looked at by then: `message-rules.ts`. */
import { browser } from "wxt/browser";
import { ordersFor } from "../core/page-orders.ts";
import type { PackedLexicon } from "../core/relevance/packed-lexicon.ts";
import { cardOf } from "../glossary/card.ts";
import type { Entry, Glossary } from "../glossary/entry.ts";
import { createFormIndex, type FormIndex } from "../glossary/form-index.ts";
import type { Sender } from "./is-from-us.ts";
import { insertMarksSheet, removeMarksSheet } from "./marks-sheet.ts";
import { onMessage } from "./messages.ts";
import { showInPanel } from "./panel.ts";
import { storedPause, storedSettings, storedSiteRules } from "./stored.ts";
import { clearTab } from "./toolbar-button.ts";

const POPOVER_FILE = "/popover.js";
const MARKS_FILE = "/marks.js";

export function answerPages(readGlossary: () => Glossary, moreTerms: () => PackedLexicon): void {
  let entriesById: ReadonlyMap<string, Entry> | undefined;
  let entryByForm: FormIndex | undefined;
  // The background wakes for many things that need no entry.
  const entryOf = (id: string): Entry | undefined => {
    entriesById ??= new Map(readGlossary().entries.map((entry) => [entry.id, entry]));
    return entriesById.get(id);
  };

  onMessage("getOrders", async ({ sender }) => {
    const [rules, pause, settings] = await Promise.all([
      storedSiteRules.read(),
      storedPause.read(),
      storedSettings.read(),
    ]);
    return ordersFor(sender.url, rules, pause, settings, Date.now());
  });
  onMessage("getCard", async ({ data, sender }) => {
    const target = targetOf(sender);
    if (data.inject && target) await browser.scripting.executeScript({ target, files: [POPOVER_FILE] });
    const entry = entryOf(data.id);
    return entry && cardOf(entry);
  });
  onMessage("getEntry", ({ data }) => entryOf(data));
  onMessage("findEntry", ({ data }) => {
    entryByForm ??= createFormIndex(readGlossary().entries);
    return entryByForm(data);
  });
  onMessage("getMoreTerms", moreTerms);
  onMessage("bringTools", async ({ sender }) => {
    const target = targetOf(sender);
    if (target) await browser.scripting.executeScript({ target, files: [MARKS_FILE] });
  });
  onMessage("styleMarks", async ({ sender }) => {
    const target = targetOf(sender);
    if (target) await insertMarksSheet(target);
  });
  onMessage("unstyleMarks", async ({ sender }) => {
    const target = targetOf(sender);
    if (!target) return;
    await Promise.allSettled([removeMarksSheet(target), clearTab(target.tabId)]);
  });
  onMessage("setKnown", async ({ data: { id, known } }) => {
    if (!entryOf(id)) throw new Error("There is no such entry.");
    await storedSettings.change((settings) => {
      const others = settings.known.filter((other) => other !== id);
      return { ...settings, known: known ? [...others, id] : others };
    });
  });
  onMessage("openPanel", ({ data, sender }) => showInPanel(data, sender.tab));
}

/** The frame that a message comes from; undefined where it comes from no tab. */
function targetOf(sender: Sender): { tabId: number; frameIds: number[] } | undefined {
  if (sender.tab?.id === undefined) return undefined;
  return { tabId: sender.tab.id, frameIds: [sender.frameId ?? 0] };
}
