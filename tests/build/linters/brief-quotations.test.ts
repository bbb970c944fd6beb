import { expect, test } from "vitest";
import { briefQuotations } from "../../../src/build/linters/brief-quotations.ts";
import { complaints, type SampleGlossary } from "../sample-glossary.ts";

test("brief-quotations accepts the sample", () => expect(complaints(briefQuotations)).toEqual([]));

const CASES: readonly (readonly [string, (files: SampleGlossary) => void, string])[] = [
  [
    "a long quotation",
    (files) => {
      files.examples[0]!.what = `It wrote "${"word ".repeat(16)}".`;
    },
    "quotes 16 words",
  ],
  [
    "two quotations",
    (files) => {
      files.examples[0]!.what = `First "one two three four five six" then "six five four three two one".`;
    },
    "has 2 quotations",
  ],
];

test.each(CASES)("brief-quotations finds %s", (_, change, expected) => {
  expect(complaints(briefQuotations, change).join("\n")).toContain(expected);
});
