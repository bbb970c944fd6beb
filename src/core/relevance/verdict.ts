/** Whether a page is about AI risk, about AI, or neither, with the words that say so. */
import type { Evidence, EvidenceKind, Passage } from "./evidence.ts";

export type Topic = "ai-risk" | "ai" | "neither";

export interface Verdict {
  readonly topic: Topic;
  /** The telling words, most telling first; at most six. */
  readonly because: readonly string[];
}

/** A verdict with the figures behind it. */
export interface WeighedVerdict extends Verdict {
  /** Of each kind, different subjects by the square root of the thousands of words; repeats count less. */
  readonly density: Readonly<Record<EvidenceKind, number>>;
  /** Share of the words that stand in passages which speak of AI by themselves, 0 to 1. */
  readonly coverage: number;
}

/** What one piece of evidence adds to the page's sum. */
const WEIGHT: Readonly<Record<EvidenceKind, number>> = {
  term: 3,
  likely: 0.6,
  word: 0.6,
  strong: 1.6,
  weak: 0.4,
  risk: 0.4,
  other: 0,
};

/** From these figures on a page is about AI, and about AI risk; below `least` it says too little. */
const LIMITS = { ai: 9, risk: 7, least: 3.4 } as const;

/** Shorter pages are taken to be this long, so that one word in a short one does not decide. */
const LEAST_WORDS = 150;

interface Seen {
  weight: number;
  times: number;
  readonly kind: EvidenceKind;
  readonly text: string;
}

/** Weighs the main text; where a page has none, all of it. */
export function judgePage(passages: readonly Passage[], evidence: readonly Evidence[]): WeighedVerdict {
  const hasMain = passages.some((passage) => passage.region === "main");
  const counts = (passage: Passage): boolean => !hasMain || passage.region === "main";
  const seen = new Map<string, Seen>();
  const speaking = new Set<number>();
  let ai = 0;
  let risk = 0;
  for (const { passage, kind, isRisk, subject, text } of evidence) {
    if (!counts(passages[passage]!)) continue;
    if (kind === "term" || kind === "likely" || kind === "strong") speaking.add(passage);
    const known = seen.get(subject);
    // A word counts fully once and then less and less: variety tells more than repetition.
    const weight = WEIGHT[kind] / ((known?.times ?? 0) + 1);
    if (known) {
      known.weight += weight;
      known.times++;
    } else seen.set(subject, { weight, times: 1, kind, text });
    ai += weight;
    if (isRisk) risk += weight;
  }
  let words = 0;
  let covered = 0;
  passages.forEach((passage, number) => {
    if (!counts(passage)) return;
    words += passage.words;
    if (speaking.has(number)) covered += passage.words;
  });

  const scale = Math.sqrt(Math.max(words, LEAST_WORDS) / 1000);
  const density = { term: 0, likely: 0, word: 0, strong: 0, weak: 0, risk: 0, other: 0 };
  for (const { kind, times } of seen.values()) density[kind] += (1 + Math.log(times)) / scale;
  const topic =
    ai < LIMITS.least || ai / scale < LIMITS.ai ? "neither" : risk / scale < LIMITS.risk ? "ai" : "ai-risk";
  const because = [...seen.values()]
    .filter(({ weight }) => weight >= 1)
    .toSorted((a, b) => b.weight - a.weight)
    .slice(0, 6)
    .map(({ text }) => text);
  return { topic, because, density, coverage: words > 0 ? covered / words : 0 };
}
