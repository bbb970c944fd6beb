import { expect, test } from "vitest";
import { soundExamples } from "../../../src/build/linters/sound-examples.ts";
import { complaints, form, type SampleGlossary } from "../sample-glossary.ts";

test("sound-examples accepts the sample", () => expect(complaints(soundExamples)).toEqual([]));

const CASES: readonly (readonly [string, (files: SampleGlossary) => void, string])[] = [
  [
    "a long line",
    (files) => {
      files.examples[0]!.line = "word ".repeat(25);
    },
    "line has 25 words",
  ],
  [
    "an everyday trigger alone",
    (files) => {
      files.examples[0]!.triggers = [form("boat", { context: "passage" })];
    },
    'the trigger "boat" has no near words',
  ],
];

test.each(CASES)("sound-examples finds %s", (_, change, expected) => {
  expect(complaints(soundExamples, change).join("\n")).toContain(expected);
});
