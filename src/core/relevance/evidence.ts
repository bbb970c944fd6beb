/**
 * Everything on a page that tells what it is about, laid out along one line of characters so that
 * the neighbourhood of any place can be weighed.
 */
import type { Match } from "../matcher/find-matches.ts";
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

/** The evidence of a page in document order. */
export function layOut(passages: readonly Passage[], lexicon: ReadyLexicon): EvidenceLine {
  const evidence: Evidence[] = [];
  const starts: number[] = [];
  let at = 0;
  passages.forEach((passage, number) => {
    starts.push(at);
    const here: Evidence[] = [];
    for (const match of passage.terms) {
      const term = lexicon.terms[match.form]!;
      here.push({
        at: at + match.start,
        passage: number,
        weight: term.context === "none" ? WEIGHTS.unmistakable : WEIGHTS.everyday,
        isRisk: term.context !== "risk",
        subject: `entry ${term.entries[0]}`,
        text: term.text,
      });
    }
    const spoken = passage.cues.filter(({ form }) => lexicon.cues[form - lexicon.terms.length]!.vocabulary);
    spoken.forEach((match, index) => {
      const cue = lexicon.cues[match.form - lexicon.terms.length]!;
      // "AI" inside "AI systems" is said once; the shorter stands first.
      if (!cue.vocabulary || spoken[index + 1]?.start === match.start) return;
      here.push({
        at: at + match.start,
        passage: number,
        weight: WEIGHTS[cue.vocabulary],
        isRisk: false,
        subject: `cue ${match.form}`,
        text: cue.text,
      });
    });
    evidence.push(...here.toSorted((a, b) => a.at - b.at));
    at += passage.length + 1;
  });
  return { evidence, starts };
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
