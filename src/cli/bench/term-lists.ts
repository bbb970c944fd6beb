/** Lists of terms of growing length, and such as never match. */
import type { Lexicon, LexiconForm } from "../../core/relevance/lexicon.ts";
import type { Prose } from "./prose.ts";
import { createRandom, type Random } from "./random.ts";

export interface TermList {
  readonly name: string;
  readonly terms: readonly string[];
}

export const LENGTHS = [100, 300, 1000, 5000] as const;
export const SILENT_LENGTHS = [300, 5000] as const;

/** One in so many terms is a real one of the glossary; the others rarely match, but often begin to. */
const REAL_EVERY = 3;

/** The lists, each the beginning of the next; `forms` are wordings of the glossary. */
export function makeTermLists(prose: Prose, forms: readonly string[]): TermList[] {
  const words = wordsOf([...prose.field, ...prose.other]);
  const random = createRandom(11);
  const text = [...prose.field, ...prose.other].join(" ").toLowerCase();
  const real = forms.filter((form) => /^[\w -]+$/.test(form) && text.includes(form.toLowerCase()));
  const all = distinct(LENGTHS.at(-1)!, (at) =>
    at % REAL_EVERY === 0 ? random.pick(real) : filler(random, words),
  );
  const never = distinct(
    SILENT_LENGTHS.at(-1)!,
    (at) => `${at % 2 === 0 ? random.pick(words) : madeUp(random)} ${madeUp(random)}`,
  );
  return [
    ...LENGTHS.map((length) => ({ name: `${length} terms`, terms: all.slice(0, length) })),
    ...SILENT_LENGTHS.map((length) => ({
      name: `${length} terms, no match`,
      terms: never.slice(0, length),
    })),
  ];
}

/** A lexicon in which every term means itself, whatever stands around it. */
export function lexiconOf(terms: readonly string[], vocabulary: Lexicon["vocabulary"]): Lexicon {
  return {
    entries: terms.map((_, at) => ({ id: `term-${at}`, level: "basic" })),
    forms: terms.map((text, at): LexiconForm => ({
      text,
      case: "any",
      context: "none",
      near: [],
      hints: [],
      subjects: [],
      avoid: [],
      entries: [at],
      senses: [[]],
    })),
    vocabulary,
  };
}

function distinct(count: number, make: (at: number) => string): string[] {
  const made = new Set<string>();
  for (let tries = 0; made.size < count && tries < count * 20; tries++) made.add(make(tries).toLowerCase());
  return [...made];
}

/** One to three words; the first stands in the pages, so that the look-up goes on to the second. */
function filler(random: Random, words: readonly string[]): string {
  const length = 1 + random.below(3);
  if (length === 1) return madeUp(random);
  return Array.from({ length }, () => random.pick(words)).join(" ");
}

function madeUp(random: Random): string {
  const syllables = ["ba", "kro", "mil", "ven", "tos", "dra", "phu", "gel", "rix", "zon"];
  return Array.from({ length: 4 }, () => random.pick(syllables)).join("");
}

/** The words of the prose that are neither the most frequent nor short. */
function wordsOf(sentences: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const word of sentences
    .join(" ")
    .toLowerCase()
    .match(/[a-z]{4,}/g) ?? [])
    counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].filter(([, count]) => count <= 60).map(([word]) => word);
}
