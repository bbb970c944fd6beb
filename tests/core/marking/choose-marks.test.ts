import fc from "fast-check";
import { expect, test } from "vitest";
import { WORDS_PER_MARK, chooseMarks, type Markable } from "../../../src/core/marking/choose-marks.ts";
import { DEFAULT_SETTINGS } from "../../../src/core/settings/settings.ts";

const term = (entry: string, part: Partial<Markable> = {}): Markable => ({
  entry,
  level: "intermediate",
  core: false,
  isTelling: true,
  section: 0,
  placeAllows: true,
  ...part,
});
const marked = (annotations: readonly Markable[], words = 10_000, settings = {}): string[] =>
  chooseMarks(annotations, words, { ...DEFAULT_SETTINGS, ...settings }).map((isMarked, at) =>
    isMarked ? annotations[at]!.entry : "",
  );

test("the first mention in each section is marked", () => {
  const annotations = [term("a"), term("a"), term("b"), term("a", { section: 1 })];
  expect(marked(annotations)).toEqual(["a", "", "b", "a"]);
});

test("a place that allows no mark does not use up the first mention", () => {
  expect(marked([term("a", { placeAllows: false }), term("a")])).toEqual(["", "a"]);
});

test("known terms and known levels carry no mark", () => {
  const annotations = [term("a"), term("b", { level: "basic" }), term("c", { level: "specialist" })];
  expect(marked(annotations, 10_000, { known: ["a"] })).toEqual(["", "b", "c"]);
  expect(marked(annotations, 10_000, { knows: "basics" })).toEqual(["a", "", "c"]);
  expect(marked(annotations, 10_000, { knows: "most" })).toEqual(["", "", "c"]);
});

test("within the budget, first mentions on the page go before later sections, specialist before basic", () => {
  const annotations = [
    term("basic", { level: "basic" }),
    term("a"),
    term("a", { section: 1 }),
    term("special", { level: "specialist", section: 1 }),
    term("b", { section: 1 }),
  ];
  expect(marked(annotations, 240)).toEqual(["", "a", "", "special", "b"]);
});

test("a basic word of the core goes before an intermediate one in passing", () => {
  const annotations = [term("optimiser"), term("chatbot", { level: "basic" }), term("b"), term("c")];
  const core = term("reward-hacking", { level: "basic", core: true });
  expect(marked([...annotations, core], 240)).toEqual(["optimiser", "", "b", "", "reward-hacking"]);
});

test("of an entry the first mention that names it by itself is marked, elsewhere the first", () => {
  const vague = { isTelling: false };
  const annotations = [term("a", vague), term("a"), term("b", vague), term("b", vague)];
  expect(marked(annotations)).toEqual(["", "a", "b", ""]);
  // In each section one.
  const sections = [term("a", vague), term("a", { section: 1, ...vague }), term("a", { section: 1 })];
  expect(marked(sections)).toEqual(["a", "", "a"]);
});

test("a basic word outside the core is marked once on a page", () => {
  const training = { level: "basic" } as const;
  const annotations = [term("a", training), term("a", { section: 1, ...training })];
  expect(marked(annotations)).toEqual(["a", ""]);
  expect(marked(annotations.map((one) => ({ ...one, core: true })))).toEqual(["a", "a"]);
});

test("a short text may still have three marks", () => {
  expect(
    marked([term("a"), term("b"), term("c"), term("d")], 20).filter((entry) => entry !== ""),
  ).toHaveLength(3);
});

test("never more marks than the budget, never two of one entry in a section", () => {
  const annotations = fc.array(
    fc.record({
      entry: fc.constantFrom("a", "b", "c", "d", "e"),
      core: fc.boolean(),
      isTelling: fc.boolean(),
      level: fc.constantFrom("basic" as const, "intermediate" as const, "specialist" as const),
      section: fc.nat(4),
      placeAllows: fc.boolean(),
    }),
  );
  fc.assert(
    fc.property(annotations, fc.nat(5000), (list, words) => {
      const chosen = chooseMarks(list, words, DEFAULT_SETTINGS);
      const kept = list.filter((_, at) => chosen[at]);
      expect(kept.length).toBeLessThanOrEqual(Math.max(3, Math.floor(words / WORDS_PER_MARK.normal)));
      expect(new Set(kept.map(({ entry, section }) => `${section} ${entry}`)).size).toBe(kept.length);
      expect(kept.every(({ placeAllows }) => placeAllows)).toBe(true);
    }),
  );
});
