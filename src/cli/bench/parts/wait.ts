/** Part `wait`: how long a reader waits for the first mark, the first card, the panel and the search. */
import type { browser as webExtension } from "wxt/browser";
import { paintedMarks } from "../../browser/marks-on-page.ts";
import type { Bench, Part } from "../bench.ts";
import { pause } from "../conditions.ts";
import { metricsOf } from "../devtools.ts";
import type { Figure } from "../figure.ts";
import type { OpenBrowser, Tab } from "../open-browsers.ts";
import { answersAfterStop } from "./answers-after-stop.ts";

interface SeenAt {
  mark?: number;
  row?: number;
}

declare global {
  /** When something was first there, in milliseconds since the page began. */
  var benchSeenAt: SeenAt;
}

/** Runs in the page before anything else. */
function watch(): void {
  globalThis.benchSeenAt = {};
  const look = (): void => {
    if (CSS.highlights.size > 0) globalThis.benchSeenAt.mark ??= performance.now();
    if (document.querySelector("li.row")) globalThis.benchSeenAt.row ??= performance.now();
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** One frame of a screen that shows 60 in a second. */
const FRAME_MS = 1000 / 60;

export const wait: Part = {
  name: "wait",
  about: "from loading to the first mark, from resting to the card, the panel's list, a letter of a search",
  measure: (bench) => bench.withBrowser("enabled", (browser) => measureIn(bench, browser)),
};

async function measureIn(bench: Bench, browser: OpenBrowser): Promise<Figure[]> {
  const rounds = bench.isQuick ? 2 : 6;
  const figures: Figure[] = [];
  for (const page of ["article", "discussion"] as const) {
    const marks: number[] = [];
    const shares: number[] = [];
    const cards: number[] = [];
    const lists: number[] = [];
    for (let round = 0; round < rounds; round++) {
      bench.tell(`${page}, round ${round + 1}`);
      const tab = await browser.newTab();
      await tab.beforeLoad(watch);
      await tab.goto(`${bench.origin}/${page}`);
      const { mark, loaded } = await firstMark(tab);
      await pause(2000);
      const card = page === "article" ? await firstCard(tab) : undefined;
      // Firefox runs nothing of automation before an extension's own pages.
      const list = tab.cdp && (await firstList(browser, tab));
      await tab.close();
      // In the first the browser itself is still warming up.
      if (round === 0) continue;
      marks.push(mark);
      shares.push(mark / loaded);
      if (card !== undefined) cards.push(card);
      if (list !== undefined) lists.push(list);
    }
    figures.push(
      { id: `wait: first mark / page loaded, ${page}`, unit: "×", values: shares },
      { id: `wait: first mark, ${page}`, unit: "ms", values: marks, note: "since the navigation" },
    );
    if (lists.length > 0)
      figures.push({
        id: `wait: panel's first list, ${page}`,
        unit: "ms",
        values: lists,
        note: "since the panel began to load",
      });
    if (cards.length > 0)
      figures.push({
        id: "wait: first card",
        unit: "ms",
        values: cards,
        note: "from the pointer's rest; 300 ms are meant",
      });
  }
  const letters = await search(browser);
  if (letters) {
    figures.push({
      id: "wait: a letter of a search / frame",
      unit: "×",
      values: letters.map((ms) => ms / FRAME_MS),
      note: "main thread, of 16.7 ms, in the whole glossary",
    });
  }
  return [...figures, ...(await answersAfterStop(browser, rounds))];
}

async function firstMark(tab: Tab): Promise<{ mark: number; loaded: number }> {
  for (const end = Date.now() + 20_000; Date.now() < end; await pause(50)) {
    const seen = await tab.evaluate(() => {
      const [navigation] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
      return { mark: globalThis.benchSeenAt.mark, loaded: navigation!.loadEventEnd };
    });
    if (seen.mark !== undefined && seen.loaded > 0) return { mark: seen.mark, loaded: seen.loaded };
  }
  throw new Error("No mark was painted.");
}

/** From the pointer's last move to the card's element. */
async function firstCard(tab: Tab): Promise<number> {
  const mark = (await tab.evaluate(paintedMarks)).find(({ isInViewport }) => isInViewport);
  if (!mark) throw new Error("No mark is in view.");
  const isShown = tab.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let rested = performance.now();
        document.addEventListener("mousemove", () => (rested = performance.now()));
        const look = (): void => {
          if (document.querySelector("ai-risk-gloss-card")) resolve(performance.now() - rested);
          else requestAnimationFrame(look);
        };
        look();
      }),
  );
  await tab.moveMouse(mark.x - 6, mark.y);
  await tab.moveMouse(mark.x, mark.y);
  return isShown;
}

/** The panel of a page, from its beginning to its first row. */
async function firstList(browser: OpenBrowser, tab: Tab): Promise<number> {
  const address = await tab.evaluate(() => location.href);
  const options = await browser.extensionPage("options.html");
  const id = await options.evaluate(async (wanted) => {
    const { tabs } = (globalThis as unknown as { chrome: typeof webExtension }).chrome;
    return (await tabs.query({})).find(({ url }) => url === wanted)?.id;
  }, address);
  await options.close();
  const panel = await browser.extensionPage(`sidepanel.html?tab=${id}`, watch);
  try {
    for (const end = Date.now() + 20_000; Date.now() < end; await pause(50)) {
      const row = await panel.evaluate(() => globalThis.benchSeenAt.row ?? null);
      if (row !== null) return row;
    }
    throw new Error("The panel showed no list.");
  } finally {
    await panel.close();
  }
}

/** Puts words into the search as a keystroke does. Runs in the page. */
function type(words: string): void {
  const field = document.querySelector<HTMLInputElement>("input[type=search]")!;
  // React does not hear of a value that is set on the element itself.
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")!.set!.call(field, words);
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

/** Milliseconds of the main thread for each letter of two words; undefined where the browser does not tell. */
async function search(browser: OpenBrowser): Promise<number[] | undefined> {
  const panel = await browser.extensionPage("sidepanel.html#tab=glossary");
  try {
    if (!panel.cdp) return undefined;
    const letters: number[] = [];
    for (let length = 1; length <= "reward hacking".length; length++) {
      const before = await metricsOf(panel.cdp);
      await panel.evaluate(type, "reward hacking".slice(0, length));
      await pause(250);
      const after = await metricsOf(panel.cdp);
      letters.push((after["TaskDuration"]! - before["TaskDuration"]!) * 1000);
    }
    return letters;
  } finally {
    await panel.close();
  }
}
