/**
 * How well predictions fit the labels, by the rules of ../shared/corpus: one to one, best overlap first;
 * a label that may go either way is never counted; on text about AI risk what no label touches is
 * unjudged, elsewhere it is an error.
 */
import { SAME_WORDS, isAboutRisk, overlap, type Label, type LabelledDocument } from "./labelled-document.ts";

export type ErrorKind = "other sense" | "elsewhere" | "boundary" | "duplicate" | "missed";

export interface ScoredError {
  readonly kind: ErrorKind;
  readonly document: string;
  readonly tier: string | undefined;
  readonly start: number;
  readonly end: number;
}

/** Predictions and labels of one document compared. */
export interface DocumentScore {
  readonly document: LabelledDocument;
  /** Labels found, with the prediction that found each. */
  readonly found: readonly { readonly label: Label; readonly prediction: Predicted }[];
  readonly missed: readonly Label[];
  /** Annotations that should not be there, and labels missed. */
  readonly errors: readonly ScoredError[];
  /** Annotations on text about AI risk that no label touches. */
  readonly unjudged: readonly Predicted[];
}

export interface Predicted {
  readonly start: number;
  readonly end: number;
  /** The corpus's names of what the entry explains. */
  readonly concepts: readonly string[];
}

/** Labels of concepts that `isCovered` denies may go either way. */
export function scoreDocument(
  document: LabelledDocument,
  predictions: readonly Predicted[],
  isCovered: (concept: string) => boolean,
): DocumentScore {
  const isOptional = ({ optional, annotate, concept }: Label): boolean =>
    optional === true || (annotate && concept !== undefined && !isCovered(concept));
  const pairs = predictions
    .flatMap((prediction, at) =>
      document.gold.map((label, number) => ({ at, number, common: overlap(prediction, label) })),
    )
    .filter(({ common }) => common >= SAME_WORDS)
    .toSorted((a, b) => b.common - a.common);
  const labelOf = new Map<number, number>();
  const predictionOf = new Map<number, number>();
  for (const { at, number } of pairs) {
    if (labelOf.has(at) || predictionOf.has(number)) continue;
    labelOf.set(at, number);
    predictionOf.set(number, at);
  }

  const found: { label: Label; prediction: Predicted }[] = [];
  const errors: ScoredError[] = [];
  const missed: Label[] = [];
  const unjudged: Predicted[] = [];
  predictions.forEach((prediction, at) => {
    const { start, end } = prediction;
    const error = (kind: ErrorKind, tier: string | undefined): void => {
      errors.push({ kind, document: document.id, tier, start, end });
    };
    const matched = labelOf.get(at);
    if (matched !== undefined) {
      const label = document.gold[matched]!;
      if (isOptional(label)) return;
      if (label.annotate) found.push({ label, prediction });
      else error("other sense", label.tier);
      return;
    }
    const touched = document.gold.filter((label) => overlap(label, prediction) > 0);
    if (touched.some(isOptional)) return;
    if (touched.length > 0) {
      const isTaken = touched.some((label) => overlap(label, prediction) >= SAME_WORDS);
      error(isTaken ? "duplicate" : "boundary", touched[0]!.tier);
    } else if (isAboutRisk(document, start)) unjudged.push(prediction);
    else error("elsewhere", undefined);
  });
  document.gold.forEach((label, number) => {
    if (!label.annotate || isOptional(label) || predictionOf.has(number)) return;
    const { start, end, tier } = label;
    missed.push(label);
    errors.push({ kind: "missed", document: document.id, tier, start, end });
  });
  return { document, found, missed, errors, unjudged };
}

export interface Counts {
  readonly found: number;
  readonly wrong: number;
  readonly missed: number;
  /** NaN where nothing was predicted, or nothing required. */
  readonly precision: number;
  readonly recall: number;
}

/** Counts over documents, of one tier or of all. */
export function count(scores: readonly DocumentScore[], tier?: string): Counts {
  const isOfTier = (its: string | undefined): boolean => tier === undefined || its === tier;
  let found = 0;
  let wrong = 0;
  let missed = 0;
  for (const score of scores) {
    found += score.found.filter(({ label }) => isOfTier(label.tier)).length;
    for (const error of score.errors)
      if (isOfTier(error.tier)) {
        if (error.kind === "missed") missed++;
        else wrong++;
      }
  }
  return { found, wrong, missed, precision: found / (found + wrong), recall: found / (found + missed) };
}

/** Documents with at least one annotation that should not be there. */
export function alarms(scores: readonly DocumentScore[]): number {
  return scores.filter(({ errors }) => errors.some(({ kind }) => kind !== "missed")).length;
}
