import { expect, test } from "vitest";
import { NO_JOIN, SPACE_JOIN, tokenise } from "../../../src/core/matcher/tokens.ts";

const folded = (text: string): string[] => tokenise(text).map((token) => token.folded);

test.each([
  ["Reward Hacking", ["reward", "hacking"]],
  ["Goodhart’s law", ["goodhart's", "law"]],
  ["‘alignment’", ["alignment"]],
  ["AIs’ goals", ["ais", "goals"]],
  ["mis\u00adalign\u200bment", ["misalignment"]],
  ["naïve café", ["naive", "cafe"]],
  ["cafe\u0301", ["cafe"]],
  ["GPT-4o", ["gpt", "4o"]],
  ["İstanbul", ["istanbul"]],
  ["", []],
  ["… — !", []],
])("reads %j as words", (text, words) => {
  expect(folded(text)).toEqual(words);
});

test.each([
  ["reward hacking", SPACE_JOIN],
  ["reward-hacking", SPACE_JOIN],
  ["reward\u00a0hacking", SPACE_JOIN],
  ["reward\u2011hacking", SPACE_JOIN],
  ["reward \n  hacking", SPACE_JOIN],
  ["reward, hacking", ",".charCodeAt(0)],
  ["reward. Hacking", ".".charCodeAt(0)],
  ["p(doom)", "(".charCodeAt(0)],
  ["p (doom", "(".charCodeAt(0)],
  ["reward... hacking", NO_JOIN],
  ["reward — hacking", "—".charCodeAt(0)],
])("knows what joins the words of %j", (text, join) => {
  expect(tokenise(text)[1]?.joinBefore).toBe(join);
});

test("offsets point into the text as it is, emoji and invisible characters included", () => {
  const text = "🚀 mis\u00adalignment 🚀";
  const [token] = tokenise(text);
  expect(text.slice(token!.start, token!.end)).toBe("mis\u00adalignment");
});
