import fc from "fast-check";
import { expect, test } from "vitest";
import {
  away,
  dwell,
  shownTarget,
  type DwellEvent,
  type DwellRules,
  type DwellState,
} from "../../../src/core/dwell/dwell.ts";

const RULES: DwellRules = { openDelayMs: 300 };
type Event = DwellEvent<string>;
const on = (target: string | undefined, x = 0, y = 0): Event => ({ type: "pointer", on: target, x, y });

/** Plays events on a clock of its own; ticks come when they were asked for. */
function play(script: readonly (readonly [number, Event])[], until: number, rules = RULES): string[] {
  let state: DwellState<string> = away();
  let wakeAt: number | undefined;
  const log: string[] = [];
  let shown: string | undefined;
  const step = (event: Event, now: number): void => {
    ({ state, wakeAt } = dwell(state, event, now, rules));
    const target = shownTarget(state);
    if (target !== shown) log.push(`${now} ${target ?? "closed"}`);
    shown = target;
  };
  const wakeUntil = (time: number): void => {
    while (wakeAt !== undefined && wakeAt <= time) step({ type: "tick" }, wakeAt);
  };
  for (const [time, event] of script) {
    wakeUntil(time);
    step(event, time);
  }
  wakeUntil(until);
  return log;
}

test.each<[string, readonly (readonly [number, Event])[], string[]]>([
  ["opens after a rest", [[0, on("a")]], ["300 a"]],
  [
    "does not open in passing",
    [
      [0, on("a")],
      [200, on(undefined)],
    ],
    [],
  ],
  [
    "a pointer that trembles rests",
    [
      [0, on("a")],
      [200, on("a", 3, 3)],
    ],
    ["300 a"],
  ],
  [
    "a pointer that travels along a term begins anew",
    [
      [0, on("a")],
      [200, on("a", 40, 0)],
    ],
    ["500 a"],
  ],
  [
    "closes after the grace",
    [
      [0, on("a")],
      [400, on(undefined)],
    ],
    ["300 a", "700 closed"],
  ],
  [
    "coming back in time keeps it open",
    [
      [0, on("a")],
      [400, on(undefined)],
      [600, on("a")],
    ],
    ["300 a"],
  ],
  [
    "the way to the card keeps it open",
    [
      [0, on("a")],
      [400, on(undefined)],
      [500, { type: "held" }],
    ],
    ["300 a"],
  ],
  [
    "the next one opens soon",
    [
      [0, on("a")],
      [400, on("b")],
    ],
    ["300 a", "500 b"],
  ],
  [
    "soon after closing one, the next opens quickly",
    [
      [0, on("a")],
      [400, { type: "dismissed" }],
      [600, on("b")],
    ],
    ["300 a", "400 closed", "700 b"],
  ],
  [
    "long after, it does not",
    [
      [0, on("a")],
      [400, { type: "dismissed" }],
      [2000, on("b")],
    ],
    ["300 a", "400 closed", "2300 b"],
  ],
  [
    "no opening while the reader selects or types",
    [
      [0, on("a")],
      [200, { type: "busy" }],
    ],
    [],
  ],
  [
    "scrolling closes",
    [
      [0, on("a")],
      [400, { type: "scrolled" }],
    ],
    ["300 a", "400 closed"],
  ],
  [
    "Escape closes",
    [
      [0, on("a")],
      [400, { type: "dismissed" }],
    ],
    ["300 a", "400 closed"],
  ],
  [
    "a text that goes away closes",
    [
      [0, on("a")],
      [400, { type: "gone" }],
    ],
    ["300 a", "400 closed"],
  ],
  ["a choice opens at once", [[0, { type: "chosen", target: "a", pinned: false }]], ["0 a"]],
  [
    "pinned, it stays when the pointer leaves and the page scrolls",
    [
      [0, on("a")],
      [400, { type: "pin", pinned: true }],
      [500, on(undefined)],
      [600, { type: "scrolled" }],
      [700, on("b")],
    ],
    ["300 a"],
  ],
  [
    "pinned, Escape still closes",
    [
      [0, on("a")],
      [400, { type: "pin", pinned: true }],
      [500, { type: "dismissed" }],
    ],
    ["300 a", "500 closed"],
  ],
  [
    "unpinned, it can be left again",
    [
      [0, on("a")],
      [400, { type: "pin", pinned: true }],
      [500, { type: "pin", pinned: false }],
      [600, on(undefined)],
    ],
    ["300 a", "900 closed"],
  ],
  [
    "leaving the window closes",
    [
      [0, on("a")],
      [400, { type: "left" }],
    ],
    ["300 a", "700 closed"],
  ],
])("%s", (_, script, expected) => {
  expect(play(script, 10_000)).toEqual(expected);
});

test("with opening on click only, resting opens nothing", () => {
  expect(play([[0, on("a")]], 10_000, { openDelayMs: undefined })).toEqual([]);
});

test("a tick that comes early changes nothing", () => {
  const { state } = dwell(away<string>(), on("a"), 0, RULES);
  expect(dwell(state, { type: "tick" }, 299, RULES).state).toBe(state);
});

const events: fc.Arbitrary<Event> = fc.oneof(
  fc.record({
    type: fc.constant("pointer" as const),
    on: fc.constantFrom("a", "b", undefined),
    x: fc.nat(50),
    y: fc.nat(50),
  }),
  fc.constantFrom<Event>(
    { type: "held" },
    { type: "left" },
    { type: "busy" },
    { type: "scrolled" },
    { type: "dismissed" },
    { type: "gone" },
  ),
  fc.record({ type: fc.constant("pin" as const), pinned: fc.boolean() }),
);

test("whatever happens, Escape leaves it closed and nothing is waited for", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(400), events)), (steps) => {
      let state: DwellState<string> = away();
      let now = 0;
      for (const [wait, event] of steps) state = dwell(state, event, (now += wait), RULES).state;
      const end = dwell(state, { type: "dismissed" }, now, RULES);
      expect(shownTarget(end.state)).toBeUndefined();
      expect(end.wakeAt).toBeUndefined();
    }),
  );
});
