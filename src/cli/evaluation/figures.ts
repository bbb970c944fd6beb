/** The figures that relevance is held to, from judged pages. */
import type { Label } from "./labelled-document.ts";
import type { JudgedPage } from "./run-evaluation.ts";
import { alarms, count, type Counts, type DocumentScore } from "./score.ts";

export interface Figures {
  readonly all: Counts;
  /** Wordings that mean only one thing; everyday wordings. NaN where labels have no tiers. */
  readonly core: Counts;
  readonly ambiguous: Counts;
  readonly mixed: Counts;
  /** Pages of a kind with at least one false annotation, and how many such pages there are. */
  readonly alarms: Readonly<Record<"negative" | "hard-negative", PageCount>>;
  /** Share of (document, concept) pairs with at least one of their mentions found; NaN where labels name no concept. */
  readonly recallByDocument: number;
  /** Of the annotations that found a label, the share whose entry explains the label's concept. */
  readonly conceptRight: number;
  /** Annotations on text about AI risk that no label judges. */
  readonly unjudged: number;
  /** Pages taken to be about AI risk, among those that are and among those that are not; mixed ones are neither. */
  readonly aboutRisk: Readonly<Record<"positive" | "negative", PageCount>>;
}

export interface PageCount {
  readonly pages: number;
  readonly of: number;
}

export function figuresOf(judged: readonly JudgedPage[]): Figures {
  const scores = judged.map(({ score }) => score);
  const ofKind = (kind: string): DocumentScore[] => scores.filter(({ document }) => document.kind === kind);
  const aboutRiskOf = (isOfKind: (kind: string) => boolean): PageCount => {
    const all = judged.filter(({ score, topic }) => topic !== undefined && isOfKind(score.document.kind));
    return { pages: all.filter(({ topic }) => topic === "ai-risk").length, of: all.length };
  };
  const alarmsOf = (kind: string): PageCount => ({
    pages: alarms(ofKind(kind)),
    of: ofKind(kind).length,
  });
  let pairs = 0;
  let pairsFound = 0;
  let named = 0;
  let right = 0;
  for (const { found, missed } of scores) {
    const foundConcepts = conceptsOf(found.map(({ label }) => label));
    const missedConcepts = conceptsOf(missed);
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
    aboutRisk: {
      positive: aboutRiskOf((kind) => kind === "positive"),
      negative: aboutRiskOf((kind) => kind.endsWith("negative")),
    },
  };
}

function conceptsOf(labels: readonly Label[]): Set<string> {
  return new Set(labels.flatMap(({ concept }) => (concept === undefined ? [] : [concept])));
}
