/**
 * Which matches carry their AI-risk meaning, in which sense, and why. Depends on the document alone,
 * never on the order in which it was read.
 */
import { runToEnd, type Work } from "../run-to-end.ts";
import { SILENCED, findingCandidates, type Candidate } from "./candidates.ts";
import { layingOut, passageStarts, type Passage } from "./evidence.ts";
import {
  FEATURES,
  measure,
  tell,
  type Feature,
  type Features,
  type Measured,
  type Surroundings,
  type Telling,
} from "./features.ts";
import { gatherer } from "./gather.ts";
import type { ReadyLexicon } from "./lexicon.ts";
import type { Reason } from "./reasons.ts";
import { weighPage } from "./page-weight.ts";
import { judgeTopic, type Topic, type Verdict } from "./verdict.ts";
import { WEIGHTS } from "./weights.ts";

export interface PageFacts {
  /** Whether the title or the address names the field ("AI", "alignment forum"). */
  readonly titleNamesField: boolean;
  /** The reader wants the page read as if it were about AI risk: only a word to avoid in the same phrase forbids. */
  readonly isAskedFor?: boolean;
}

/** A match accepted in one sense. */
export interface Accepted {
  readonly passage: number;
  readonly start: number;
  readonly end: number;
  /** Number of the entry in the lexicon. */
  readonly entry: number;
  /** Whether the wording names the entry by itself: "alignment problem", as against "aligned". */
  readonly isTelling: boolean;
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
  /** In document order, never overlapping. */
  readonly measurements: readonly Measurement[];
  readonly around: Surroundings;
}

const BY_WORDING: readonly Reason[] = [{ kind: "wording" }];

/** Candidates measured between two chances to rest. */
const BATCH = 50;

/** Finds the candidates of a page and measures what stands around them. Passages come in document order. */
export function measurePage(
  passages: readonly Passage[],
  lexicon: ReadyLexicon,
  facts: PageFacts,
): MeasuredPage {
  return runToEnd(measuringPage(passages, lexicon, facts));
}

/** Judges all matches of a page. Passages come in document order. */
export function judge(
  passages: readonly Passage[],
  lexicon: ReadyLexicon,
  facts: PageFacts,
  weights: Weights = WEIGHTS,
): Judgement {
  return runToEnd(judging(passages, lexicon, facts, weights));
}

/** What the weights make of a measured page. */
export function decide(page: MeasuredPage, weights: Weights): Judgement {
  return runToEnd(deciding(page, weights));
}

function* measuringPage(
  passages: readonly Passage[],
  lexicon: ReadyLexicon,
  { titleNamesField }: PageFacts,
): Work<MeasuredPage> {
  const starts = passageStarts(passages);
  const candidates = yield* findingCandidates(passages, starts, lexicon);
  const speaking = candidates.map((inPassage) => inPassage.filter(({ avoid }) => avoid.nearness < SILENCED));
  yield;
  const evidence = yield* layingOut(passages, starts, speaking, lexicon);
  const page = weighPage(passages, evidence);
  yield;
  const around = {
    passages,
    evidence,
    gather: gatherer(passages, starts, evidence),
    page,
    titleNamesField,
  };
  const measurements: Measurement[] = [];
  for (let passage = 0; passage < passages.length; passage++)
    for (const candidate of candidates[passage]!) {
      const measured = candidate.form.context === "none" ? undefined : measure(candidate, passage, around);
      if (measurements.push({ candidate, passage, measured }) % BATCH === 0) yield;
    }
  return { measurements, around };
}

/** Judges all matches of a page, in steps. */
export function* judging(
  passages: readonly Passage[],
  lexicon: ReadyLexicon,
  facts: PageFacts,
  weights: Weights = WEIGHTS,
): Work<Judgement> {
  const page = yield* measuringPage(passages, lexicon, facts);
  const judgement = yield* deciding(page, weights);
  return facts.isAskedFor === true ? { ...judgement, accepted: takeAll(page, judgement) } : judgement;
}

/** What the page's own evidence accepts, with its reasons, and every other candidate. */
function takeAll({ measurements }: MeasuredPage, { accepted }: Judgement): Accepted[] {
  return measurements.flatMap(({ candidate, passage }): Accepted[] => {
    const { match, form, entry } = candidate;
    const own = accepted.find((other) => other.passage === passage && other.start === match.start);
    if (own) return [own];
    const { start, end } = match;
    return [{ passage, start, end, entry, isTelling: form.context === "page", reasons: [{ kind: "asked" }] }];
  });
}

function* deciding(page: MeasuredPage, weights: Weights): Work<Judgement> {
  // Words of AI in general wait for what the others say of the page.
  const enough = page.measurements.filter(
    ({ measured }) => !measured || weigh(measured.features, weights) >= NEEDED,
  );
  yield;
  const { passages, evidence } = page.around;
  const { counts, scale } = page.around.page;
  const isMain = (passage: number): boolean => counts(passages[passage]!);
  const verdict = judgeTopic(
    enough
      .filter(({ passage }) => isMain(passage))
      .map(({ candidate: { entry, form } }) => ({ entry, text: form.text, context: form.context })),
    evidence.filter(({ passage }) => isMain(passage)),
    scale,
  );
  yield;
  const accepted: Accepted[] = [];
  for (const { candidate, passage, measured } of enough) {
    const { match, form, entry } = candidate;
    const isAboutRisk = verdict.topic === "ai-risk" && isMain(passage);
    if (form.context === "risk" && measured?.isTermNear !== true && !isAboutRisk) continue;
    const { start, end } = match;
    const reasons: readonly Reason[] = measured
      ? reasonsFor(
          tell(candidate, passage, page.around),
          isMain(passage) ? verdict.topic : "neither",
          measured.features.title > 0,
        )
      : BY_WORDING;
    const isTelling = form.context === "none" || form.context === "page";
    if (accepted.push({ passage, start, end, entry, isTelling, reasons }) % BATCH === 0) yield;
  }
  return { verdict, accepted };
}

/** Readers mind a wrong mark more than a missing one: an even chance is not enough. */
export const NEEDED = 0.15;

/** The weighed sum: the logarithm of the odds that the wording carries its AI-risk meaning. */
export function weigh(features: Features, weights: Weights): number {
  return FEATURES.reduce((sum, name) => sum + weights[name] * features[name], 0);
}

function reasonsFor({ here, nearby }: Telling, topic: Topic, titleNamesField: boolean): Reason[] {
  const reasons: Reason[] = [];
  if (here.length > 0) reasons.push({ kind: "passage", words: here });
  else if (nearby.length > 0) reasons.push({ kind: "section", words: nearby });
  if (topic !== "neither") reasons.push({ kind: "page", topic });
  if (reasons.length === 0) reasons.push({ kind: titleNamesField ? "title" : "rare" });
  return reasons;
}
