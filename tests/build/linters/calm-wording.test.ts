import { expect, test } from "vitest";
import { calmWording } from "../../../src/build/linters/calm-wording.ts";
import { complaints, type SampleGlossary } from "../sample-glossary.ts";

test("calm-wording accepts the sample", () => expect(complaints(calmWording)).toEqual([]));

const CASES: readonly (readonly [string, (files: SampleGlossary) => void, string])[] = [
  [
    "a persuading word",
    (files) => {
      files.examples[0]!.what = "An alarming result.";
    },
    'says "alarming" in our own voice',
  ],
  [
    "a mental verb about a model",
    (files) => {
      files.examples[0]!.caveat = "The model wanted to win.";
    },
    'says "The model wanted"',
  ],
];

test.each(CASES)("calm-wording finds %s", (_, change, expected) => {
  expect(complaints(calmWording, change).join("\n")).toContain(expected);
});
