/** Long work in slices short enough that no frame waits for them. */
import type { Work } from "../core/run-to-end.ts";

/** Milliseconds of work between two rests. Half a frame at 60 Hz leaves the page the other half. */
const SLICE_MS = 6;

export interface Slicer {
  /** Whether it is time for a rest. */
  isDue(): boolean;
  /** Resolves when the browser has had its turn. */
  rest(): Promise<void>;
  /** Work carried out with rests; undefined where `isWanted` said no after one. */
  run<Result>(work: Work<Result>, isWanted: () => boolean): Promise<Result | undefined>;
  /** Milliseconds of the main thread that went into the work so far, without the rests. */
  spent(): number;
}

export function startSlices(): Slicer {
  let before = 0;
  let start = performance.now();
  const isDue = (): boolean => performance.now() - start > SLICE_MS;
  const rest = async (): Promise<void> => {
    before += performance.now() - start;
    await pause();
    start = performance.now();
  };
  return {
    isDue,
    rest,
    async run(work, isWanted) {
      for (;;) {
        const { done, value } = work.next();
        if (done) return value;
        if (!isDue()) continue;
        await rest();
        if (!isWanted()) return undefined;
      }
    },
    spent: () => before + performance.now() - start,
  };
}

interface PostTask {
  postTask(task: () => void, options: { priority: "background" }): Promise<void>;
}

/** A page that never rests lets no task in the background have its turn: then we take ours. */
const LONGEST_PAUSE_MS = 100;

function pause(): Promise<void> {
  const scheduler = (globalThis as { scheduler?: Partial<PostTask> }).scheduler;
  if (!scheduler?.postTask) return new Promise((resolve) => setTimeout(resolve));
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, LONGEST_PAUSE_MS);
    void scheduler.postTask!(
      () => {
        clearTimeout(timer);
        resolve();
      },
      { priority: "background" },
    );
  });
}
