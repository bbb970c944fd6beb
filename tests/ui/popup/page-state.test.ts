import { expect, test } from "vitest";
import type { PageReport } from "../../../src/core/page-report.ts";
import { pageState } from "../../../src/ui/popup/page-state.ts";

const report: PageReport = {
  address: "https://www.example.org/",
  title: "",
  isPdf: false,
  isComplete: true,
  isEnglish: true,
  strain: "none",
  verdict: { topic: "ai-risk", because: [] },
  isAskedFor: false,
  words: 300,
  marks: 3,
  terms: [],
};
const page = { isWanted: true, isPaused: false, isLate: false, report };

test.each([
  ["switched off", { isWanted: false, isPaused: true }, { is: "off" }],
  ["paused, also while it still answers", { isPaused: true }, { is: "paused" }],
  ["nothing read yet", { report: undefined }, { is: "reading" }],
  ["no answer for long", { report: undefined, isLate: true }, { is: "silent" }],
  ["about AI risk", {}, { is: "found", report, canForce: false }],
] as const)("%s", (_, change, state) => {
  expect(pageState({ ...page, ...change })).toEqual(state);
});

test("a page about something else, or not in English, can be annotated anyway", () => {
  const other: PageReport = { ...report, verdict: { topic: "neither", because: [] } };
  expect(pageState({ ...page, report: other })).toEqual({ is: "found", report: other, canForce: true });
  const german: PageReport = { ...report, isEnglish: false, words: 0 };
  expect(pageState({ ...page, report: german })).toEqual({ is: "found", report: german, canForce: true });
});

test("without a word there is nothing to annotate", () => {
  expect(pageState({ ...page, report: { ...report, words: 0 } })).toEqual({ is: "no_text" });
});
