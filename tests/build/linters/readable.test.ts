import { expect, test } from "vitest";
import { readable } from "../../../src/build/linters/readable.ts";
import { complaints, type SampleGlossary } from "../sample-glossary.ts";

test("readable accepts the sample", () => expect(complaints(readable)).toEqual([]));

const CASES: readonly (readonly [string, (files: SampleGlossary) => void, string])[] = [
  [
    "hard definitions",
    (files) => {
      for (const concept of files.concepts)
        concept.short =
          "Organisational heterogeneity necessitates interdisciplinary reconceptualisation notwithstanding institutional considerations.";
    },
    'the median reading grade of "short"',
  ],
];

test.each(CASES)("readable finds %s", (_, change, expected) => {
  expect(complaints(readable, change).join("\n")).toContain(expected);
});
