import { findMatches } from "../matcher/find-matches.ts";
import type { Passage } from "./evidence.ts";
import type { ReadyLexicon } from "./lexicon.ts";

/** A text as a page of one paragraph. */
export function pageOfText(text: string, lexicon: ReadyLexicon): Passage[] {
  const { terms, hidden, cues, words } = findMatches(lexicon.index, text);
  return [{ region: "main", section: 0, heading: 0, length: text.length, words, terms, hidden, cues }];
}
