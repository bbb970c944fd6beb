/** Look-up from the address bar: the keyword of the manifest, a space, and words. */
import { browser } from "wxt/browser";
import { i18n } from "#i18n";
import type { Entry } from "../glossary/entry.ts";
import type { Lookup } from "../glossary/lookup.ts";
import { selectedTerm } from "../core/selected-term.ts";
import { escapeXml } from "./escape-xml.ts";
import { showInTab } from "./panel.ts";

const MOST_SUGGESTIONS = 6;
/** By the keys that were held with Enter. */
const PLACES = { currentTab: "front", newForegroundTab: "new", newBackgroundTab: "background" } as const;

/** Call at every start. The glossary is opened with the first words that are typed. */
export function answerOmnibox(lookup: () => Lookup): void {
  void browser.omnibox.setDefaultSuggestion({ description: i18n.t("omnibox.default") });
  browser.omnibox.onInputChanged.addListener((words, suggest) => {
    const found = lookup().search(words).slice(0, MOST_SUGGESTIONS);
    suggest(found.map(({ name, short }) => ({ content: name, description: description({ name, short }) })));
  });
  browser.omnibox.onInputEntered.addListener((words, disposition) => {
    const term = selectedTerm(words);
    void showInTab(lookup().byForm(term) ?? `?${term}`, PLACES[disposition]);
  });
}

/** Chromium reads descriptions as XML; Firefox shows them as they are. */
function description({ name, short }: Pick<Entry, "name" | "short">): string {
  const text = i18n.t("omnibox.suggestion", { name, short });
  return import.meta.env.FIREFOX ? text : escapeXml(text);
}
