import { expect, test } from "vitest";
import { loadGlossary } from "../../src/cli/project.ts";
import type { Estimate } from "../../src/glossary/entry.ts";
import { extentOf, groupEstimates, type Question } from "../../src/glossary/estimate-questions.ts";

const estimate = (id: string, more: Partial<Estimate> = {}): Estimate => ({
  id,
  who: id,
  role: "forecaster",
  figure: "10 %",
  low: 10,
  high: 10,
  event: "AI takeover",
  horizon: "by 2100",
  condition: "none",
  date: "2024",
  source: { id: "s", title: "", authors: ["A"], year: 2024, type: "paper", role: "primary", read: "full" },
  group: "medium",
  ...more,
});

const { low: _low, high: _high, ...NO_NUMBER } = estimate("refuser", { figure: "no number", group: "none" });

const idsOf = (questions: readonly Question[]): string[][] =>
  questions.map(({ estimates }) => estimates.map(({ id }) => id));

test.each([
  [
    { low: 10, high: 10 },
    { kind: "point", at: 10 },
  ],
  [
    { low: 0, high: 0 },
    { kind: "point", at: 0 },
  ],
  [
    { low: 100, high: 100 },
    { kind: "point", at: 100 },
  ],
  [
    { low: 10, high: 25 },
    { kind: "range", from: 10, to: 25 },
  ],
  [
    { low: 90, high: 100 },
    { kind: "above", from: 90 },
  ],
  [
    { low: 0, high: 0.01 },
    { kind: "below", to: 0.01 },
  ],
  [{}, undefined],
])("%j covers %j", (figure, extent) => {
  expect(extentOf(figure)).toEqual(extent);
});

test("only the same event, time and condition make the same question", () => {
  const { timed } = groupEstimates(
    [
      estimate("a"),
      estimate("same"),
      estimate("other event", { event: "AI takeover, or worse" }),
      estimate("other time", { horizon: "by 2070" }),
      estimate("other condition", { condition: "AGI is built" }),
      estimate("none at all", { condition: "none given" }),
    ],
    { words: "", order: "name" },
  );
  expect(idsOf(timed)).toEqual([
    ["a", "none at all", "same"],
    ["other condition"],
    ["other event"],
    ["other time"],
  ]);
  expect(timed[0]).not.toHaveProperty("condition");
  expect(timed[1]).toMatchObject({ horizon: "by 2100", condition: "AGI is built" });
});

test("questions without a time, and those who give no number, stand by themselves", () => {
  const { timed, untimed, declined } = groupEstimates(
    [
      estimate("timed"),
      estimate("untimed", { horizon: "none given" }),
      estimate("vague", { horizon: "none given; he names the next ten years" }),
      NO_NUMBER,
    ],
    { words: "", order: "name" },
  );
  expect(idsOf(timed)).toEqual([["timed"]]);
  expect(idsOf(untimed)).toEqual([["untimed"], ["vague"]]);
  expect(declined.map(({ id }) => id)).toEqual(["refuser"]);
});

test.each([
  ["date", ["new", "wide", "old"]],
  ["figure", ["old", "wide", "new"]],
  ["name", ["new", "old", "wide"]],
] as const)("by %s the figures stand as %j", (order, wanted) => {
  const estimates = [
    estimate("old", { date: "2023-11", low: 50, high: 50 }),
    estimate("wide", { date: "2024", low: 5, high: 100 }),
    estimate("new", { date: "2024-02", low: 5, high: 50 }),
  ];
  expect(idsOf(groupEstimates(estimates, { words: "", order }).timed)).toEqual([wanted]);
});

test.each([
  ["hinton", ["hinton"]],
  ["2070 TAKEOVER", ["other"]],
  ["hinton 2070", []],
  ["2070", ["other"]],
  ["", ["hinton", "other"]],
])("the words %j leave %j", (words, wanted) => {
  const estimates = [estimate("hinton"), estimate("other", { horizon: "by 2070" })];
  expect(idsOf(groupEstimates(estimates, { words, order: "name" }).timed).flat()).toEqual(wanted);
});

test("the glossary's estimates all find a place, and none meets one of another question", () => {
  const { estimates } = loadGlossary().glossary;
  const { timed, untimed, declined } = groupEstimates(estimates, { words: "", order: "date" });
  const questions = [...timed, ...untimed];
  expect(questions.flatMap((question) => question.estimates).length + declined.length).toBe(estimates.length);
  for (const question of questions)
    expect(new Set(question.estimates.map(({ event }) => event)), question.key).toEqual(
      new Set([question.event]),
    );
  expect(declined.every(({ group }) => group === "none")).toBe(true);
});
