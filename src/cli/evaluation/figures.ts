/** The figures that relevance is held to, from scored documents. */
import { alarms, count, type Counts, type DocumentScore } from "./score.ts";

export interface Figures {
  readonly all: Counts;
  /** Wordings that mean only one thing; everyday wordings. NaN where labels have no tiers. */
  readonly core: Counts;
  readonly ambiguous: Counts;
  readonly mixed: Counts;
  /** Pages of a kind with at least one false annotation, and how many such pages there are. */
  readonly alarms: Readonly<
    Record<"negative" | "hard-negative", { readonly pages: number; readonly of: number }>
  >;
  /** Share of (document, concept) pairs with at least one of their mentions found. */
  readonly recallByDocument: number;
  /** Of the annotations that found a label, the share whose entry explains the label's concept. */
  readonly conceptRight: number;
  /** Annotations on text about AI risk that no label judges. */
  readonly unjudged: number;
}

export function figuresOf(scores: readonly DocumentScore[]): Figures {
  const ofKind = (kind: string): DocumentScore[] => scores.filter(({ document }) => document.kind === kind);
  const alarmsOf = (kind: string): { pages: number; of: number } => ({
    pages: alarms(ofKind(kind)),
    of: ofKind(kind).length,
  });
  let pairs = 0;
  let pairsFound = 0;
  let named = 0;
  let right = 0;
  for (const { found, missed } of scores) {
    const foundConcepts = new Set(found.map(({ label }) => label.concept));
    const missedConcepts = new Set(missed.map((label) => label.concept));
    pairs += foundConcepts.union(missedConcepts).size;
    pairsFound += foundConcepts.size;
    for (const { label, prediction } of found) {
      if (label.concept === undefined) continue;
      named++;
      if (prediction.concepts.includes(label.concept)) right++;
    }
  }
  return {
    all: count(scores),
    core: count(scores, "core"),
    ambiguous: count(scores, "ambiguous"),
    mixed: count(ofKind("mixed")),
    alarms: { negative: alarmsOf("negative"), "hard-negative": alarmsOf("hard-negative") },
    recallByDocument: pairsFound / pairs,
    conceptRight: right / named,
    unjudged: scores.reduce((sum, { unjudged }) => sum + unjudged.length, 0),
  };
}
