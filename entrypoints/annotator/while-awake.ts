/** Lets something run except while the reader pauses the extension. */
import { timeLeft } from "../../src/core/settings/pause.ts";

/** A computer that slept does not count on in its timers: the clock is looked at this often. */
const LONGEST_WAIT_MS = 30_000;

export interface WhileAwake {
  /** A pause until then, in milliseconds since 1970; 0 when there is none. Begins at once where there is none. */
  readonly pauseUntil: (time: number) => void;
  /** Ends for good. */
  readonly stop: () => void;
}

export function whileAwake(begin: () => void, end: () => void): WhileAwake {
  let until = 0;
  let isRunning = false;
  let isOver = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const look = (): void => {
    clearTimeout(timer);
    if (isOver) return;
    const left = timeLeft({ until }, Date.now());
    if (left > 0) timer = setTimeout(look, Math.min(left, LONGEST_WAIT_MS));
    if (left <= 0 === isRunning) return;
    isRunning = !isRunning;
    (isRunning ? begin : end)();
  };
  return {
    pauseUntil(time) {
      until = time;
      look();
    },
    stop() {
      isOver = true;
      clearTimeout(timer);
      if (isRunning) end();
    },
  };
}
