import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { whileAwake } from "../../entrypoints/annotator/while-awake.ts";

const HOUR_MS = 3_600_000;
const told: string[] = [];
const begin = (): void => void told.push("begin");
const end = (): void => void told.push("end");

beforeEach(() => {
  told.length = 0;
  vi.useFakeTimers({ now: 1_800_000_000_000 });
});
afterEach(() => vi.useRealTimers());

test("without a pause it begins at once, and once", () => {
  const awake = whileAwake(begin, end);
  awake.pauseUntil(0);
  awake.pauseUntil(0);
  expect(told).toEqual(["begin"]);
});

test("a pause ends it, and its end begins it again", () => {
  const awake = whileAwake(begin, end);
  awake.pauseUntil(0);
  awake.pauseUntil(Date.now() + HOUR_MS);
  expect(told).toEqual(["begin", "end"]);
  vi.advanceTimersByTime(HOUR_MS - 1);
  expect(told).toHaveLength(2);
  vi.advanceTimersByTime(1);
  expect(told).toEqual(["begin", "end", "begin"]);
});

test("a pause that is taken back, or that a wrong clock made days long, is none", () => {
  const awake = whileAwake(begin, end);
  awake.pauseUntil(Date.now() + HOUR_MS);
  expect(told).toEqual([]);
  awake.pauseUntil(0);
  expect(told).toEqual(["begin"]);
  awake.pauseUntil(Date.now() + 48 * HOUR_MS);
  expect(told).toEqual(["begin"]);
});

test("after a sleep of the computer the clock is believed, not the timer", () => {
  const awake = whileAwake(begin, end);
  awake.pauseUntil(Date.now() + HOUR_MS);
  vi.setSystemTime(Date.now() + HOUR_MS);
  vi.advanceTimersByTime(30_000);
  expect(told).toEqual(["begin"]);
});

test("stopped, it ends for good", () => {
  const awake = whileAwake(begin, end);
  awake.pauseUntil(0);
  awake.stop();
  awake.pauseUntil(0);
  expect(told).toEqual(["begin", "end"]);
});
