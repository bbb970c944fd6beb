import fc from "fast-check";
import { expect, test } from "vitest";
import { selectedTerm } from "../../src/core/selected-term.ts";

test.each([
  ["", ""],
  ["  \n ", ""],
  [" reward\n  hacking ", "reward hacking"],
  ["x".repeat(500), "x".repeat(120)],
  [`${"x".repeat(119)}🙂`, `${"x".repeat(119)}\uFFFD`],
])("%j is asked for as %j", (selection, term) => {
  expect(selectedTerm(selection)).toBe(term);
});

test("whatever is selected can stand in an address", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (selection) => {
      const term = selectedTerm(selection);
      expect(term.length).toBeLessThanOrEqual(120);
      expect(() => encodeURIComponent(term)).not.toThrow();
    }),
  );
});
