import fc from "fast-check";
import { expect, test } from "vitest";
import {
  away,
  dwell,
  shownTarget,
  type DwellEvent,
  type DwellRules,
  type DwellState,
  type Opening,
} from "../../../src/core/dwell/dwell.ts";

const RULES: DwellRules = { openDelayMs: 300 };
type Event = DwellEvent<string>;
const on = (target: string | undefined, x = 0, y = 0): Event => ({ type: "pointer", on: target, x, y });

const chosen = (target: string, by: Opening): Event => ({ type: "chosen", target, by });

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
  ["a choice opens at once", [[0, chosen("a", "rest")]], ["0 a"]],
  [
    "a clicked term is left as one that was rested on",
    [
      [0, chosen("a", "rest")],
      [100, on(undefined)],
    ],
    ["0 a", "400 closed"],
  ],
  [
    "stepped to, it waits for the reader whatever the pointer does",
    [
      [0, chosen("a", "key")],
      [100, on(undefined)],
      [500, on("b")],
      [900, { type: "held" }],
      [1000, on(undefined)],
      [1100, { type: "left" }],
    ],
    ["0 a"],
  ],
  [
    "stepped to, it closes when the focus leaves it",
    [
      [0, chosen("a", "key")],
      [100, { type: "unfocused" }],
    ],
    ["0 a", "100 closed"],
  ],
  [
    "stepped to and pinned, it stays when the focus leaves it",
    [
      [0, chosen("a", "key")],
      [50, { type: "pin", pinned: true }],
      [100, { type: "unfocused" }],
    ],
    ["0 a"],
  ],
  [
    "unpinned again, it is still one that was stepped to",
    [
      [0, chosen("a", "key")],
      [50, { type: "pin", pinned: true }],
      [60, { type: "pin", pinned: false }],
      [100, on(undefined)],
      [900, { type: "unfocused" }],
    ],
    ["0 a", "900 closed"],
  ],
  [
    "stepped to, it closes when the page scrolls away",
    [
      [0, chosen("a", "key")],
      [100, { type: "scrolled" }],
    ],
    ["0 a", "100 closed"],
  ],
  [
    "a sheet stays while the page scrolls, and the next tap switches it",
    [
      [0, chosen("a", "tap")],
      [100, { type: "scrolled" }],
      [200, { type: "left" }],
      [300, chosen("b", "tap")],
      [400, { type: "dismissed" }],
    ],
    ["0 a", "300 b", "400 closed"],
  ],
  [
    "a focus that moves on closes nothing that the pointer opened",
    [
      [0, on("a")],
      [400, { type: "unfocused" }],
    ],
    ["300 a"],
  ],
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
    { type: "unfocused" },
  ),
  fc.record({
    type: fc.constant("chosen" as const),
    target: fc.constantFrom("a", "b"),
    by: fc.constantFrom<Opening>("rest", "key", "tap"),
  }),
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
