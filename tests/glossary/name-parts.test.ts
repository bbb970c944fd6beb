import fc from "fast-check";
import { expect, test } from "vitest";
import { nameParts } from "../../src/glossary/name-parts.ts";

const marked = (name: string, search: string): string =>
  nameParts(name, search)
    .map(({ text, isMatch }) => (isMatch ? `<${text}>` : text))
    .join("");

test.each([
  ["Reward hacking", "rew", "<Rew>ard hacking"],
  ["Reward hacking", "hack rew", "<Rew>ard <hack>ing"],
  ["P(doom)", "p doom", "<P>(<doom>)"],
  ["Instrumental convergence", "mental", "Instrumental convergence"],
  ["AI alignment", "a al", "<A>I <al>ignment"],
  ["Goal drift", "", "Goal drift"],
  ["Goal drift", ".*(", "Goal drift"],
])("%j, searched for %j", (name, search, expected) => {
  expect(marked(name, search)).toBe(expected);
});

test("nothing of a name is lost, whatever is searched for", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme" }), (name, search) => {
      const parts = nameParts(name, search);
      expect(parts.map(({ text }) => text).join("")).toBe(name);
    }),
  );
});
