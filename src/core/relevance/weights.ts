import type { Weights } from "./accept.ts";

/**
 * How much each feature counts (see features.ts); the sum is the logarithm of the odds.
 * Written by `npm run relevance:fit -- DIR`. Cross-validated over 539 origins:
 *
 * - 255 documents of the corpus: 491 uses of everyday wording, 0.994 decided as labelled.
 * - 192 pages of our own: 1167 uses of everyday wording, 0.885 decided as labelled.
 * - sentences of the glossary: 673 uses of everyday wording, 1.000 decided as labelled.
 */
export const WEIGHTS: Weights = {
  always: -1.371,
  pageRule: 1.689,
  severalWords: 0.391,
  near: 1.038,
  avoid: -1.83,
  silentPage: -1.562,
  title: 0.942,
  outside: -0.646,
  "here.term": 2.066,
  "here.likely": 1.693,
  "here.word": 2.048,
  "here.strong": 2.463,
  "here.weak": 2.161,
  "here.risk": 0.495,
  "here.other": -0.524,
  "nearby.term": 1.722,
  "nearby.word": 0.711,
  "nearby.strong": 0.349,
  "nearby.risk": 0.209,
  "nearby.other": -0.3,
  "page.term": 0.526,
  "page.word": 1.44,
  "page.other": -0.656,
};
