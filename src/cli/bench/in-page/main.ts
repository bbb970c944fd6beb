/** The content script of the benchmark: waits, touching nothing, until the page asks. */
import { measureCold, prepareCold } from "./cold.ts";
import { measureHover } from "./hover.ts";
import { measureLive } from "./live.ts";
import { ANSWER_EVENT, ASK_EVENT, type Input, type Output, type TaskName } from "./tasks.ts";
import { measureCompile, measureMatch, measureWalks } from "./warm.ts";

const TASKS: { readonly [T in TaskName]: (input: Input<T>) => Output<T> | Promise<Output<T>> } = {
  prepare: prepareCold,
  cold: measureCold,
  walks: measureWalks,
  match: measureMatch,
  compile: measureCompile,
  live: measureLive,
  hover: measureHover,
};

addEventListener(ASK_EVENT, (event) => {
  // Tells the asker that somebody is there.
  event.preventDefault();
  const { task, input } = JSON.parse((event as CustomEvent<string>).detail) as {
    task: TaskName;
    input: never;
  };
  void (async () => {
    let answer: string;
    try {
      answer = JSON.stringify({ output: await TASKS[task](input) });
    } catch (error) {
      // What the browser throws may be of the page's world, where it is no Error of ours.
      answer = JSON.stringify({ error: `${String(error)}\n${(error as Partial<Error>).stack}` });
    }
    dispatchEvent(new CustomEvent(ANSWER_EVENT, { detail: answer }));
  })();
});
