/** What is asked of a page once, after its script: these questions change what is focused and selected. */
import type { Tab } from "./browsers/tab.ts";
import type { Lines } from "./compare-recordings.ts";
import { printedLines } from "./printed-lines.ts";
import { pause } from "./steps.ts";

export async function lookAtEnd(tab: Tab, words: readonly string[]): Promise<Lines> {
  const accessibility = await tab.accessibility?.();
  // A caret is printed as its blinking has it.
  await tab.evaluate(async () => {
    globalThis.integrity.leaveFocus();
    await globalThis.integrity.settle();
  });
  const printed = printedLines(await tab.print());
  const found = await tab.evaluate((wanted) => globalThis.integrity.findWords(wanted), words.slice(0, 2));
  await tab.evaluate(() => globalThis.integrity.leaveFocus());
  await tab.press("Control+a");
  await tab.press("Control+c");
  await tab.evaluate(() => globalThis.integrity.preparePaste());
  await tab.press("Control+v");
  await pause(60);
  return {
    ...(accessibility && { accessibility }),
    print: printed,
    "window.find": found,
    clipboard: await tab.evaluate(() => globalThis.integrity.takePasted()),
  };
}
