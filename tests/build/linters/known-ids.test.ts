import { expect, test } from "vitest";
import { knownIds } from "../../../src/build/linters/known-ids.ts";
import { body, complaints, type SampleGlossary } from "../sample-glossary.ts";

test("known-ids accepts the sample", () => expect(complaints(knownIds)).toEqual([]));

const CASES: readonly (readonly [string, (files: SampleGlossary) => void, string])[] = [
  [
    "a related concept that does not exist",
    (files) => {
      files.concepts[0]!.related = [{ id: "nowhere", as: "see-also" }];
    },
    'names the concept "nowhere"',
  ],
  [
    "a citation of an unknown source",
    (files) => {
      files.concepts[0]!.body = body("## Evidence\nSo it is [@nobody-2020-nothing].");
    },
    'names the source "nobody-2020-nothing"',
  ],
  [
    "a link in the text to an unknown entry",
    (files) => {
      files.concepts[0]!.body = body("## Evidence\nSee [this](#nowhere).");
    },
    'names the entry "nowhere"',
  ],
  [
    "two entries of one id",
    (files) => {
      files.examples[0]!.id = "reward-hacking";
    },
    "has the id of glossary/concepts/reward-hacking.md",
  ],
  [
    "an unknown subject of a form",
    (files) => {
      files.concepts[0]!.forms[0]!.subjects = ["falconry"];
    },
    'names the subject "falconry"',
  ],
  [
    "an unknown topic",
    (files) => {
      files.concepts[0]!.topics = ["cooking"];
    },
    'names the topic "cooking"',
  ],
  [
    "a redirect to nothing",
    (files) => {
      files.redirects = { old: "nowhere" };
    },
    'names the entry "nowhere"',
  ],
  [
    "a redirect from a living entry",
    (files) => {
      files.redirects = { "goal-drift": "reward-hacking" };
    },
    "is an entry itself",
  ],
];

test.each(CASES)("known-ids finds %s", (_, change, expected) => {
  expect(complaints(knownIds, change).join("\n")).toContain(expected);
});
