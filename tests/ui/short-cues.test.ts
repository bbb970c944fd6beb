import { expect, test } from "vitest";
import { shortCues } from "../../src/ui/short-cues.ts";

const TITLE = "Four reasons it's hard to make AI do what we want";
const OTHER_TITLE = "An Overview of Everything That Could Go Wrong With It";

test.each([
  ["two, the shortest first", ["language models", "AI", "reward"], ["AI", "reward"]],
  ["no long one beside a short one", [TITLE, "AI"], ["AI"]],
  ["a long one where there is no other", [OTHER_TITLE, TITLE], [TITLE]],
  ["none of none", [], []],
])("%s", (_, words, cues) => {
  expect(shortCues(words)).toEqual(cues);
});
