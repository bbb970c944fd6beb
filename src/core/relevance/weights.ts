import type { Weights } from "./accept.ts";

/**
 * How much each feature counts (see features.ts); the sum is the logarithm of the odds.
 * Written by `npm run relevance:fit -- DIR`. Cross-validated over 539 origins:
 *
 * - 255 documents of the corpus: 489 uses of everyday wording, 0.990 decided as labelled.
 * - 192 pages of our own: 1163 uses of everyday wording, 0.887 decided as labelled.
 * - sentences of the glossary: 670 uses of everyday wording, 1.000 decided as labelled.
 */
export const WEIGHTS: Weights = {
  always: -1.374,
  pageRule: 1.732,
  severalWords: 0.357,
  near: 1.171,
  avoid: -1.914,
  silentPage: -1.536,
  title: 0.926,
  outside: -0.646,
  "here.term": 2.037,
  "here.likely": 1.672,
  "here.word": 2.059,
  "here.strong": 2.524,
  "here.weak": 2.051,
  "here.risk": 0.544,
  "here.other": -0.448,
  "nearby.term": 1.75,
  "nearby.word": 0.766,
  "nearby.strong": 0.417,
  "nearby.risk": 0.361,
  "nearby.other": -0.329,
  "page.term": 0.368,
  "page.word": 1.424,
  "page.other": -0.692,
};
