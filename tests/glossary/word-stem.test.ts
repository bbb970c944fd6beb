import { expect, test } from "vitest";
import { wordStem } from "../../src/glossary/word-stem.ts";

test.each([
  ["lie", "lies", "lied", "lying"],
  ["hide", "hides", "hiding"],
  ["pretend", "pretends", "pretended", "pretending"],
  ["copy", "copies", "copied", "copying"],
  ["kill", "kills", "killed", "killing"],
  ["sandbag", "sandbags", "sandbagged", "sandbagging"],
  ["crash", "crashes", "crashing"],
  ["behaviour", "behaviors"],
  ["optimise", "optimizes", "optimizing"],
])("%s has one stem with its forms", (...words) => {
  expect(new Set(words.map(wordStem)).size).toBe(1);
});

test.each([
  ["king", "k"],
  ["boss", "bos"],
  ["this", "thi"],
  ["gpt4s", "gpt4"],
])("%s has not the stem of %s", (word, other) => {
  expect(wordStem(word)).not.toBe(wordStem(other));
});
