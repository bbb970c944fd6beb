/** Entries by what they mean: by the words of their names, of how people ask for them, and of their texts. */
import { plainText } from "./body.ts";
import type { Entry } from "./entry.ts";
import { tellingWords } from "./telling-words.ts";
import { createWordIndex } from "./word-index.ts";

/** The entries that the words tell most of, best first. */
export type WordSearch = (words: string) => Entry[];

interface Text {
  readonly entry: Entry;
  readonly text: string;
  readonly weight: number;
  /** A name or a phrase: it counts more, the more of it was asked for. */
  readonly isPhrase: boolean;
}

const WEIGHTS = { name: 1, alias: 0.9, asked: 0.9, short: 0.4, account: 0.3, body: 0.2 } as const;
/** What is left of a phrase's weight for one word of many. */
const LEAST_SHARE = 0.3;

/** Whoever asks by meaning asks for a term first, and for what happened second. */
const KIND_WEIGHTS: Readonly<Record<Entry["type"], number>> = {
  concept: 1,
  example: 0.85,
  work: 0.6,
  estimate: 0.5,
  actor: 0.5,
};
/** Between two that fit alike, the one that more readers mean. */
const CORE_WEIGHT = 1.1;

/** The other sections are about who said and measured what, and have every word. */
const SECTIONS_SEARCHED: ReadonlySet<string> = new Set(["In plain words", "Why it matters"]);

const MOST_RESULTS = 30;
/** What scores less than this part of the best is there by chance. */
const LEAST_OF_BEST = 0.3;

export function createWordSearch(entries: readonly Entry[]): WordSearch {
  const texts = entries.flatMap(textsOf);
  const index = createWordIndex(texts.map(({ text }) => text));

  return (words) => {
    const wanted = tellingWords(words);
    const found = wanted.map((word, at) => index.textsWith(word, at === wanted.length - 1));
    // How much of a text was asked for.
    const asked = new Map<number, number>();
    for (const own of found) for (const at of own.keys()) asked.set(at, (asked.get(at) ?? 0) + 1);

    const scores = new Map<Entry, { score: number; words: number }>();
    for (const own of found) {
      const best = new Map<Entry, number>();
      for (const [at, nearness] of own) {
        const { entry, weight, isPhrase } = texts[at]!;
        const share = isPhrase ? Math.min(1, asked.get(at)! / index.lengths[at]!) : 1;
        const score = nearness * weight * (LEAST_SHARE + (1 - LEAST_SHARE) * share);
        if (score > (best.get(entry) ?? 0)) best.set(entry, score);
      }
      const rarity = Math.log(1 + entries.length / best.size);
      for (const [entry, score] of best) {
        const sum = scores.get(entry) ?? { score: 0, words: 0 };
        scores.set(entry, { score: sum.score + rarity * score, words: sum.words + 1 });
      }
    }
    const ranked = [...scores]
      .map(([entry, { score, words: count }]) => ({ entry, count, score: score * weightOf(entry) }))
      .toSorted((a, b) => b.score - a.score);
    const [first] = ranked;
    if (!first) return [];
    return ranked
      .filter(({ count, score }) => count >= first.count - 1 && score >= first.score * LEAST_OF_BEST)
      .slice(0, MOST_RESULTS)
      .map(({ entry }) => entry);
  };
}

function weightOf({ type, core }: Entry): number {
  return KIND_WEIGHTS[type] * (core ? CORE_WEIGHT : 1);
}

function textsOf(entry: Entry): Text[] {
  const { name, aliases, asked = [], short, account, sections } = entry;
  const phrase = (weight: number) => (text: string) => ({ entry, text, weight, isPhrase: true });
  const prose = (text: string, weight: number): Text => ({ entry, text, weight, isPhrase: false });
  return [
    phrase(WEIGHTS.name)(name),
    ...aliases.map(phrase(WEIGHTS.alias)),
    ...asked.map(phrase(WEIGHTS.asked)),
    prose(short, WEIGHTS.short),
    ...(account === undefined ? [] : [prose(account, WEIGHTS.account)]),
    ...sections
      .filter(({ title }) => SECTIONS_SEARCHED.has(title))
      .map(({ blocks }) => prose(plainText(blocks), WEIGHTS.body)),
  ];
}
