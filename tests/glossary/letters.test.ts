import { expect, test } from "vitest";
import { byLetter } from "../../src/glossary/letters.ts";
import { compileGlossary } from "../../src/build/compile-glossary.ts";
import { sampleGlossary } from "../build/sample-glossary.ts";

const [sample] = compileGlossary(sampleGlossary()).glossary.entries;
const named = (...names: string[]): { letter: string; names: string[] }[] =>
  byLetter(names.map((name) => ({ ...sample!, name }))).map(({ letter, entries }) => ({
    letter,
    names: entries.map((entry) => entry.name),
  }));

test("names stand under their first letter, whatever comes before it", () => {
  expect(named("The boat", "“Bad” behaviour", "Éclair problem", "AI winter", "2001 survey")).toEqual([
    { letter: "A", names: ["AI winter"] },
    { letter: "B", names: ["“Bad” behaviour", "The boat"] },
    { letter: "E", names: ["Éclair problem"] },
    { letter: "0–9", names: ["2001 survey"] },
  ]);
});

test("numbers in names stand in the order of their size", () => {
  expect(named("GPT-10", "GPT-4")).toEqual([{ letter: "G", names: ["GPT-4", "GPT-10"] }]);
});

test("of nothing there are no letters", () => {
  expect(named()).toEqual([]);
});
