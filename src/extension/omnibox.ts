/** Look-up from the address bar: the keyword of the manifest, a space, and words. */
import { browser } from "wxt/browser";
import { i18n } from "#i18n";
import type { Entry } from "../glossary/entry.ts";
import type { Lookup } from "../glossary/lookup.ts";
import { escapeXml } from "./escape-xml.ts";

const MOST_SUGGESTIONS = 6;

/** Call at every start. The glossary is opened with the first words that are typed. */
export function answerOmnibox(lookup: () => Lookup): void {
  void browser.omnibox.setDefaultSuggestion({ description: i18n.t("omnibox.default") });
  browser.omnibox.onInputChanged.addListener((words, suggest) => {
    const found = lookup().search(words).slice(0, MOST_SUGGESTIONS);
    suggest(found.map(({ name, short }) => ({ content: name, description: description({ name, short }) })));
  });
  browser.omnibox.onInputEntered.addListener((words, disposition) => {
    const id = lookup().byForm(words);
    const place = `/sidepanel.html#${encodeURIComponent(id ?? `?${words}`)}` as "/sidepanel.html";
    const url = browser.runtime.getURL(place);
    if (disposition === "currentTab") void browser.tabs.update({ url });
    else void browser.tabs.create({ url, active: disposition === "newForegroundTab" });
  });
}

/** Chromium reads descriptions as XML; Firefox shows them as they are. */
function description({ name, short }: Pick<Entry, "name" | "short">): string {
  const text = i18n.t("omnibox.suggestion", { name, short });
  return import.meta.env.FIREFOX ? text : escapeXml(text);
}
