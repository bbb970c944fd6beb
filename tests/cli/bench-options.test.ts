import { expect, test } from "vitest";
import { readOptions } from "../../src/cli/bench/options.ts";

const PARTS = ["read", "match"];

test("without arguments everything runs in both browsers", () => {
  expect(readOptions([], PARTS)).toMatchObject({
    browsers: ["chromium", "firefox"],
    only: undefined,
    isQuick: false,
    feedMinutes: undefined,
  });
});

test.each([
  [["--fast"], "--fast"],
  [["--browser", "safari"], "safari"],
  [["--only", "nothing"], "read, match"],
  [["--feed", "soon"], "soon"],
  [["--feed", "0"], "above 0"],
  [["--rate", "5"], "--feed"],
  [["--write", "--only", "read"], "--write"],
  [["stray"], "stray"],
])("%j is refused with a word about it", (args, word) => {
  expect(() => readOptions(args, PARTS)).toThrow(word);
});

test("a part, a browser and a feed can be chosen", () => {
  expect(readOptions(["--browser", "firefox", "--only", "read", "--quick"], PARTS)).toMatchObject({
    browsers: ["firefox"],
    only: ["read"],
    isQuick: true,
  });
  expect(readOptions(["--feed", "2.5", "--rate", "80"], PARTS)).toMatchObject({
    feedMinutes: 2.5,
    feedRate: 80,
  });
});
