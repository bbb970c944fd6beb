/** A question to the measuring code in a page's isolated world. */
import { ANSWER_EVENT, ASK_EVENT, type Input, type Output, type TaskName } from "./in-page/tasks.ts";
import type { Tab } from "./open-browsers.ts";

/** How long the content script may take to come, from the beginning of the page. */
const LONGEST_WAIT_MS = 60_000;

/** @throws Error when nobody listens in the page, or with what went wrong there. */
export async function ask<T extends TaskName>(tab: Tab, task: T, input: Input<T>): Promise<Output<T>> {
  const answer = await tab.evaluate(
    async ([detail, asking, answering, end]) => {
      const isAnswered = new Promise<string>((resolve) => {
        const listen = (event: Event): void => resolve((event as CustomEvent<string>).detail);
        addEventListener(answering, listen, { once: true });
      });
      // The content script comes some time after the page has loaded.
      while (dispatchEvent(new CustomEvent(asking, { detail, cancelable: true }))) {
        if (performance.now() > end)
          return JSON.stringify({ error: "The measuring code is not in the page." });
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      return isAnswered;
    },
    [JSON.stringify({ task, input }), ASK_EVENT, ANSWER_EVENT, LONGEST_WAIT_MS] as const,
  );
  const { output, error } = JSON.parse(answer) as { output?: Output<T>; error?: string };
  if (output === undefined) throw new Error(`${task}: ${error}`);
  return output;
}

/** Resolves when the page has loaded, been painted, and rested for a moment. */
export function settle(tab: Tab): Promise<void> {
  return tab.evaluate(
    () =>
      new Promise<void>((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve, 150)));
      }),
  );
}
