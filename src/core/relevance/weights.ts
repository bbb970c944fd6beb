import type { Weights } from "./accept.ts";

/**
 * How much each feature counts (see features.ts); the sum is the logarithm of the odds.
 * Written by `npm run relevance:fit -- DIR`. Cross-validated over 539 origins:
 *
 * - 255 documents of the corpus: 491 uses of everyday wording, 0.994 decided as labelled.
 * - 192 pages of our own: 1169 uses of everyday wording, 0.886 decided as labelled.
 * - sentences of the glossary: 673 uses of everyday wording, 1.000 decided as labelled.
 */
export const WEIGHTS: Weights = {
  always: -1.365,
  pageRule: 1.694,
  severalWords: 0.389,
  near: 1.01,
  avoid: -1.893,
  silentPage: -1.553,
  title: 0.938,
  outside: -0.647,
  "here.term": 2.005,
  "here.likely": 1.699,
  "here.word": 2.05,
  "here.strong": 2.475,
  "here.weak": 2.128,
  "here.risk": 0.516,
  "here.other": -0.504,
  "nearby.term": 1.741,
  "nearby.word": 0.731,
  "nearby.strong": 0.371,
  "nearby.risk": 0.195,
  "nearby.other": -0.315,
  "page.term": 0.497,
  "page.word": 1.472,
  "page.other": -0.664,
};
