/**
 * When a card opens and closes, as a pure reducer: state and event in, state and the time of the
 * next look out. It knows no clock and no DOM; times are milliseconds on the caller's clock.
 */
import { CLOSE_GRACE_MS, STILL_RADIUS_PX, WARM_DELAY_MS, WARM_FOR_MS } from "./delays.ts";

/**
 * What opened a card. One that a rest of the pointer opened goes with the pointer; one that was stepped to
 * or tapped waits to be closed, wherever the pointer lies.
 */
export type Opening = "rest" | "key" | "tap";

/** `T` is what a card can be about; compared by identity. */
export type DwellState<T> =
  | { readonly name: "away"; readonly closedAt: number }
  | {
      /** On a mark, no card yet. */
      readonly name: "resting";
      readonly target: T;
      readonly since: number;
      readonly x: number;
      readonly y: number;
      readonly closedAt: number;
    }
  | { readonly name: "open"; readonly target: T; readonly by: Opening; readonly pinned: boolean }
  | {
      /** The card is open and the pointer is neither in it, nor on its mark, nor on the way. */
      readonly name: "leaving";
      readonly target: T;
      readonly since: number;
    }
  | {
      /** The card is open and the pointer rests on another mark. */
      readonly name: "switching";
      readonly target: T;
      readonly next: T;
      readonly since: number;
      readonly x: number;
      readonly y: number;
    };

export type DwellEvent<T> =
  /** The pointer is at x, y: on a mark, or not. */
  | { readonly type: "pointer"; readonly on: T | undefined; readonly x: number; readonly y: number }
  /** The pointer is in the card or travels towards it. */
  | { readonly type: "held" }
  /** The pointer left the window. */
  | { readonly type: "left" }
  /** A button going down, a selection, a drag, a key: the reader does something else. */
  | { readonly type: "busy" }
  /** The page moved under the card. */
  | { readonly type: "scrolled" }
  /** Tapped, clicked or stepped to: opens at once. */
  | { readonly type: "chosen"; readonly target: T; readonly by: Opening }
  | { readonly type: "pin"; readonly pinned: boolean }
  /** The keyboard's focus went out of the card and back to the page. */
  | { readonly type: "unfocused" }
  /** Escape, or the card's own close. */
  | { readonly type: "dismissed" }
  /** The text under the card is gone. */
  | { readonly type: "gone" }
  /** The time asked for has come. */
  | { readonly type: "tick" };

export interface DwellRules {
  /** Rest before a card opens; undefined when cards open on click only. */
  readonly openDelayMs: number | undefined;
}

export interface DwellStep<T> {
  readonly state: DwellState<T>;
  /** When to send `tick`; undefined when nothing is waited for. */
  readonly wakeAt: number | undefined;
}

export function away<T>(): DwellState<T> {
  return { name: "away", closedAt: -Infinity };
}

/** What the card shows in a state; undefined when it is closed. */
export function shownTarget<T>(state: DwellState<T>): T | undefined {
  return state.name === "away" || state.name === "resting" ? undefined : state.target;
}

export function dwell<T>(
  state: DwellState<T>,
  event: DwellEvent<T>,
  now: number,
  rules: DwellRules,
): DwellStep<T> {
  const next = advance(state, event, now, rules);
  return { state: next, wakeAt: wakeTime(next, rules) };
}

function wakeTime<T>(state: DwellState<T>, rules: DwellRules): number | undefined {
  switch (state.name) {
    case "resting": {
      if (rules.openDelayMs === undefined) return undefined;
      const isWarm = state.since - state.closedAt <= WARM_FOR_MS;
      return state.since + (isWarm ? Math.min(WARM_DELAY_MS, rules.openDelayMs) : rules.openDelayMs);
    }
    case "switching":
      return rules.openDelayMs === undefined
        ? undefined
        : state.since + Math.min(WARM_DELAY_MS, rules.openDelayMs);
    case "leaving":
      return state.since + CLOSE_GRACE_MS;
    case "away":
    case "open":
      return undefined;
  }
}

