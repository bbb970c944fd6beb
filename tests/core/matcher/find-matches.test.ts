import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findMatches } from "../../../src/core/matcher/find-matches.ts";
import { compileForms, type FormText } from "../../../src/core/matcher/form-index.ts";

const form = (text: string, rule: FormText["case"] = "any", verb?: FormText["verb"]): FormText => ({
  text,
  case: rule,
  inflect: true,
  verb,
  kind: "term",
});
const index = compileForms([
  form("reward hacking"),
  form("alignment"),
  form("deceptive alignment"),
  form("AGI", "exact"),
  form("P(doom)"),
  form("x-risk"),
  form("s-risk"),
  form("Goodhart's law"),
  form("goal misgeneralisation"),
  form("AI control problem"),
  form("AI control"),
  form("behavior x", "exact"),
  form("behaviour y"),
  { ...form("language model"), kind: "cue" },
]);
const found = (text: string): string[] =>
  findMatches(index, text).terms.map((match) => text.slice(match.start, match.end));

describe("finds", () => {
  test.each([
    ["Reward hacking is old.", ["Reward hacking"]],
    ["REWARD HACKING", ["REWARD HACKING"]],
    ["reward-hacking", ["reward-hacking"]],
    ["reward\u00a0hacking", ["reward\u00a0hacking"]],
    ["reward\n      hacking", ["reward\n      hacking"]],
    ["re\u00adward hack\u00ading", ["re\u00adward hack\u00ading"]],
    ["(reward hacking)", ["reward hacking"]],
    ["deceptive alignment", ["deceptive alignment"]],
    ["the alignment of deceptive alignment", ["alignment", "deceptive alignment"]],
    ["AGIs and an AGI's goal", ["AGIs", "AGI's"]],
    ["P(doom), p(doom) and p (doom)", ["P(doom)", "p(doom)", "p (doom)"]],
    ["x-risks, X-risk, x risk", ["x-risks", "X-risk", "x risk"]],
    ["Goodhart’s law and Goodhart's laws", ["Goodhart’s law", "Goodhart's laws"]],
    ["goal misgeneralization", ["goal misgeneralization"]],
    ["AI control problems", ["AI control problems"]],
    ["AI control, problem", ["AI control"]],
    ["behavior y", ["behavior y"]],
    ["🚀alignment🚀", ["alignment"]],
    ["https://example.org/alignment on alignment", ["alignment"]],
  ])("in %j: %j", (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

describe("leaves alone", () => {
  test.each([
    "reward. Hacking",
    "reward, hacking",
    "reward … hacking",
    "misalignments of wheels are no alignmentt",
    "agi Agi",
    "pdoom P(doom",
    "the company's risk",
    "rewardhacking",
    "behaviour x",
    "https://example.org/2018/reward-hacking/alignment",
    "[a note](https://example.org/x-risk)",
    "",
  ])("%j", (text) => {
    expect(found(text)).toEqual([]);
  });
});

test("cues are found inside terms and beside them", () => {
  const scan = findMatches(index, "A language model shows reward hacking.");
  expect(scan.cues).toHaveLength(1);
  expect(scan.terms).toHaveLength(1);
  expect(scan.words).toBe(6);
});

test("a form without a letter is refused", () => {
  expect(() => compileForms([form("...")])).toThrow(RangeError);
});

test("any text at all is read without error, and every match lies inside it", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      for (const { start, end } of findMatches(index, text).terms) {
        expect(start).toBeLessThan(end);
        expect(end).toBeLessThanOrEqual(text.length);
      }
    }),
  );
});

test("a form that ends with the word and one that goes on to a mark are both found", () => {
  const text = "the P(doom) of it";
  for (const forms of [
    [form("P(doom)"), form("P(doom")],
    [form("P(doom"), form("P(doom)")],
  ]) {
    const { terms, hidden } = findMatches(compileForms(forms), text);
    expect(terms.map(({ start, end }) => text.slice(start, end))).toEqual(["P(doom)"]);
    expect(hidden.map(({ start, end }) => text.slice(start, end))).toEqual(["P(doom"]);
  }
});

test.each([
  ["agents' goals", "agents’ goals"],
  ["agents’ goals", "agents' goals"],
  ["rock 'n", "rock ‘n"],
  ["the agents'", "the agents’"],
])("%j finds %j: an apostrophe between or after words is one, straight or curly", (wording, text) => {
  const { terms } = findMatches(compileForms([form(wording)]), text);
  expect(terms.map(({ start, end }) => text.slice(start, end))).toEqual([text]);
});

test("a control character is no space", () => {
  expect(found("reward\u0001hacking")).toEqual([]);
});

test("a term inside another, or from inside it onwards, is kept apart", () => {
  const { terms, hidden } = findMatches(
    compileForms([form("open source AI"), form("AI safety"), form("AI"), form("safety work")]),
    "open source AI safety work",
  );
  const text = "open source AI safety work";
  expect(terms.map(({ start, end }) => text.slice(start, end))).toEqual(["open source AI", "safety work"]);
  expect(hidden.map(({ start, end }) => text.slice(start, end))).toEqual(["AI safety", "AI"]);
});

test("of a verb form all parts of the verb are found", () => {
  const verbs = compileForms([
    form("hack the reward", "any", "first"),
    form("self-exfiltrate", "any", "last"),
  ]);
  const text = "It hacked the reward, hacks the rewards, and is self-exfiltrating; a hacker the reward.";
  expect(findMatches(verbs, text).terms.map(({ start, end }) => text.slice(start, end))).toEqual([
    "hacked the reward",
    "hacks the rewards",
    "self-exfiltrating",
  ]);
});
