import fc from "fast-check";
import { expect, test } from "vitest";
import { findMatches } from "../../../src/core/matcher/find-matches.ts";
import { compileForms, type FormIndex, type FormText } from "../../../src/core/matcher/form-index.ts";
import { formsAndText } from "./colliding-texts.ts";

interface Work {
  /** Characters of the text that were looked at, counted each time. */
  characters: number;
  /** Entries of the index's tables that were looked at. */
  lookUps: number;
}

/** What it takes to find all matches, counted and not timed. */
function workOf(index: FormIndex, text: string): Work {
  const work = { characters: 0, lookUps: 0 };
  const counted = <T extends object>(table: T): T =>
    new Proxy(table, {
      get(target, place) {
        work.lookUps++;
        return Reflect.get(target, place) as unknown;
      },
    });
  const watchedIndex = {
    ...index,
    beginnings: counted(index.beginnings),
    edges: { ...index.edges, parents: counted(index.edges.parents) },
    formsAt: counted(index.formsAt),
  };
  // As much of a string as the matcher uses; with anything more it would fail.
  const watchedText: Pick<string, "length" | "charAt" | "charCodeAt" | "slice" | "startsWith"> = {
    length: text.length,
    charCodeAt(place) {
      work.characters++;
      return text.charCodeAt(place);
    },
    charAt(place) {
      work.characters++;
      return text.charAt(place);
    },
    startsWith(part, place) {
      work.characters += part.length;
      return text.startsWith(part, place);
    },
    slice(from, to) {
      const part = text.slice(from, to);
      work.characters += part.length;
      return part;
    },
  };
  findMatches(watchedIndex, watchedText as string);
  return work;
}

/** Longer than what is looked at before a term. */
const LONG = 400;

/**
 * Each further stretch of the same text is the same work, however much was read before it. What a hash happens
 * to share with a form's is looked at once more: a few words, and never again.
 */
function expectLinear(index: FormIndex, pattern: string): void {
  const stretch = pattern.repeat(Math.ceil(LONG / pattern.length));
  // What was compared once is remembered.
  workOf(index, stretch);
  const [one, two, four] = [1, 2, 4].map((times) => workOf(index, stretch.repeat(times))) as [
    Work,
    Work,
    Work,
  ];
  for (const kind of ["characters", "lookUps"] as const)
    expect(four[kind] - two[kind], kind).toBeLessThanOrEqual(
      2 * (two[kind] - one[kind]) + 4 * stretch.length,
    );
}

test("a text twice as long is twice the work", () => {
  fc.assert(
    fc.property(formsAndText, ([forms, text]) => {
      fc.pre(text !== "");
      expectLinear(compileForms(forms), text);
    }),
    { numRuns: 200 },
  );
});

/** What could make a reader go back or look ahead again and again. */
const TIRING = [
  "a",
  "a'",
  "'",
  "’\u00ad",
  "\u00ad",
  "P(doom",
  " ",
  "reward ",
  "reward-",
  "\u0301",
  "ı",
  "(",
  "://",
];

test("no pattern of words, quotes and unseen characters makes it more", () => {
  const forms: FormText[] = ["P(doom)", "reward reward reward reward hacking", "a a a a b", "a's", "a'"].map(
    (text) => ({ text, case: "any", inflect: true, verb: undefined, kind: "term" }),
  );
  const index = compileForms(forms);
  const patterns = fc.array(fc.tuple(fc.constantFrom(...TIRING), fc.constantFrom(1, 1, 1, 9, 50)), {
    minLength: 1,
    maxLength: 5,
  });
  fc.assert(
    fc.property(patterns, (parts) => {
      expectLinear(index, parts.map(([part, times]) => part.repeat(times)).join(""));
    }),
    { numRuns: 300 },
  );
});

const syllables = [
  "ba",
  "co",
  "du",
  "fe",
  "gi",
  "lo",
  "mu",
  "ne",
  "pi",
  "ra",
  "se",
  "tu",
  "vo",
  "wa",
  "xe",
  "zi",
];
/** A word of its own for each number. */
const madeUp = (number: number): string =>
  [12, 8, 4, 0].map((shift) => syllables[(number >> shift) & 15]!).join("");

test("where no form begins, five thousand forms are no more work than ten", () => {
  const text = Array.from({ length: 2000 }, (_, at) => `the${at} quiet ${madeUp(60_000 + at)}`).join(" ");
  const [few, many] = [10, 5000].map((count) =>
    workOf(
      compileForms(
        Array.from({ length: count }, (_, at): FormText => {
          const words = `${madeUp(at)} ${madeUp(at * 7)}`;
          return { text: words, case: "any", inflect: true, verb: undefined, kind: "term" };
        }),
      ),
      text,
    ),
  ) as [Work, Work];
  expect(many.characters).toBeLessThan(few.characters * 1.05);
  expect(few.characters).toBeLessThan(text.length * 1.5);
  // One look for each character; of the words that happen to stand in a slot of a form, one more.
  expect(few.lookUps).toBeGreaterThanOrEqual(text.length);
  expect(many.lookUps).toBeLessThan(few.lookUps * 1.5);
});
