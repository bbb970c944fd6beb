import type { Weights } from "./accept.ts";

/**
 * How much each feature counts (see features.ts); the sum is the logarithm of the odds.
 * Written by `npm run relevance:fit -- DIR`. Cross-validated over 539 origins:
 *
 * - 255 documents of the corpus: 491 uses of everyday wording, 0.990 decided as labelled.
 * - 192 pages of our own: 1163 uses of everyday wording, 0.886 decided as labelled.
 * - sentences of the glossary: 670 uses of everyday wording, 1.000 decided as labelled.
 */
export const WEIGHTS: Weights = {
  always: -1.386,
  pageRule: 1.705,
  severalWords: 0.329,
  near: 1.133,
  avoid: -2.025,
  "here.term": 2.656,
  "here.likely": 1.915,
  "here.word": 2.045,
  "here.strong": 2.574,
  "here.weak": 1.988,
  "here.risk": 0.445,
  "here.other": -0.429,
  "nearby.term": 1.94,
  "nearby.word": 0.658,
  "nearby.strong": 0.222,
  "nearby.risk": 0.378,
  "nearby.other": -0.313,
  "page.term": 0.192,
  "page.word": 1.533,
  "page.other": -0.696,
  silentPage: -1.139,
  title: 1.119,
  outside: -0.482,
};
