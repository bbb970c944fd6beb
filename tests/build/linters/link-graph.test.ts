import { expect, test } from "vitest";
import { linkGraph } from "../../../src/build/linters/link-graph.ts";
import { complaints, type SampleGlossary } from "../sample-glossary.ts";

test("link-graph accepts the sample", () => expect(complaints(linkGraph)).toEqual([]));

const CASES: readonly (readonly [string, (files: SampleGlossary) => void, string])[] = [
  [
    "an entry without any link",
    (files) => {
      files.concepts[0]!.related = [];
      files.concepts.push({
        ...files.concepts[1]!,
        id: "third",
        file: "glossary/concepts/third.md",
        related: [{ id: "goal-drift", as: "see-also" }],
      });
    },
    "glossary/concepts/reward-hacking.md: cannot be reached",
  ],
];

test.each(CASES)("link-graph finds %s", (_, change, expected) => {
  expect(complaints(linkGraph, change).join("\n")).toContain(expected);
});
