import { expect, test } from "vitest";
import { linkedTerms } from "../../../src/build/linters/linked-terms.ts";
import { complaints, type SampleGlossary } from "../sample-glossary.ts";

test("linked-terms accepts the sample", () => expect(complaints(linkedTerms)).toEqual([]));

const CASES: readonly (readonly [string, (files: SampleGlossary) => void, string])[] = [
  [
    "another term without a link",
    (files) => {
      files.concepts[0]!.related = [];
      files.concepts[0]!.short = "A kind of goal drift.";
    },
    'uses "goal drift" without a link to goal-drift',
  ],
];

test.each(CASES)("linked-terms finds %s", (_, change, expected) => {
  expect(complaints(linkedTerms, change).join("\n")).toContain(expected);
});
