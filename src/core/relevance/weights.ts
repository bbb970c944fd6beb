import type { Weights } from "./accept.ts";

/**
 * How much each feature counts (see features.ts); the sum is the logarithm of the odds.
 * Written by `npm run relevance:fit -- DIR`. Cross-validated over 539 origins:
 *
 * - 255 documents of the corpus: 491 uses of everyday wording, 0.994 decided as labelled.
 * - 192 pages of our own: 1168 uses of everyday wording, 0.885 decided as labelled.
 * - sentences of the glossary: 673 uses of everyday wording, 1.000 decided as labelled.
 */
export const WEIGHTS: Weights = {
  always: -1.376,
  pageRule: 1.665,
  severalWords: 0.381,
  near: 1.028,
  avoid: -1.834,
  silentPage: -1.519,
  title: 0.954,
  outside: -0.61,
  "here.term": 2.331,
  "here.likely": 1.692,
  "here.word": 2.044,
  "here.strong": 2.469,
  "here.weak": 2.133,
  "here.risk": 0.454,
  "here.other": -0.526,
  "nearby.term": 1.719,
  "nearby.word": 0.711,
  "nearby.strong": 0.352,
  "nearby.risk": 0.185,
  "nearby.other": -0.289,
  "page.term": 0.523,
  "page.word": 1.442,
  "page.other": -0.656,
};
