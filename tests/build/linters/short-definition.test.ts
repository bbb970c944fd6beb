import { expect, test } from "vitest";
import { shortDefinition } from "../../../src/build/linters/short-definition.ts";
import { complaints, type SampleGlossary } from "../sample-glossary.ts";

test("short-definition accepts the sample", () => expect(complaints(shortDefinition)).toEqual([]));

const CASES: readonly (readonly [string, (files: SampleGlossary) => void, string])[] = [
  [
    "too many words",
    (files) => {
      files.concepts[0]!.short = "word ".repeat(36);
    },
    "short has 36 words",
  ],
  [
    "three sentences",
    (files) => {
      files.concepts[0]!.short = "One. Two. Three.";
    },
    "more than two sentences",
  ],
  [
    "its own headword",
    (files) => {
      files.concepts[0]!.short = "It is reward hacking when a test is gamed.";
    },
    "uses the headword",
  ],
];

test.each(CASES)("short-definition finds %s", (_, change, expected) => {
  expect(complaints(shortDefinition, change).join("\n")).toContain(expected);
});