function advance<T>(
  state: DwellState<T>,
  event: DwellEvent<T>,
  now: number,
  rules: DwellRules,
): DwellState<T> {
  const closed: DwellState<T> = { name: "away", closedAt: now };
  const shown = shownTarget(state);
  switch (event.type) {
    case "chosen":
      return { name: "open", target: event.target, by: event.by, pinned: false };
    case "dismissed":
      return shown === undefined ? away() : closed;
    case "gone":
      return away();
    case "pin":
      if (shown === undefined) return state;
      return { name: "open", target: shown, by: openingOf(state), pinned: event.pinned };
    case "unfocused":
      return state.name === "open" && state.by === "key" && !state.pinned ? closed : state;
    case "held":
      return shown === undefined ? quiet(state) : holdOpen(state, shown);
    case "busy":
      // A rest begins anew; an unpinned card that is being left closes at once.
      if (state.name === "resting") return { name: "away", closedAt: state.closedAt };
      if (state.name === "leaving" || state.name === "switching") return closed;
      return state;
    case "scrolled":
      // A sheet hangs on no line of the page.
      if (isPinned(state) || openingOf(state) === "tap") return state;
      return shown === undefined ? quiet(state) : closed;
    case "left":
      if (shown === undefined) return quiet(state);
      return waits(state) ? state : startLeaving(state, shown, now);
    case "pointer":
      return movePointer(state, event, now, shown);
    case "tick": {
      const due = wakeTime(state, rules);
      if (due === undefined || now < due) return state;
      if (state.name === "resting") return openByRest(state.target);
      if (state.name === "switching") return openByRest(state.next);
      return state.name === "leaving" ? closed : state;
    }
  }
}

function movePointer<T>(
  state: DwellState<T>,
  { on, x, y }: { readonly on: T | undefined; readonly x: number; readonly y: number },
  now: number,
  shown: T | undefined,
): DwellState<T> {
  if (waits(state)) return state;
  if (shown !== undefined) {
    if (on === shown) return holdOpen(state, shown);
    if (on === undefined) return startLeaving(state, shown, now);
    if (state.name === "switching" && state.next === on && isStill(state, x, y)) return state;
    return { name: "switching", target: shown, next: on, since: now, x, y };
  }
  if (on === undefined) return quiet(state);
  if (state.name === "resting" && state.target === on && isStill(state, x, y)) return state;
  const closedAt = state.name === "away" || state.name === "resting" ? state.closedAt : -Infinity;
  return { name: "resting", target: on, since: now, x, y, closedAt };
}

function isPinned<T>(state: DwellState<T>): boolean {
  return state.name === "open" && state.pinned;
}

/** Whether an open card stays wherever the pointer goes. */
function waits<T>(state: DwellState<T>): boolean {
  return isPinned(state) || openingOf(state) !== "rest";
}

function openingOf<T>(state: DwellState<T>): Opening {
  return state.name === "open" ? state.by : "rest";
}

function openByRest<T>(target: T): DwellState<T> {
  return { name: "open", target, by: "rest", pinned: false };
}

function isStill(rest: { readonly x: number; readonly y: number }, x: number, y: number): boolean {
  return Math.hypot(x - rest.x, y - rest.y) <= STILL_RADIUS_PX;
}

function holdOpen<T>(state: DwellState<T>, shown: T): DwellState<T> {
  return state.name === "open" ? state : openByRest(shown);
}

function startLeaving<T>(state: DwellState<T>, shown: T, now: number): DwellState<T> {
  return state.name === "leaving" ? state : { name: "leaving", target: shown, since: now };
}

function quiet<T>(state: DwellState<T>): DwellState<T> {
  return state.name === "resting" ? { name: "away", closedAt: state.closedAt } : state;
}
