import { expect, test } from "vitest";
import { findMatches } from "../../src/core/matcher/find-matches.ts";
import { readyLexicon } from "../../src/core/relevance/lexicon.ts";
import { expressionOf } from "../../src/cli/bench/in-page/expression.ts";
import { makePage } from "../../src/cli/bench/pages.ts";
import { createRandom } from "../../src/cli/bench/random.ts";
import { lexiconOf, makeTermLists } from "../../src/cli/bench/term-lists.ts";

const NO_WORDS = { strong: [], weak: [], risk: [], subjects: {} };
const PROSE = {
  field: [
    "The model showed reward hacking in a test that nobody had expected to fail.",
    "Its goals & values changed.",
  ],
  other: ["The committee met twice in the spring and wrote a report about the bridge."],
  silent: ["The kettle stood on the stove, and nobody had thought of it since the morning."],
};

test("the same seed gives the same chance, and another seed another", () => {
  const draw = (seed: number): number[] => {
    const random = createRandom(seed);
    return Array.from({ length: 20 }, () => random.below(1000));
  };
  expect(draw(1)).toEqual(draw(1));
  expect(draw(1)).not.toEqual(draw(2));
  expect(Math.max(...draw(3))).toBeLessThan(1000);
});

test("pages are the same every time, and of their kind", () => {
  const article = makePage("article", PROSE);
  expect(makePage("article", PROSE)).toEqual(article);
  expect(article.characters).toBeGreaterThan(65_000);
  expect(article.html).toContain("goals &amp; values");
  const tiny = makePage("tiny", PROSE);
  expect(tiny.textNodes).toBe(100_000);
  expect(makePage("half-tiny", PROSE).textNodes).toBe(50_000);
  const huge = makePage("huge", PROSE);
  expect([huge.textNodes, huge.characters]).toEqual([1, 5_000_000]);
});

test("a silent page holds silent sentences only", () => {
  const { html } = makePage("silent", PROSE);
  expect(html).toContain("kettle");
  expect(html).not.toMatch(/reward|committee/);
});

test("lists are as long as they say, begin with one another, and the silent ones find nothing", () => {
  const lists = makeTermLists(PROSE, ["reward hacking"]);
  const named = (name: string): readonly string[] => lists.find((list) => list.name === name)!.terms;
  expect(named("300 terms")).toHaveLength(300);
  expect(named("300 terms").slice(0, 100)).toEqual(named("100 terms"));
  expect(new Set(named("5000 terms")).size).toBe(5000);
  const text = [...PROSE.field, ...PROSE.other].join(" ");
  const found = (name: string): number =>
    findMatches(readyLexicon(lexiconOf(named(name), NO_WORDS)).index, text).terms.length;
  expect(found("100 terms")).toBeGreaterThan(0);
  expect(found("5000 terms, no match")).toBe(0);
});

test("the peers' expression takes longer terms first, and any space between words", () => {
  const expression = expressionOf(["reward", "reward hacking", "p(doom)"]);
  expect("A reward-hacking and a Reward  hacking".match(expression)).toEqual([
    "reward-hacking",
    "Reward  hacking",
  ]);
});
