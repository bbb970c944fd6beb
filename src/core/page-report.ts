/** What a page tells the panel and the popup about itself: no text of the page, only what was found. */
import type { Reason } from "./relevance/reasons.ts";
import type { Verdict } from "./relevance/verdict.ts";

/** A term of a page, for the panel. */
export interface PageTerm {
  readonly entry: string;
  readonly count: number;
  readonly isMarked: boolean;
  /** Why its first mention is taken for the term. */
  readonly reasons: readonly Reason[];
}

/**
 * What a page asked too much of: "huge" when only its first part was read, "restless" when it changes faster
 * than it can be read without disturbing it, so that marks may lag behind.
 */
export type Strain = "none" | "huge" | "restless";

export interface PageReport {
  readonly address: string;
  readonly title: string;
  /** A PDF in the browser's viewer, which may let our script in where it finds no text. */
  readonly isPdf: boolean;
  /** False while more terms are on their way: then this is not all that will be found. */
  readonly isComplete: boolean;
  readonly isEnglish: boolean;
  readonly strain: Strain;
  readonly verdict: Verdict;
  /** The reader wanted it annotated whatever the verdict. */
  readonly isAskedFor: boolean;
  readonly words: number;
  readonly marks: number;
  /** In order of first use. */
  readonly terms: readonly PageTerm[];
}

/** Whether a page was left quiet, and would be annotated if the reader asked. */
export function canBeAskedFor({ isAskedFor, isEnglish, verdict, words }: PageReport): boolean {
  if (isAskedFor) return false;
  return !isEnglish || (verdict.topic === "neither" && words > 0);
}

/** Whether there is nothing to read: a picture, a PDF viewer, an editor that paints its letters. */
export function hasNoText({ isEnglish, words }: PageReport): boolean {
  // A page in another language is not read, so its words are not counted.
  return isEnglish && words === 0;
}
