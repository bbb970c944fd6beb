import { expect, test } from "vitest";
import { growthOf } from "../../src/cli/bench/feed-growth.ts";
import { fitLine, median, quantile, ratios, summarise } from "../../src/cli/bench/statistics.ts";

test("the middle and the quartiles, by interpolation", () => {
  expect(median([5, 1, 3])).toBe(3);
  expect(median([4, 1, 3, 2])).toBe(2.5);
  expect(summarise([1, 2, 3, 4, 5])).toEqual({ median: 3, lower: 2, upper: 4, count: 5 });
  expect(quantile([10, 20], 0.99)).toBeCloseTo(19.9);
  expect(quantile([7], 0.25)).toBe(7);
  expect(median([])).toBeNaN();
});

test("values are not sorted in place", () => {
  const values = [3, 1, 2];
  median(values);
  expect(values).toEqual([3, 1, 2]);
});

test("ratios are taken pair by pair, as far as both go", () => {
  expect(ratios([10, 30], [5, 10, 99])).toEqual([2, 3]);
  expect(ratios([10, 30, 50], [5, 10])).toEqual([2, 3]);
});

test("a line through points, and how sure its slope is", () => {
  const exact = fitLine([0, 1, 2, 3].map((x) => ({ x, y: 5 + 2 * x })));
  expect(exact.slope).toBeCloseTo(2);
  expect(exact.standardError).toBeCloseTo(0);
  const noisy = fitLine([
    { x: 0, y: 1 },
    { x: 1, y: 3 },
    { x: 2, y: 2 },
    { x: 3, y: 4 },
  ]);
  expect(noisy.slope).toBeCloseTo(0.8);
  expect(noisy.standardError).toBeCloseTo(Math.sqrt(1.8 / 2 / 5));
  expect(fitLine([{ x: 1, y: 1 }]).slope).toBeNaN();
});

const samples = (counts: readonly number[]) =>
  counts.map((heap, at) => ({ minutes: (at + 1) / 2, heap, listeners: 0 }));

test("what is counted on a feed is flat, or grows", () => {
  const flat = growthOf(samples([90, 95, 100, 100.1, 99.9, 100, 100.1, 99.9]), 1);
  expect(flat.map(({ kind, isFlat }) => [kind, isFlat])).toEqual([
    ["heap", true],
    ["listeners", true],
  ]);
  const [leaking] = growthOf(samples([90, 95, 100, 102, 104, 106, 108, 110]), 1);
  expect(leaking!.isFlat).toBe(false);
  expect(leaking!.perMinute).toBeCloseTo(4 / 105);
});

test("the first minute, in which everything fills up, does not count", () => {
  const [heap] = growthOf(samples([10, 60, 100, 100, 100, 100]), 1);
  expect(heap!.perMinute).toBeCloseTo(0);
});

test("too few samples are never flat", () => {
  const [heap] = growthOf(samples([10, 60, 100, 100]), 1);
  expect(heap!.isFlat).toBe(false);
});
