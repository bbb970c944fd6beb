/**
 * Which matches carry their AI-risk meaning, in which sense, and why. Depends on the document alone,
 * never on the order in which it was read.
 */
import { SILENCED, findCandidates, type Candidate } from "./candidates.ts";
import { layOut, passageStarts, type Passage } from "./evidence.ts";
import { FEATURES, measure, type Feature, type Features, type Measured } from "./features.ts";
import type { ReadyLexicon } from "./lexicon.ts";
import type { Reason } from "./reasons.ts";
import { judgePage, type Verdict } from "./verdict.ts";
import { WEIGHTS } from "./weights.ts";

export interface PageFacts {
  /** Whether the title or the address names the field ("AI", "alignment forum"). */
  readonly titleNamesField: boolean;
}

/** A match accepted in one sense. */
export interface Accepted {
  readonly passage: number;
  readonly start: number;
  readonly end: number;
  /** Number of the entry in the lexicon. */
  readonly entry: number;
  readonly reasons: readonly Reason[];
}

export interface Judgement {
  readonly verdict: Verdict;
  /** In document order. */
  readonly accepted: readonly Accepted[];
}

export type Weights = Readonly<Record<Feature, number>>;

/** A candidate with what was measured around it; without, where its wording is enough. */
export interface Measurement {
  readonly candidate: Candidate;
  readonly passage: number;
  readonly measured: Measured | undefined;
}

/** Everything about a page that weights decide on. */
export interface MeasuredPage {
  readonly verdict: Verdict;
  /** In document order. */
  readonly measurements: readonly Measurement[];
}

/** Finds the candidates of a page and measures what stands around them. Passages come in document order. */
export function measurePage(
  passages: readonly Passage[],
  lexicon: ReadyLexicon,
  { titleNamesField }: PageFacts,
): MeasuredPage {
  const starts = passageStarts(passages);
  const candidates = findCandidates(passages, starts, lexicon);
  const speaking = candidates.map((inPassage) => inPassage.filter(({ avoid }) => avoid.nearness < SILENCED));
  const evidence = layOut(passages, starts, speaking, lexicon);
  const weighed = judgePage(passages, evidence);
  const around = { passages, starts, evidence, verdict: weighed, titleNamesField };
  const measurements = candidates.flatMap((inPassage, passage) =>
    inPassage.map((candidate) => ({
      candidate,
      passage,
      measured: candidate.form.context === "none" ? undefined : measure(candidate, passage, around),
    })),
  );
  return { verdict: { topic: weighed.topic, because: weighed.because }, measurements };
}

/** Judges all matches of a page. Passages come in document order. */
export function judge(
  passages: readonly Passage[],
  lexicon: ReadyLexicon,
  page: PageFacts,
  weights: Weights = WEIGHTS,
): Judgement {
  const { verdict, measurements } = measurePage(passages, lexicon, page);
  const accepted = measurements.flatMap(({ candidate, passage, measured }): Accepted[] => {
    const { start, end } = candidate.match;
    const place = { passage, start, end, entry: candidate.entry };
    if (!measured) return [{ ...place, reasons: [{ kind: "wording" }] }];
    if (!isAccepted(candidate, measured, weights)) return [];
    return [{ ...place, reasons: reasonsFor(measured, verdict, passages[passage]!) }];
  });
  return { verdict, accepted };
}

/** Readers mind a wrong mark more than a missing one: an even chance is not enough. */
export const NEEDED = 0.15;

/** Whether the evidence is enough for an everyday wording. */
function isAccepted({ form }: Candidate, { features, isRiskNear }: Measured, weights: Weights): boolean {
  if (form.context === "risk" && !isRiskNear) return false;
  return weigh(features, weights) >= NEEDED;
}

/** The weighed sum: the logarithm of the odds that the wording carries its AI-risk meaning. */
export function weigh(features: Features, weights: Weights): number {
  return FEATURES.reduce((sum, name) => sum + weights[name] * features[name], 0);
}

function reasonsFor({ telling, features }: Measured, { topic }: Verdict, { region }: Passage): Reason[] {
  const reasons: Reason[] = [];
  if (telling.here.length > 0) reasons.push({ kind: "passage", words: telling.here });
  else if (telling.nearby.length > 0) reasons.push({ kind: "section", words: telling.nearby });
  if (topic !== "neither" && region === "main") reasons.push({ kind: "page", topic });
  if (reasons.length === 0) reasons.push({ kind: features.title > 0 ? "title" : "rare" });
  return reasons;
}
