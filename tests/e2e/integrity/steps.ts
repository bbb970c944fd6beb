/** What a page script is made of. Every step is done in all runs alike, and waited for in all of them. */
import { paintedMarks } from "../../../src/cli/browser/marks-on-page.ts";
import { HOST_NAME } from "../../../src/page/card-host.ts";
import { until } from "../reading-browser.ts";
import type { Tab } from "./browsers/tab.ts";

/** The page with our extension, and the same page in every run. */
export interface Played {
  readonly lead: Tab;
  /** Does the same in all runs at once. */
  everywhere(act: (tab: Tab) => Promise<void>): Promise<void>;
}

export interface Step {
  readonly name: string;
  /** What this step does to our card; "none" where it is left out. */
  readonly card?: "shown" | "closed";
  play(page: Played): Promise<void>;
}

/** What a page offers to the script: its own functions by name. */
declare global {
  var pageActs: Readonly<Record<string, () => unknown>>;
}

const everywhere = (name: string, act: (tab: Tab) => Promise<void>): Step => ({
  name,
  play: (page) => page.everywhere(act),
});

/** The page does something by itself. */
export const act = (name: string): Step =>
  everywhere(name, (tab) =>
    tab.evaluate(async (wanted) => {
      await globalThis.pageActs[wanted]!();
    }, name),
  );

/** The reader clicks the middle of an element. */
export const click = (selector: string): Step =>
  everywhere(`click ${selector}`, async (tab) => {
    const [x, y] = await middleOf(tab, selector);
    await tab.moveMouse(x, y);
    await tab.mouseDown();
    await tab.mouseUp();
  });

/** Every letter is drawn before the next one comes. */
export const type = (text: string): Step =>
  everywhere(`type ${text}`, async (tab) => {
    for (const letter of text) {
      await tab.type(letter);
      await tab.evaluate(() => globalThis.integrity.nextFrame());
    }
  });

/** Keys, one after the other, such as "Enter" or "Control+z". */
export const press = (...keys: readonly string[]): Step =>
  everywhere(`press ${keys.join(" ")}`, async (tab) => {
    for (const key of keys) {
      await tab.press(key);
      await tab.evaluate(() => globalThis.integrity.nextFrame());
    }
  });

export const wheel = (pixels: number): Step => everywhere(`scroll ${pixels}`, (tab) => tab.wheel(pixels));

/** The reader drags one element onto another. */
export const drag = (from: string, to: string): Step =>
  everywhere(`drag ${from} to ${to}`, async (tab) => {
    const [x, y] = await middleOf(tab, from);
    const [toX, toY] = await middleOf(tab, to);
    await tab.moveMouse(x, y);
    await tab.mouseDown();
    for (const part of [0.5, 1, 1.01]) {
      await tab.moveMouse(x + (toX - x) * part, y + (toY - y) * part);
      await tab.evaluate(() => globalThis.integrity.nextFrame());
    }
    await tab.mouseUp();
    // The browser tells where the pointer is after a drag at the latest when it moves.
    await tab.evaluate(() => globalThis.integrity.nextFrame());
    await tab.moveMouse(toX - 1, toY);
  });

/**
 * The pointer rests on a mark, the first or the first of `words`, until the card is there. The card is left by
 * Escape, or by moving away where Escape means something to the page. The other runs get the same moves and keys.
 */
export function readCard(leave: "escape" | "away" = "escape", words = ""): readonly Step[] {
  return [
    {
      name: "rest on a mark",
      card: "shown",
      async play({ lead, everywhere: everyone }) {
        const marks = await until(
          "a mark in view",
          async () =>
            (await lead.evaluate(paintedMarks)).filter(
              ({ isInViewport, text }) => isInViewport && text.includes(words),
            ),
          (found) => found.length > 0,
        );
        const { x, y } = marks[0]!;
        await everyone(async (tab) => {
          await tab.moveMouse(x - 12, y - 6);
          await tab.moveMouse(x - 3, y - 1);
          await tab.moveMouse(x, y);
        });
        await until(
          "a card",
          () => hasCard(lead),
          (has) => has,
        );
        // It is placed and faded in.
        await pause(200);
      },
    },
    {
      name: leave === "escape" ? "close the card by Escape" : "leave the card",
      card: "closed",
      async play({ lead, everywhere: everyone }) {
        await everyone((tab) => (leave === "escape" ? tab.press("Escape") : tab.moveMouse(1270, 740)));
        await until(
          "no card",
          () => hasCard(lead),
          (has) => !has,
        );
      },
    },
  ];
}

function hasCard(tab: Tab): Promise<boolean> {
  return tab.evaluate((name) => document.querySelector(name) !== null, HOST_NAME);
}

async function middleOf(tab: Tab, selector: string): Promise<readonly [number, number]> {
  return tab.evaluate((wanted) => {
    const { left, top, width, height } = document.querySelector(wanted)!.getBoundingClientRect();
    return [left + width / 2, top + height / 2] as const;
  }, selector);
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
