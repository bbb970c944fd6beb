import { expect, test } from "vitest";
import { bodySections } from "../../../src/build/linters/body-sections.ts";
import { body, complaints, type SampleGlossary } from "../sample-glossary.ts";

test("body-sections accepts the sample", () => expect(complaints(bodySections)).toEqual([]));

const CASES: readonly (readonly [string, (files: SampleGlossary) => void, string])[] = [
  [
    "an unknown section",
    (files) => {
      files.concepts[0]!.body.push(...body("## Trivia\nText."));
    },
    'has a section "Trivia"',
  ],
  [
    "a wrong order",
    (files) => {
      files.concepts[0]!.body.reverse();
    },
    "out of order",
  ],
  [
    "no disagreement in a core entry",
    (files) => {
      files.concepts[0]!.body.pop();
    },
    'lacks the section "Disagreement"',
  ],
  [
    "a long section",
    (files) => {
      files.concepts[0]!.body[1]!.blocks = body(`## Why it matters\n${"word ".repeat(46)}`)[0]!.blocks;
    },
    '"Why it matters" has 46 words',
  ],
  [
    "a first sentence too long for the card",
    (files) => {
      files.concepts[0]!.body[3]!.blocks = body(`## Disagreement\n${"word ".repeat(29)}end.`)[0]!.blocks;
    },
    'the first sentence of "Disagreement" has 30 words',
  ],
];

test.each(CASES)("body-sections finds %s", (_, change, expected) => {
  expect(complaints(bodySections, change).join("\n")).toContain(expected);
});
