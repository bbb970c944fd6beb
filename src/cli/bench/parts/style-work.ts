/** Style recalculations and layouts that begin when a site is switched on under an open page. Chromium only. */
import type { Bench } from "../bench.ts";
import { settle } from "../ask.ts";
import { pause } from "../conditions.ts";
import { metricsOf } from "../devtools.ts";
import { enableSite } from "../enable-site.ts";
import type { Figure } from "../figure.ts";
import type { OpenBrowser, Tab } from "../open-browsers.ts";
import type { PageName } from "../pages.ts";

/** Longer than any reading of these pages with its second one. */
const READING_MS = 2500;

interface Counts {
  readonly styles: number;
  readonly layouts: number;
}

/**
 * Figures of a page without a match. While a page loads the browser itself lays it out once or twice, as it
 * happens to arrive: so the page is loaded and at rest before the extension comes to it.
 * @throws Error when a page with matches shows no work, for then the counters tell nothing.
 */
export async function styleWork(bench: Bench): Promise<Figure[]> {
  if (bench.browser !== "chromium") return [];
  const silent = await countOn(bench, "silent");
  const control = await countOn(bench, "article");
  if (control.styles < 1) throw new Error("Marks were painted, and no style recalculation was counted.");
  return [
    { id: "quiet: style recalculations", unit: "", values: [silent.styles] },
    { id: "quiet: layouts", unit: "", values: [silent.layouts] },
  ];
}

function countOn(bench: Bench, page: PageName): Promise<Counts> {
  bench.tell(`switched on under ${page}`);
  return bench.withBrowser("built", async (browser) => {
    const tab = await browser.newTab();
    await tab.goto(`${bench.origin}/${page}`);
    await settle(tab);
    // The first count after it was asked for is of the asking.
    await countsOf(tab);
    const before = await countsOf(tab);
    await lookAway(browser, tab);
    const looked = await countsOf(tab);
    await enableSite(browser, "127.0.0.1");
    await tab.front();
    await pause(READING_MS);
    const after = await countsOf(tab);
    await tab.close();
    // What comes of another tab's being in front for a while is not ours.
    return {
      styles: after.styles - looked.styles - (looked.styles - before.styles),
      layouts: after.layouts - looked.layouts - (looked.layouts - before.layouts),
    };
  });
}

async function lookAway(browser: OpenBrowser, tab: Tab): Promise<void> {
  const options = await browser.extensionPage("options.html");
  await pause(500);
  await options.close();
  await tab.front();
  await pause(READING_MS);
}

async function countsOf(tab: Tab): Promise<Counts> {
  const metrics = await metricsOf(tab.cdp!);
  return { styles: metrics["RecalcStyleCount"]!, layouts: metrics["LayoutCount"]! };
}
