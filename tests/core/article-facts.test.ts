import { expect, test } from "vitest";
import { parseArticleFacts } from "../../src/core/article-facts.ts";

test.each([undefined, null, 3, "text", {}, { title: "" }, { title: 7 }, { title: "  \n" }, []])(
  "%j are no facts",
  (value) => {
    expect(parseArticleFacts(value)).toBeUndefined();
  },
);

test("texts are set on one line, and others are left out", () => {
  expect(
    parseArticleFacts({ title: " On\n models ", author: "", site: null, published: "2025-01-02", more: "x" }),
  ).toEqual({ title: "On models", published: "2025-01-02" });
});

test("a text without an end is cut", () => {
  expect(parseArticleFacts({ title: "a".repeat(1e6) })!.title).toHaveLength(300);
});

test("what is inherited is no fact", () => {
  expect(parseArticleFacts(Object.create({ title: "x" }))).toBeUndefined();
});
