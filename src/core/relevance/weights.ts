import type { Weights } from "./accept.ts";

/**
 * How much each feature counts (see features.ts); the sum is the logarithm of the odds.
 * Written by `npm run relevance:fit -- DIR`. Cross-validated over 539 origins:
 *
 * - 255 documents of the corpus: 491 uses of everyday wording, 0.996 decided as labelled.
 * - 192 pages of our own: 1169 uses of everyday wording, 0.891 decided as labelled.
 * - sentences of the glossary: 673 uses of everyday wording, 1.000 decided as labelled.
 */
export const WEIGHTS: Weights = {
  always: -1.396,
  pageRule: 1.732,
  severalWords: 0.391,
  near: 1.059,
  avoid: -1.884,
  silentPage: -1.559,
  title: 0.924,
  outside: -0.624,
  "here.term": 1.997,
  "here.likely": 1.647,
  "here.word": 2.071,
  "here.strong": 2.47,
  "here.weak": 2.114,
  "here.risk": 0.563,
  "here.other": -0.496,
  "nearby.term": 1.714,
  "nearby.word": 0.763,
  "nearby.strong": 0.373,
  "nearby.risk": 0.331,
  "nearby.other": -0.33,
  "page.term": 0.437,
  "page.word": 1.487,
  "page.other": -0.662,
};
