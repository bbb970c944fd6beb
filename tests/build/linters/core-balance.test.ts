import { expect, test } from "vitest";
import { coreBalance } from "../../../src/build/linters/core-balance.ts";
import { body, complaints, type SampleGlossary } from "../sample-glossary.ts";

test("core-balance accepts the sample", () => expect(complaints(coreBalance)).toEqual([]));

const CASES: readonly (readonly [string, (files: SampleGlossary) => void, string])[] = [
  [
    "a disagreement without a source",
    (files) => {
      files.concepts[0]!.body[3]!.blocks = body("## Disagreement\nSome differ.")[0]!.blocks;
    },
    "its Disagreement cites nothing",
  ],
  [
    "a core behaviour without an example",
    (files) => {
      files.concepts[0]!.examples = [];
    },
    "is a core behaviour without an example",
  ],
];

test.each(CASES)("core-balance finds %s", (_, change, expected) => {
  expect(complaints(coreBalance, change).join("\n")).toContain(expected);
});
