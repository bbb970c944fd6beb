/**
 * Everything on a page that tells what it is about, laid out along one line of characters so that
 * the neighbourhood of any place can be weighed.
 */
import type { Work } from "../run-to-end.ts";
import type { Match } from "../matcher/find-matches.ts";
import type { Candidate } from "./candidates.ts";
import type { ContextRule, CueClass, ReadyLexicon } from "./lexicon.ts";

/** The kinds of place a passage can stand in. Evidence does not cross from one to another. */
export type Region = "main" | "aside" | "navigation" | "footer" | "comment";

/** One text run with what was found in it. */
export interface Passage {
  readonly region: Region;
  /** Passages of one section belong together; a section never spans two regions. */
  readonly section: number;
  /** Counts headings: passages under one heading have its number. Evidence fades across a heading. */
  readonly heading: number;
  /** Length of the run in characters, and its words. */
  readonly length: number;
  readonly words: number;
  readonly terms: readonly Match[];
  /** Terms that overlap one of `terms`. */
  readonly hidden: readonly Match[];
  readonly cues: readonly Match[];
}

/**
 * What a piece of evidence is. `term`: a wording that means only one thing in this field. `likely`:
 * one that does on a page about AI. `word`: an everyday word of the field, which tells little alone. The
 * others are the glossary's vocabulary.
 */
export type EvidenceKind = "term" | "likely" | "word" | CueClass;

/** How telling a kind is. What a subject is takes its most telling mention; what speaks against is no reason. */
export const STRENGTH: Readonly<Record<EvidenceKind, number>> = {
  term: 4,
  likely: 3,
  strong: 3,
  word: 1,
  risk: 0.8,
  weak: 0.6,
  other: 0,
};

export interface Evidence {
  /** Place on the page's line of characters. */
  readonly at: number;
  readonly passage: number;
  readonly kind: EvidenceKind;
  /** What repeats count against: the number of a term's entry, or a negative one for a cue. */
  readonly subject: number;
  /** As the reader would recognise it. */
  readonly text: string;
}

/** A wording's own context rule says how much it tells of others. */
const SPEAKS_AS: Readonly<Record<ContextRule, EvidenceKind>> = {
  none: "term",
  page: "likely",
  passage: "word",
  risk: "weak",
};

/** Where each passage begins on the line. */
export function passageStarts(passages: readonly Passage[]): number[] {
  const starts: number[] = [];
  let at = 0;
  for (const { length } of passages) {
    starts.push(at);
    at += length + 1;
  }
  return starts;
}

/** Words laid out between two chances to rest, and passages without any. */
const BATCH = 500;

/**
 * The evidence of a page in document order. Only candidates speak: a word that its surroundings rule out
 * vouches for nothing. `candidates` and `starts` run parallel to `passages`.
 */
export function* layingOut(
  passages: readonly Passage[],
  starts: readonly number[],
  candidates: readonly (readonly Candidate[])[],
  lexicon: ReadyLexicon,
): Work<Evidence[]> {
  const evidence: Evidence[] = [];
  let laid = 0;
  for (let number = 0; number < passages.length; number++) {
    const passage = passages[number]!;
    const at = starts[number]!;
    const here: Evidence[] = [];
    if (++laid % BATCH === 0) yield;
    if (passage.cues.length === 0 && candidates[number]!.length === 0) continue;
    const words = vocabularyIn(passage, lexicon);
    for (const { match, form, entry } of candidates[number]!) {
      const spoken = words.get(rangeOf(match))?.kind;
      here.push({
        at: at + match.start,
        passage: number,
        kind: spoken === "strong" && form.context !== "none" ? "strong" : SPEAKS_AS[form.context],
        subject: entry,
        text: form.text,
      });
      if (++laid % BATCH === 0) yield;
    }
    // A word that is itself a term counts as that term or, if it is ruled out, not at all.
    for (const match of passage.terms) words.delete(rangeOf(match));
    for (const { match } of candidates[number]!) words.delete(rangeOf(match));
    for (const { match, kind, text } of words.values()) {
      here.push({ at: at + match.start, passage: number, kind, subject: -match.form - 1, text });
      if (++laid % BATCH === 0) yield;
    }
    for (const found of here.toSorted((a, b) => a.at - b.at)) evidence.push(found);
  }
  return evidence;
}

/** One number for a range; none is longer than this. */
const LONGEST = 1024;
function rangeOf({ start, end }: { readonly start: number; readonly end: number }): number {
  return start * LONGEST + end - start;
}

interface Word {
  readonly match: Match;
  readonly kind: CueClass;
  readonly text: string;
}

/** The vocabulary in a passage by range. "AI" inside "AI systems" is part of the longer and not said twice. */
function vocabularyIn(passage: Passage, lexicon: ReadyLexicon): Map<number, Word> {
  const words = new Map<number, Word>();
  for (const match of passage.cues) {
    const { vocabulary, text } = lexicon.cues[match.form - lexicon.terms.length]!;
    // At one place the shorter stands first, so that the longest stays.
    if (vocabulary) words.set(match.start, { match, kind: vocabulary, text });
  }
  return new Map([...words.values()].map((word) => [rangeOf(word.match), word]));
}

/** Index of the first of some places, which are in order, at or after `place`. */
export function firstAtOrAfter(places: Int32Array, place: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (places[middle]! < place) low = middle + 1;
    else high = middle;
  }
  return low;
}
