import { expect, test } from "vitest";
import { createFormIndex } from "../../src/glossary/form-index.ts";

const byForm = createFormIndex([
  { id: "reward-hacking", name: "Reward hacking", aliases: ["reward hack", "gaming the reward"] },
  { id: "instrumental-convergence", name: "Instrumental convergence", aliases: [] },
  { id: "hack", name: "Reward hack", aliases: [] },
]);

test.each([
  ["Reward  Hacking", "reward-hacking"],
  ["reward-hacking", "reward-hacking"],
  ["gaming the reward", "reward-hacking"],
  // A name goes before another entry's alias.
  ["reward hack", "hack"],
  ["reward hacks", "hack"],
  ["instrumental convergences", "instrumental-convergence"],
  ["reward", undefined],
  ["", undefined],
  ["s", undefined],
])("%j is %s", (words, expected) => {
  expect(byForm(words)).toBe(expected);
});
