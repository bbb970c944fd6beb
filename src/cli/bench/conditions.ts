/** A page with the extension enabled on it, with the extension but not enabled, and without the extension. */
import type { Bench } from "./bench.ts";
import type { OpenBrowser, Tab } from "./open-browsers.ts";
import type { PageName } from "./pages.ts";
import { settle } from "./ask.ts";

export const CONDITIONS = ["enabled", "not enabled", "absent"] as const;
export type Condition = (typeof CONDITIONS)[number];

export interface Conditions {
  readonly withExtension: OpenBrowser;
  readonly without: OpenBrowser;
  /** A new tab, with nothing in it yet. */
  newTab(condition: Condition): Promise<Tab>;
  /** Loads a page and waits until nothing more happens on it: with the extension, until its marks are there. */
  load(tab: Tab, condition: Condition, page: PageName, query?: string): Promise<void>;
}

/** After the first mark the page is read once more with all terms. */
const SECOND_READING_MS = 1500;

/** Both browsers are open at once, so that the conditions can take turns. */
export function inConditions<T>(bench: Bench, use: (conditions: Conditions) => Promise<T>): Promise<T> {
  return bench.withBrowser("nothing", (without) =>
    bench.withBrowser("enabled", (withExtension) =>
      use({
        withExtension,
        without,
        newTab: (condition) => (condition === "absent" ? without : withExtension).newTab(),
        async load(tab, condition, page, query = "") {
          await tab.goto(`${condition === "not enabled" ? bench.otherOrigin : bench.origin}/${page}${query}`);
          await settle(tab);
          if (condition === "enabled" && page !== "silent") await waitForMarks(tab);
          await pause(SECOND_READING_MS);
        },
      }),
    ),
  );
}

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** @throws Error when no mark comes. */
async function waitForMarks(tab: Tab): Promise<void> {
  const isMarked = await tab.evaluate(async () => {
    for (const end = Date.now() + 30_000; Date.now() < end;) {
      for (const [, { size }] of CSS.highlights) if (size > 0) return true;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    return false;
  });
  if (!isMarked) throw new Error("The extension painted no mark.");
}
