import { expect, test } from "vitest";
import { termsIn } from "../../src/cli/bench/parts/size.ts";

test("the terms are the longest literal that is parsed as JSON, however it is quoted", () => {
  const terms = String.raw`{"entries":"a\\n\"b\""}`;
  for (const quote of ["'", "`"])
    expect(termsIn(`var a=JSON.parse("{}"),b=JSON.parse(${quote}${terms}${quote}),c=f(")")`)).toBe(terms);
});

test("a script without terms is not weighed", () => {
  expect(() => termsIn("f()")).toThrow("no terms");
});
