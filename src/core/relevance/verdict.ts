/** Whether a page is about AI risk, about AI, or neither, with the words that say so. */
import type { Evidence, EvidenceKind } from "./evidence.ts";
import type { ContextRule } from "./lexicon.ts";

export type Topic = "ai-risk" | "ai" | "neither";

export interface Verdict {
  readonly topic: Topic;
  /** The telling words, terms of AI risk first, most telling first; at most six. */
  readonly because: readonly string[];
}

/** A wording taken for its AI-risk meaning. */
export interface Mention {
  /** Number of the entry in the lexicon. */
  readonly entry: number;
  readonly text: string;
  readonly context: ContextRule;
}

/** What an entry that the page names adds; the rarer its wording is elsewhere, the more. */
const MENTION: Readonly<Record<ContextRule, number>> = { none: 3, page: 2, passage: 1.2, risk: 0 };
/** What a word of the vocabulary adds to whether a page is about AI. */
const WORD: Partial<Readonly<Record<EvidenceKind, number>>> = { strong: 1.6, weak: 0.4, risk: 0.4 };

/** For its length (the square root of the thousands of words), a page that adds up to this much is about it. */
const LIMITS = { risk: 5, ai: 9 } as const;
/** `mentions` and `evidence` are those of the main text; `scale` is the square root of its thousands of words. */
export function judgeTopic(
  mentions: readonly Mention[],
  evidence: readonly Evidence[],
  scale: number,
): Verdict {
  const entries = tally(
    mentions.map(({ entry, text, context }) => ({ key: entry, text, weight: MENTION[context] })),
  );
  const words = tally(
    evidence.map(({ subject, text, kind }) => ({ key: subject, text, weight: WORD[kind] ?? 0 })),
  );
  const risk = sumOf(entries);
  const ai = risk + sumOf(words);
  // One term ("techno-optimist" in a writer's biography) does not make a subject, however often "model"
  // stands by it: a second one, if only of AI in general, or a word that says AI has to be there.
  const says = new Set(evidence.filter(({ kind }) => kind === "strong").map(({ subject }) => subject));
  const isSubject = entries.length > 1 || says.size > 0;
  const topic =
    isSubject && risk / scale >= LIMITS.risk ? "ai-risk" : ai / scale >= LIMITS.ai ? "ai" : "neither";
  const because = [...told(entries), ...told(words.filter(({ key }) => says.has(key)))];
  return { topic, because: [...new Set(because)].slice(0, 6) };
}

interface Told {
  readonly key: number;
  readonly text: string;
  readonly weight: number;
}

/** One of each key. A thing counts fully once and then less and less: variety tells more than repetition. */
function tally(all: readonly Told[]): Told[] {
  const seen = new Map<Told["key"], { key: Told["key"]; text: string; weight: number; times: number }>();
  // The weightiest wording first: it is the one that counts fully, wherever it stands.
  for (const { key, text, weight } of all.toSorted((a, b) => b.weight - a.weight)) {
    const known = seen.get(key);
    if (known) {
      known.times++;
      known.weight += weight / known.times;
    } else seen.set(key, { key, text, weight, times: 1 });
  }
  return [...seen.values()];
}

/** The texts that count, most telling first. */
function told(all: readonly Told[]): string[] {
  return all
    .filter(({ weight }) => weight >= 1)
    .toSorted((a, b) => b.weight - a.weight)
    .map(({ text }) => text);
}

function sumOf(all: readonly Told[]): number {
  return all.reduce((sum, { weight }) => sum + weight, 0);
}
