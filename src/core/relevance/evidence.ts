/**
 * Everything on a page that tells what it is about, laid out along one line of characters so that
 * the neighbourhood of any place can be weighed.
 */
import type { Match } from "../matcher/find-matches.ts";
import type { Candidate } from "./candidates.ts";
import type { ReadyLexicon } from "./lexicon.ts";
import { WEIGHTS } from "./weights.ts";

/** The kinds of place a passage can stand in. Evidence hardly crosses from one to another. */
export type Region = "main" | "aside" | "navigation" | "footer" | "comment";

/** One text run with what was found in it. */
export interface Passage {
  /** Passages of one region and section number belong together. */
  readonly region: Region;
  readonly section: number;
  /** Length of the run in characters, and its words. */
  readonly length: number;
  readonly words: number;
  readonly terms: readonly Match[];
  readonly cues: readonly Match[];
}

export interface Evidence {
  /** Place on the page's line of characters. */
  readonly at: number;
  readonly passage: number;
  readonly weight: number;
  /** Whether it is a term of AI risk rather than of AI in general. */
  readonly isRisk: boolean;
  /** What repeats count against: the entry of a term, or the cue. */
  readonly subject: string;
  /** As the reader would recognise it. */
  readonly text: string;
}

export interface EvidenceLine {
  readonly evidence: readonly Evidence[];
  /** Where each passage begins on the line. */
  readonly starts: readonly number[];
}

/** What all mentions of an entry count as: repeats of one thing. */
export function subjectOfEntry(entry: number): string {
  return `entry ${entry}`;
}

/**
 * The evidence of a page in document order. Only candidates speak: a word that its surroundings rule out
 * vouches for nothing. `candidates` runs parallel to `passages`.
 */
export function layOut(
  passages: readonly Passage[],
  candidates: readonly (readonly Candidate[])[],
  lexicon: ReadyLexicon,
): EvidenceLine {
  const evidence: Evidence[] = [];
  const starts: number[] = [];
  let at = 0;
  passages.forEach((passage, number) => {
    starts.push(at);
    const here: Evidence[] = [];
    const words = vocabularyIn(passage, lexicon);
    for (const { match, form, entry } of candidates[number]!) {
      const asTerm = form.context === "none" ? WEIGHTS.unmistakable : WEIGHTS.everyday;
      here.push({
        at: at + match.start,
        passage: number,
        weight: Math.max(asTerm, words.get(rangeOf(match))?.weight ?? 0),
        isRisk: form.context !== "risk",
        subject: subjectOfEntry(entry),
        text: form.text,
      });
    }
    // A word that is itself a term counts as that term or, if it is ruled out, not at all.
    for (const { start, end } of passage.terms) words.delete(rangeOf({ start, end }));
    for (const { match, weight, text } of words.values())
      here.push({
        at: at + match.start,
        passage: number,
        weight,
        isRisk: false,
        subject: `cue ${match.form}`,
        text,
      });
    evidence.push(...here.toSorted((a, b) => a.at - b.at));
    at += passage.length + 1;
  });
  return { evidence, starts };
}

function rangeOf({ start, end }: { readonly start: number; readonly end: number }): string {
  return `${start}-${end}`;
}

interface Word {
  readonly match: Match;
  readonly weight: number;
  readonly text: string;
}

/** The vocabulary in a passage by range. "AI" inside "AI systems" is part of the longer and not said twice. */
function vocabularyIn(passage: Passage, lexicon: ReadyLexicon): Map<string, Word> {
  const words = new Map<number, Word>();
  for (const match of passage.cues) {
    const { vocabulary, text } = lexicon.cues[match.form - lexicon.terms.length]!;
    // At one place the shorter stands first, so that the longest stays.
    if (vocabulary) words.set(match.start, { match, weight: WEIGHTS[vocabulary], text });
  }
  return new Map([...words.values()].map((word) => [rangeOf(word.match), word]));
}

/** Index of the first evidence at or after `place`. */
export function firstAtOrAfter(evidence: readonly Evidence[], place: number): number {
  let low = 0;
  let high = evidence.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (evidence[middle]!.at < place) low = middle + 1;
    else high = middle;
  }
  return low;
}
