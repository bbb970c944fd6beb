import { expect, test } from "vitest";
import { sourced } from "../../../src/build/linters/sourced.ts";
import { body, complaints, type SampleGlossary } from "../sample-glossary.ts";

test("sourced accepts the sample", () => expect(complaints(sourced)).toEqual([]));

const CASES: readonly (readonly [string, (files: SampleGlossary) => void, string])[] = [
  [
    "one source",
    (files) => {
      files.concepts[0]!.sources = [];
      files.concepts[0]!.body = body("## Evidence\nSo [@skalse-2022-hacking].");
    },
    "has 1 source",
  ],
  [
    "no primary source",
    (files) => {
      files.sources[0]!.role = "news";
    },
    "has no primary or official source",
  ],
  [
    "a source that nobody cites",
    (files) => {
      files.sources.push({
        ...files.sources[0]!,
        id: "x-2020-y",
        title: "Other",
        file: "glossary/sources/x-2020-y.yaml",
      });
    },
    "is cited nowhere",
  ],
  [
    "the same work twice",
    (files) => {
      files.sources[1]!.title = files.sources[0]!.title;
    },
    "is the same work as",
  ],
];

test.each(CASES)("sourced finds %s", (_, change, expected) => {
  expect(complaints(sourced, change).join("\n")).toContain(expected);
});
