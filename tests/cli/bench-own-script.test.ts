import { expect, test } from "vitest";
import { ownStretches, timeWithin } from "../../src/cli/bench/own-script.ts";

const OURS = "chrome-extension://abc/annotator.js";
const node = (id: number, functionName: string, url: string, children: readonly number[] = []) => ({
  id,
  callFrame: { functionName, url },
  children,
});

/** 1 root → 2 ours → 3 called by ours; 4 the page's; 5 garbage collector. Samples are 10 µs apart. */
const profile = (samples: readonly number[]) => ({
  startTime: 1000,
  nodes: [
    node(1, "(root)", "", [2, 4, 5]),
    node(2, "read", OURS, [3]),
    node(3, "getAttribute", ""),
    node(4, "grow", "http://127.0.0.1/"),
    node(5, "(garbage collector)", ""),
  ],
  samples,
  timeDeltas: samples.map(() => 10),
});

test("what our scripts do, and what they call, is ours", () => {
  expect(ownStretches(profile([4, 2, 3, 2, 4, 4, 2, 1]))).toEqual([
    { from: 1020, to: 1050 },
    { from: 1070, to: 1080 },
  ]);
});

test("garbage is ours right after our scripts only", () => {
  expect(ownStretches(profile([5, 2, 5, 2, 4, 5, 4]))).toEqual([{ from: 1020, to: 1050 }]);
});

test("a stretch that lasts to the end is kept", () => {
  expect(ownStretches(profile([1, 2, 2]))).toEqual([{ from: 1020, to: 1030 }]);
});

test("the time within a task is what overlaps it", () => {
  const stretches = [
    { from: 10, to: 30 },
    { from: 50, to: 60 },
  ];
  expect(timeWithin(stretches, 20, 55)).toBe(15);
  expect(timeWithin(stretches, 31, 49)).toBe(0);
});
