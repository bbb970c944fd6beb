/** A page that was read and is then switched off is the page that it was. */
import type { browser as webExtension } from "wxt/browser";
import type { Bench } from "../bench.ts";
import { settle } from "../ask.ts";
import { pause } from "../conditions.ts";
import { enableSite } from "../enable-site.ts";
import type { Figure } from "../figure.ts";
import type { Tab } from "../open-browsers.ts";
import { paintedMarks } from "../../browser/marks-on-page.ts";

/** Opened before the site is enabled, marked, a card opened and left, switched off. */
export function changesAfterEnd(bench: Bench): Promise<Figure[]> {
  return bench.withBrowser("built", async (browser) => {
    const tab = await browser.newTab();
    await tab.goto(`${bench.origin}/article`);
    await settle(tab);
    const before = await shapeOf(tab);
    await enableSite(browser, "127.0.0.1");
    await tab.front();
    const mark = await firstMark(tab);
    await tab.moveMouse(mark.x - 8, mark.y);
    await tab.moveMouse(mark.x, mark.y);
    await waitForCard(tab, true);
    await tab.moveMouse(5, 5);
    await waitForCard(tab, false);
    const options = await browser.extensionPage("options.html");
    await options.evaluate(() => {
      const { storage } = (globalThis as unknown as { chrome: typeof webExtension }).chrome;
      return storage.local.set({ siteRules: { all: false, on: [], off: [] } });
    });
    await options.close();
    await tab.front();
    await pause(1500);
    const after = await shapeOf(tab);
    const highlights = await tab.evaluate(() => CSS.highlights.size);
    await tab.close();
    return [
      {
        id: "quiet: changes left after the end",
        unit: "",
        values: [after === before ? 0 : 1],
        note: "after marks, a card, and the end",
      },
      { id: "quiet: highlights left after the end", unit: "", values: [highlights] },
    ];
  });
}

/** The document as its own scripts see it, with the numbers of child nodes, which markup does not tell. */
const shapeOf = (tab: Tab): Promise<string> =>
  tab.evaluate(() => {
    const counts = [document, ...document.querySelectorAll("*")].map(({ childNodes }) => childNodes.length);
    return document.documentElement.outerHTML + counts.join(" ");
  });

async function firstMark(tab: Tab): Promise<{ x: number; y: number }> {
  for (const end = Date.now() + 15_000; Date.now() < end;) {
    const mark = (await tab.evaluate(paintedMarks)).find(({ isInViewport }) => isInViewport);
    if (mark) return mark;
    await pause(100);
  }
  throw new Error("No mark came into view.");
}

async function waitForCard(tab: Tab, isWanted: boolean): Promise<void> {
  for (const end = Date.now() + 10_000; Date.now() < end;) {
    const isOpen = await tab.evaluate(() => document.querySelector("ai-risk-gloss-card") !== null);
    if (isOpen === isWanted) return;
    await pause(60);
  }
  throw new Error(isWanted ? "No card opened." : "The card did not close.");
}
