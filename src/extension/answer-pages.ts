/** The background's answers to pages. Every payload is checked, and the sender where something is put into it. */
import { browser } from "wxt/browser";
import { isEntryId } from "../core/settings/settings.ts";
import { ordersFor } from "../core/page-orders.ts";
import type { PackedLexicon } from "../core/relevance/packed-lexicon.ts";
import { cardOf } from "../glossary/card.ts";
import type { Entry, Glossary } from "../glossary/entry.ts";
import { createFormIndex, type FormIndex } from "../glossary/form-index.ts";
import { changeSettings } from "./change-settings.ts";
import { insertMarksSheet, removeMarksSheet } from "./marks-sheet.ts";
import { onMessage } from "./messages.ts";
import { showInPanel } from "./panel.ts";
import { storedPause, storedSettings, storedSiteRules } from "./stored.ts";
import { clearTab } from "./toolbar-button.ts";

const POPOVER_FILE = "/popover.js";
const MARKS_FILE = "/marks.js";
/** No name of an entry is longer. */
const LONGEST_WORDS = 200;

interface Sender {
  readonly id?: string | undefined;
  readonly frameId?: number | undefined;
  readonly tab?: { readonly id?: number | undefined } | undefined;
}

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
    const id = idOf(data?.id);
    if (id === undefined) return undefined;
    if (data.inject === true && target)
      await browser.scripting.executeScript({ target, files: [POPOVER_FILE] });
    const entry = entryOf(id);
    return entry && cardOf(entry);
  });
  onMessage("getEntry", ({ data }) => {
    const id = idOf(data);
    return id === undefined ? undefined : entryOf(id);
  });
  onMessage("findEntry", ({ data }) => {
    if (typeof data !== "string" || data.length > LONGEST_WORDS) return undefined;
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
  onMessage("setKnown", async ({ data }) => {
    const id = idOf(data?.id);
    if (id === undefined || !entryOf(id)) throw new Error("There is no such entry.");
    await changeSettings((settings) => {
      const others = settings.known.filter((known) => known !== id);
      return { ...settings, known: data.known === true ? [...others, id] : others };
    });
  });
  onMessage("openPanel", ({ data, sender }) => showInPanel(idOf(data), sender.tab));
}

function idOf(value: unknown): string | undefined {
  return typeof value === "string" && isEntryId(value) ? value : undefined;
}

/** The frame of a content script of ours; undefined for anyone else. */
function targetOf(sender: Sender): { tabId: number; frameIds: number[] } | undefined {
  if (sender.id !== browser.runtime.id || sender.tab?.id === undefined) return undefined;
  return { tabId: sender.tab.id, frameIds: [sender.frameId ?? 0] };
}
