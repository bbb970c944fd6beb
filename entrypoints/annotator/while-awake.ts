/** Lets something run except while the reader pauses the extension. */
import { NOT_PAUSED, timeLeft } from "../../src/core/settings/pause.ts";
import { storedPause } from "../../src/extension/stored.ts";

/** A computer that slept does not count on in its timers: the clock is looked at this often. */
const LONGEST_WAIT_MS = 30_000;

/** Begins now or when the pause ends, and again after every pause. Gives what ends it for good. */
export function whileAwake(begin: () => void, end: () => void): () => void {
  let pause = NOT_PAUSED;
  let isRunning = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isOver = false;

  const look = (): void => {
    clearTimeout(timer);
    if (isOver) return;
    const left = timeLeft(pause, Date.now());
    if (left > 0) timer = setTimeout(look, Math.min(left, LONGEST_WAIT_MS));
    const shouldRun = left === 0;
    if (shouldRun === isRunning) return;
    isRunning = shouldRun;
    if (shouldRun) begin();
    else end();
  };
  const follow = (now: typeof pause): void => {
    pause = now;
    look();
  };
  const unwatch = storedPause.watch(follow);
  void storedPause.read().then(follow);
  return () => {
    isOver = true;
    clearTimeout(timer);
    unwatch();
    if (isRunning) end();
  };
}
