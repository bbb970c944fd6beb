/** Makes sure that one annotator runs in a page, and that the newest one does. */
import { browser } from "wxt/browser";

const RUNNING = Symbol.for("ai-risk-gloss.annotator");

interface Running {
  readonly isAlive: () => boolean;
  readonly stop: () => void;
}

/** What gives the place free again; undefined when a live annotator holds it. An older version's is ended. */
export function takeOver(stop: () => void): (() => void) | undefined {
  const world = globalThis as { [RUNNING]?: Running | undefined };
  const other = world[RUNNING];
  if (other?.isAlive()) return undefined;
  other?.stop();
  const own: Running = { isAlive: () => browser.runtime?.id !== undefined, stop };
  world[RUNNING] = own;
  return () => {
    if (world[RUNNING] === own) delete world[RUNNING];
  };
}
