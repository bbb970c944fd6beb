/** The comparison itself, on pairs made by hand. */
import { expect, test } from "vitest";
import { compareRecordings, type Look, type Recording } from "./compare-recordings.ts";
import { printedLines } from "./printed-lines.ts";

const look = (parts: Partial<Look> = {}): Look => ({
  after: "a step",
  card: "none",
  state: {},
  log: {},
  ...parts,
});
const recording = (looks: readonly Look[], end: Recording["end"] = {}): Recording => ({ looks, end });

test("equal recordings have no difference", () => {
  const one = recording([look({ state: { dom: ["a", "b"] }, log: { mutations: ["m"] } })], { print: ["p"] });
  expect(compareRecordings(one, structuredClone(one))).toEqual([]);
});

test("one line more or less is told with its step, whichever side has it", () => {
  const [more, less] = [
    ["a", "x", "b"],
    ["a", "b"],
  ].map((dom) => recording([look({ state: { dom } })]));
  expect(compareRecordings(more!, less!)).toEqual([
    { channel: "dom", after: "a step", onlyFirst: ["x"], onlySecond: [] },
  ]);
  expect(compareRecordings(less!, more!)).toEqual([
    { channel: "dom", after: "a step", onlyFirst: [], onlySecond: ["x"] },
  ]);
});

test("the order counts", () => {
  const [one, other] = [
    ["a", "b"],
    ["b", "a"],
  ].map((lines) => recording([look({ log: { mutations: lines } })]));
  expect(compareRecordings(one!, other!)).toHaveLength(1);
});

test("an event may fall on this or that side of a look, but not vanish or come twice", () => {
  const early = recording([look({ log: { load: ["l"] } }), look()]);
  const late = recording([look(), look({ log: { load: ["l"] } })]);
  const twice = recording([look({ log: { load: ["l"] } }), look({ log: { load: ["l"] } })]);
  expect(compareRecordings(early, late)).toEqual([]);
  expect(compareRecordings(early, twice)).toHaveLength(1);
  expect(compareRecordings(early, recording([look(), look()]))).toHaveLength(1);
});

test("a channel or a look that one run has not is a difference", () => {
  const state = { dom: ["a"] };
  expect(compareRecordings(recording([look({ state })]), recording([look()]))).toHaveLength(1);
  expect(compareRecordings(recording([look({ state })]), recording([]))).toHaveLength(1);
  expect(compareRecordings(recording([], { clipboard: ["c"] }), recording([]))).toHaveLength(1);
});

test("the card's element is allowed while a card is shown, its going until it is closed, neither ever else", () => {
  const card = { dom: ["html", "html/ai-risk-gloss-card[2]"] };
  const inState = (shown: Look["card"]): Recording => recording([look({ card: shown, state: card })]);
  const inLog = (shown: Look["card"]): Recording =>
    recording([look({ card: shown, log: { mutations: ["- <ai-risk-gloss-card>"] } })]);
  const bare = (shown: Look["card"]): Recording =>
    recording([look({ card: shown, state: { dom: ["html"] } })]);
  expect(compareRecordings(inState("shown"), bare("shown"))).toEqual([]);
  expect(compareRecordings(inState("closed"), bare("closed"))).toHaveLength(1);
  expect(compareRecordings(inState("none"), bare("none"))).toHaveLength(1);
  for (const shown of ["shown", "closed"] as const)
    expect(compareRecordings(inLog(shown), recording([look({ card: shown })]))).toEqual([]);
  expect(compareRecordings(inLog("none"), recording([look()]))).toHaveLength(1);
});

test("while a card is shown anything else still differs", () => {
  const [one, other] = [["html", "span"], ["html"]].map((dom) =>
    recording([look({ card: "shown", state: { dom } })]),
  );
  expect(compareRecordings(one!, other!)).toHaveLength(1);
});

test("the moment of printing is no difference, a line on the paper is", () => {
  const paper = (line: string, date: string): Uint8Array =>
    Buffer.from(`1 0 obj\n<</CreationDate (${date})>>\nstream\n${line}\nendstream\nendobj\n`);
  expect(printedLines(paper("0 0 5 5 re", "one"))).toEqual(printedLines(paper("0 0 5 5 re", "other")));
  expect(printedLines(paper("0 0 5 5 re", "one"))).not.toEqual(printedLines(paper("0 0 5 6 re", "one")));
});
