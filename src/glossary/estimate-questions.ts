/**
 * Published figures by the exact question that they answer: the event, by when, on what condition. Figures
 * for different questions never meet, and nothing is averaged.
 */
import type { Estimate } from "./entry.ts";
import { filterByWords } from "./filter-by-words.ts";
import { newestFirst } from "./newest-first.ts";
import { isStated } from "./told-by-source.ts";

export interface Question {
  /** The same for the same question, whatever the order. */
  readonly key: string;
  readonly event: string;
  /** Undefined where the source states none. */
  readonly horizon?: string;
  readonly condition?: string;
  readonly estimates: readonly Estimate[];
}

export const ESTIMATE_ORDERS = ["date", "figure", "name"] as const;
export type EstimateOrder = (typeof ESTIMATE_ORDERS)[number];

/** What a figure covers, in per cent. "Above 90 %" is no range up to 100, but a bound. */
export type Extent =
  | { readonly kind: "point"; readonly at: number }
  | { readonly kind: "range"; readonly from: number; readonly to: number }
  | { readonly kind: "above"; readonly from: number }
  | { readonly kind: "below"; readonly to: number };

export interface EstimateGroups {
  /** Questions that say by when: their figures can be held against each other, and against time. */
  readonly timed: readonly Question[];
  readonly untimed: readonly Question[];
  /** Those who give no number. */
  readonly declined: readonly Estimate[];
}

/** The estimates that fit the words, by question; figures of a question, and questions by their first figure, in order. */
export function groupEstimates(
  estimates: readonly Estimate[],
  { words, order }: { readonly words: string; readonly order: EstimateOrder },
): EstimateGroups {
  const sorted = filterByWords(estimates, words, wordsOf).toSorted(COMPARE[order]);
  const questions = questionsOf(sorted.filter((estimate) => extentOf(estimate) !== undefined));
  return {
    timed: questions.filter(isTimed),
    untimed: questions.filter((question) => !isTimed(question)),
    declined: sorted.filter((estimate) => extentOf(estimate) === undefined),
  };
}

/** Undefined where no number is given. */
export function extentOf({ low, high }: Pick<Estimate, "low" | "high">): Extent | undefined {
  if (low === undefined || high === undefined) return undefined;
  if (low === high) return { kind: "point", at: low };
  if (high === 100) return { kind: "above", from: low };
  return low === 0 ? { kind: "below", to: high } : { kind: "range", from: low, to: high };
}

/** "None given; he names the next ten years" is no time by which the event was asked about. */
function isTimed({ horizon }: Question): boolean {
  return horizon !== undefined && !horizon.startsWith("none given");
}

/** In the order of the first estimate of each. */
function questionsOf(estimates: readonly Estimate[]): Question[] {
  const alike = Map.groupBy(estimates, ({ event, horizon, condition }) =>
    JSON.stringify([event, ...[horizon, condition].map((words) => (isStated(words) ? words : null))]),
  );
  return [...alike].map(([key, own]) => {
    const { event, horizon, condition } = own[0]!;
    return {
      key,
      event,
      ...(isStated(horizon) && { horizon }),
      ...(isStated(condition) && { condition }),
      estimates: own,
    };
  });
}

function byName(a: Estimate, b: Estimate): number {
  return a.who.localeCompare(b.who, "en");
}

function byDate(a: Estimate, b: Estimate): number {
  return newestFirst(a.date, b.date) || byName(a, b);
}

/** The highest first; a range counts by its lower end, since "above 10 %" has no other. */
function byFigure(a: Estimate, b: Estimate): number {
  return (b.low ?? 0) - (a.low ?? 0) || (b.high ?? 0) - (a.high ?? 0) || byName(a, b);
}

const COMPARE: Readonly<Record<EstimateOrder, (a: Estimate, b: Estimate) => number>> = {
  date: byDate,
  figure: byFigure,
  name: byName,
};

function wordsOf({ who, role, figure, event, horizon, condition, note = "" }: Estimate): string {
  return [who, role, figure, event, horizon, condition, note].join("\n");
}
