import type { Weights } from "./accept.ts";

/**
 * How much each feature counts (see features.ts); the sum is the logarithm of the odds.
 * Written by `npm run relevance:fit -- DIR`. Cross-validated over 542 origins:
 *
 * - 255 documents of the corpus: 537 uses of everyday wording, 0.991 decided as labelled.
 * - 192 pages of our own: 1174 uses of everyday wording, 0.886 decided as labelled.
 * - sentences of the glossary: 671 uses of everyday wording, 1.000 decided as labelled.
 */
export const WEIGHTS: Weights = {
  always: -1.356,
  pageRule: 1.827,
  severalWords: 0.257,
  near: 1.149,
  avoid: -1.983,
  "here.term": 2.647,
  "here.likely": 2.058,
  "here.word": 2.023,
  "here.strong": 2.54,
  "here.weak": 1.994,
  "here.risk": 0.439,
  "here.other": -0.445,
  "nearby.term": 1.985,
  "nearby.word": 0.674,
  "nearby.strong": 0.274,
  "nearby.risk": 0.387,
  "nearby.other": -0.346,
  "page.term": 0.123,
  "page.word": 1.569,
  "page.other": -0.702,
  silentPage: -1.186,
  title: 1.094,
  outside: -0.471,
};
