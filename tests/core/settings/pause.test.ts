import fc from "fast-check";
import { expect, test } from "vitest";
import { NOT_PAUSED, PAUSE_MS, parsePause, pauseFrom, timeLeft } from "../../../src/core/settings/pause.ts";

const NOON = Date.UTC(2026, 10, 25, 12);

test("a pause lasts an hour", () => {
  const pause = pauseFrom(NOON);
  expect(timeLeft(pause, NOON)).toBeGreaterThan(0);
  expect(timeLeft(pause, NOON + 60_000)).toBe(PAUSE_MS - 60_000);
  expect(timeLeft(pause, NOON + PAUSE_MS - 1)).toBeGreaterThan(0);
  expect(timeLeft(pause, NOON + PAUSE_MS)).toBe(0);
});

test("a clock that was set back by days ends the pause", () => {
  expect(timeLeft(pauseFrom(NOON), NOON - 48 * PAUSE_MS)).toBe(0);
  expect(timeLeft(pauseFrom(NOON), NOON - 5000)).toBeGreaterThan(0);
});

test("any JSON gives a pause that ends within two hours", () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.jsonValue(), fc.record({ until: fc.double({ noDefaultInfinity: true, noNaN: true }) })),
      fc.nat(),
      (stored, now) => {
        const pause = parsePause(stored);
        expect(parsePause(JSON.parse(JSON.stringify(pause)))).toEqual(pause);
        expect(timeLeft(pause, now)).toBeLessThanOrEqual(2 * PAUSE_MS);
      },
    ),
  );
});

test.each([undefined, null, 7, "x", [], {}, { until: "soon" }, { until: Number.NaN }, { until: -1 }])(
  "%j is no pause",
  (stored) => {
    expect(parsePause(stored)).toEqual(NOT_PAUSED);
  },
);
