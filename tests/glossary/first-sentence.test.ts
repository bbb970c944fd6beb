import { expect, test } from "vitest";
import { firstSentence } from "../../src/glossary/first-sentence.ts";

test.each([
  ["One. Two.", "One."],
  ["Skalse et al. show it. Others do not.", "Skalse et al. show it."],
  ["I. J. Good wrote it. He did.", "I. J. Good wrote it."],
  ["It fell from 8.7 % to 0.3 %. So they say.", "It fell from 8.7 % to 0.3 %."],
  ["He said “yes.” Then he left.", "He said “yes.”"],
  ["See no. 4 of it. And so on.", "See no. 4 of it."],
  ["No full stop", "No full stop"],
  ["", ""],
])("%j begins with %j", (text, expected) => {
  expect(firstSentence(text)).toBe(expected);
});
