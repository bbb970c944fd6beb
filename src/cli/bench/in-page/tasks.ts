/** What the measuring code in the page can be asked, and what it answers. All of it is plain JSON. */
import type { Lexicon } from "../../../core/relevance/lexicon.ts";

/** A list of terms, or the glossary. */
export interface Terms {
  readonly name: string;
  readonly lexicon: Lexicon;
  /** Made for the benchmark, as against the glossary. */
  readonly isGenerated: boolean;
}

export const WAYS = [
  "bare walk",
  "names and joined texts",
  "runs",
  "annotate",
  "mark.js, one expression",
  "mark.js, across elements",
  "mark.js, 20 terms",
  "findAndReplaceDOMText",
] as const;
/** Ways to read a document or to mark terms in it. */
export type Way = (typeof WAYS)[number];

export interface Tasks {
  /** Compiles what `cold` will read with, so that nothing else happens in it. */
  readonly prepare: { readonly input: { readonly terms: Terms | undefined }; readonly output: true };
  /** Reads the untouched document once, one way, with what was prepared. */
  readonly cold: {
    readonly input: { readonly way: Way };
    readonly output: { readonly ms: number; readonly found: number };
  };
  /** Several walks in turns; how long each took in each round. */
  readonly walks: { readonly input: { readonly rounds: number }; readonly output: Rounds };
  /** Finds terms in the document's texts, in turns. */
  readonly match: {
    readonly input: { readonly rounds: number; readonly lists: readonly Terms[] };
    readonly output: Rounds;
  };
  /** Compiles lists for matching, in turns. */
  readonly compile: {
    readonly input: { readonly rounds: number; readonly lists: readonly Terms[] };
    readonly output: Rounds;
  };
  /** Runs the living annotator, with mutations for so long or until it has judged once. */
  readonly live: {
    readonly input: { readonly terms: Terms; readonly streamMs: number };
    readonly output: {
      /** Each stretch of uninterrupted work. */
      readonly slices: readonly number[];
      readonly elapsed: number;
      readonly annotations: number;
      readonly mostRanges: number;
    };
  };
  /** Looks up what is under the pointer, in turns with the bare question to the browser. */
  readonly hover: {
    readonly input: { readonly rounds: number; readonly terms: Terms };
    readonly output: Rounds;
  };
}

/** Milliseconds of each round, by candidate. */
export type Rounds = Readonly<Record<string, readonly number[]>>;

export type TaskName = keyof Tasks;
export type Input<T extends TaskName> = Tasks[T]["input"];
export type Output<T extends TaskName> = Tasks[T]["output"];

/** The event that carries a question into the content script, and the one that carries the answer back. */
export const ASK_EVENT = "bench-ask";
export const ANSWER_EVENT = "bench-answer";
