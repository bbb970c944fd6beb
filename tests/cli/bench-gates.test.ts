import { expect, test } from "vitest";
import type { Figure } from "../../src/cli/bench/figure.ts";
import { GATES, type Gate } from "../../src/cli/bench/gates.ts";
import { hasFailed, judgeGate } from "../../src/cli/bench/judge-gate.ts";
import type { BrowserResult } from "../../src/cli/bench/measure-browser.ts";
import { PARTS } from "../../src/cli/bench/parts/parts.ts";
import { joinRuns, warningOf } from "../../src/cli/bench/run.ts";
import { gateTable } from "../../src/cli/bench/tables.ts";

const ID = "read: a / b";
const gate = (rest: Partial<Gate> = {}): Gate => ({ number: 1, what: "a", figure: ID, limit: 4, ...rest });
const result = (values: readonly number[], rest: Partial<BrowserResult> = {}): BrowserResult => ({
  browser: "chromium",
  version: "1",
  parts: ["read"],
  figures: [{ id: ID, unit: "×", values }] satisfies Figure[],
  load: 1,
  failures: {},
  ...rest,
});
const stateOf = (one: Gate, values: readonly number[]): string | undefined =>
  judgeGate(one, result(values))?.state;

test("a noisy ratio counts by its middle, and may be a quarter worse before the command fails", () => {
  expect(stateOf(gate(), [3, 4, 9])).toBe("met");
  expect(stateOf(gate(), [5])).toBe("noise");
  expect(stateOf(gate(), [5.1])).toBe("missed");
});

test("a ratio that has to be large", () => {
  const large = gate({ isAtLeast: true, limit: 30 });
  expect(stateOf(large, [31])).toBe("met");
  expect(stateOf(large, [25])).toBe("noise");
  expect(stateOf(large, [20])).toBe("missed");
});

test("of a count every repetition counts, without a margin", () => {
  const exact = gate({ isExact: true, limit: 0 });
  expect(stateOf(exact, [0, 0])).toBe("met");
  expect(stateOf(exact, [0, 0, 1])).toBe("missed");
});

test("what was not measured never counts as met", () => {
  expect(judgeGate(gate({ lacking: "no tools" }), result([], { figures: [] }))).toEqual({
    state: "not run",
    reason: "no tools",
  });
  expect(stateOf(gate(), [Number.NaN])).toBe("not run");
  const failed = result([1], { failures: { read: "it broke" } });
  expect(judgeGate(gate(), failed)).toEqual({ state: "not run", reason: "it broke" });
  expect(hasFailed([], [failed])).toBe(true);
});

test("a missing browser fails the command, and its gates are not run", () => {
  const missing = result([], { version: undefined, figures: [], failures: { all: "No Chromium" } });
  expect(judgeGate(gate(), missing)).toEqual({ state: "not run", reason: "No Chromium" });
  expect(hasFailed([gate()], [missing])).toBe(true);
});

test("gates of parts that were not chosen are left out", () => {
  expect(judgeGate(gate(), result([9], { parts: ["match"] }))).toBeUndefined();
  expect(hasFailed([gate()], [result([9], { parts: ["match"] })])).toBe(false);
  expect(hasFailed([gate()], [result([9])])).toBe(true);
});

test("all fifteen gates have a row, and each belongs to a part", () => {
  expect([...new Set(GATES.map(({ number }) => number))]).toEqual(
    Array.from({ length: 15 }, (_, at) => at + 1),
  );
  const parts = PARTS.map(({ name }) => name);
  for (const { figure } of GATES)
    for (const id of typeof figure === "string" ? [figure] : Object.values(figure))
      expect(parts).toContain(id.split(":")[0]);
});

test("a part that was measured again replaces what it was", () => {
  const run = (results: readonly BrowserResult[]) => ({ date: "", cpu: "", isQuick: false, results });
  const other = { id: "match: c", unit: "×", values: [7] } as const;
  const earlier = result([1], {
    parts: ["read", "match"],
    figures: [{ id: ID, unit: "×", values: [1] }, other],
    failures: { read: "it broke" },
  });
  const { results } = joinRuns([
    run([earlier]),
    run([result([2])]),
    run([result([3], { browser: "firefox" })]),
  ]);
  expect(results.map(({ browser }) => browser)).toEqual(["chromium", "firefox"]);
  expect(results[0]!.figures).toEqual([other, { id: ID, unit: "×", values: [2] }]);
  expect(results[0]!.failures).toEqual({});
});

test("a run on a busy machine says so", () => {
  expect(warningOf({ results: [result([1])] })).toBeUndefined();
  expect(warningOf({ results: [result([1]), result([1], { load: 4 })] })).toContain("4.0 processes");
});

test("the table says what was seen, and what was not run", () => {
  const [first] = GATES;
  const seen = result([5], { figures: [{ id: first!.figure as string, unit: "×", values: [5] }] });
  const lines = gateTable([seen]).split("\n");
  expect(lines[2]).toBe(`| 1 | ${first!.what} | ≤ 6 | 5, met | not chosen |`);
  expect(lines[3]).toContain("not run: no figure was measured");
});
