import { expect, test } from "vitest";
import { balancedEstimates } from "../../../src/build/linters/balanced-estimates.ts";
import { complaints, type SampleGlossary } from "../sample-glossary.ts";

test("balanced-estimates accepts the sample", () => expect(complaints(balancedEstimates)).toEqual([]));

const CASES: readonly (readonly [string, (files: SampleGlossary) => void, string])[] = [
  [
    "a group that is missing",
    (files) => {
      files.estimates.pop();
    },
    'the group "survey" is 0 %',
  ],
  [
    "a range turned round",
    (files) => {
      files.estimates[0]!.low = 20;
    },
    "low is above high",
  ],
  [
    "a number left out without saying why",
    (files) => {
      delete files.estimates[0]!.low;
    },
    "gives no low and high",
  ],
];

test.each(CASES)("balanced-estimates finds %s", (_, change, expected) => {
  expect(complaints(balancedEstimates, change).join("\n")).toContain(expected);
});
