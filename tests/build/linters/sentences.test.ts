import { expect, test } from "vitest";
import { sentences } from "../../../src/build/linters/sentences.ts";
import { complaints, form, type SampleGlossary } from "../sample-glossary.ts";

test("sentences accepts the sample", () => expect(complaints(sentences)).toEqual([]));

const CASES: readonly (readonly [string, (files: SampleGlossary) => void, string])[] = [
  [
    "a yes sentence without the term",
    (files) => {
      files.concepts[0]!.sentences.yes = ["Nothing is here.", "We saw reward hacking in a language model."];
    },
    "is not found in its yes sentence",
  ],
  [
    "a no sentence with the term",
    (files) => {
      files.concepts[0]!.sentences.no.push("An AI did reward hacking.");
    },
    "is found in its no sentence",
  ],
  [
    "too few yes sentences",
    (files) => {
      files.concepts[0]!.sentences.yes.pop();
    },
    "has 1 yes sentences",
  ],
  [
    "an everyday form without no sentences",
    (files) => {
      files.concepts[0]!.forms.push(form("hacks", { context: "passage" }));
      files.concepts[0]!.sentences.no = [];
    },
    "has everyday forms and 0 no sentences",
  ],
];

test.each(CASES)("sentences finds %s", (_, change, expected) => {
  expect(complaints(sentences, change).join("\n")).toContain(expected);
});
