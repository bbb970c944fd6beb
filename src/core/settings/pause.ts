/** The reader's pause: for a while nothing is marked anywhere. */
import { ownValue } from "./own-value.ts";

export interface Pause {
  /** In milliseconds since 1970; whatever lies in the past is no pause. */
  readonly until: number;
}

export const NOT_PAUSED: Pause = { until: 0 };
export const PAUSE_MS = 60 * 60 * 1000;
/** A clock that was set back must not lengthen a pause for days. */
const LONGEST_PAUSE_MS = 2 * PAUSE_MS;

/** A pause from any JSON; what is malformed is none. */
export function parsePause(stored: unknown): Pause {
  const until = ownValue(stored, "until");
  return typeof until === "number" && until > 0 ? { until } : NOT_PAUSED;
}

/** The pause that begins now. */
export function pauseFrom(now: number): Pause {
  return { until: now + PAUSE_MS };
}

/** Milliseconds until the pause ends; 0 when there is none. */
export function timeLeft({ until }: Pause, now: number): number {
  const left = until - now;
  return left > 0 && left <= LONGEST_PAUSE_MS ? left : 0;
}
