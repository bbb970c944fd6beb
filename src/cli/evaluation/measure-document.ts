/** Labelled documents → what the weights decide on, and what the right decision is. */
import { decide, measurePage, type MeasuredPage, type Weights } from "../../core/relevance/accept.ts";
import { WEIGHTS } from "../../core/relevance/weights.ts";
import type { Features } from "../../core/relevance/features.ts";
import type { ReadyLexicon } from "../../core/relevance/lexicon.ts";
import type { Verdict } from "../../core/relevance/verdict.ts";
import { passagesOf } from "../../page/annotations.ts";
import { pageFacts } from "../../page/page-facts.ts";
import { locate } from "../../page/text-runs.ts";
import { readInMemory } from "../read-in-memory.ts";
import { SAME_WORDS, isAboutRisk, overlap, type LabelledDocument } from "./labelled-document.ts";

/** A labelled document, read and measured: ready to be judged with any weights. */
export interface ReadLabelled {
  readonly document: LabelledDocument;
  readonly text: string;
  readonly page: MeasuredPage;
  /** A stretch of a passage as UTF-16 units into `text`. */
  readonly offsets: (passage: number, start: number, end: number) => { start: number; end: number };
}

export function readLabelled(document: LabelledDocument, lexicon: ReadyLexicon): ReadLabelled {
  const { html, title = "", url = "" } = document;
  const { records, text, offsets } = readInMemory(html, lexicon);
  const passages = passagesOf(records);
  return {
    document,
    text,
    page: measurePage(passages, lexicon, pageFacts(title, url)),
    offsets: (passage, start, end) => offsets(locate(records[passage]!, start, end)),
  };
}

/** An everyday wording in its surroundings, and whether it carries its AI-risk meaning. */
export interface Observation {
  readonly features: Features;
  readonly isRiskSense: boolean;
  /** How much it counts in the fit. */
  readonly weight: number;
  /** Observations with one key come from one writer. */
  readonly originKey: string;
}

/** What the labels of a document say of its candidates; those that they do not judge are left out. */
export function observe({ document, page, offsets }: ReadLabelled): Observation[] {
  const found = page.measurements.flatMap(({ candidate, passage, measured }) => {
    const { match, form } = candidate;
    // Words of AI in general have a rule of their own, and labels mostly leave them open.
    if (!measured || form.context === "risk") return [];
    const place = offsets(passage, match.start, match.end);
    const touching = document.gold.filter((label) => overlap(label, place) > 0);
    if (touching.some((label) => label.optional === true)) return [];
    const same = touching.find((label) => overlap(label, place) >= SAME_WORDS);
    if (!same && (touching.length > 0 || isAboutRisk(document, place.start))) return [];
    return [{ features: measured.features, isRiskSense: same?.annotate ?? false, form: form.text }];
  });
  const times = new Map<string, number>();
  for (const { form } of found) times.set(form, (times.get(form) ?? 0) + 1);
  // Many uses of one word in one document tell little more than a few.
  return found.map(({ features, isRiskSense, form }) => ({
    features,
    isRiskSense,
    weight: (document.weight ?? 1) / Math.sqrt(times.get(form)!),
    originKey: document.originKey,
  }));
}

export interface Prediction {
  readonly start: number;
  readonly end: number;
  /** The entry's id. */
  readonly entry: string;
}

/** What is annotated with these weights; with the shipped ones where none are given. */
export function predict(
  { page, offsets }: ReadLabelled,
  lexicon: ReadyLexicon,
  weights: Weights = WEIGHTS,
): { readonly verdict: Verdict; readonly predictions: readonly Prediction[] } {
  const { verdict, accepted } = decide(page, weights);
  const predictions = accepted.map(({ passage, start, end, entry }) => ({
    ...offsets(passage, start, end),
    entry: lexicon.entries[entry]!.id,
  }));
  return { verdict, predictions };
}
