/**
 * `npm run bench -- --feed MINUTES`: whether anything grows while a feed streams for minutes, with the
 * extension enabled and, for comparison, without it.
 */
import { writeFileSync } from "node:fs";
import { readyLexicon } from "../../core/relevance/lexicon.ts";
import { buildExtension } from "../browser/build-extension.ts";
import type { BrowserName } from "../browser/find-browser.ts";
import { servePages } from "../browser/serve.ts";
import { loadGlossary } from "../project.ts";
import { pause } from "./conditions.ts";
import { collectGarbage, metricsOf } from "./devtools.ts";
import { enableSite } from "./enable-site.ts";
import { FEED_PAGE, highlightLast, startFeed } from "./feed-page.ts";
import { FLAT, growthOf, type FeedSample } from "./feed-growth.ts";
import { openBrowser, type Tab } from "./open-browsers.ts";
import type { Options } from "./options.ts";
import { busiest, pageProcesses, stateOf } from "./processes.ts";
import { readProse } from "./prose.ts";
import { short } from "./short.ts";
import { mean } from "./statistics.ts";

const STEP_S = 30;
/** Whatever the feed needs to fill up, and both to warm up. */
const WARM_UP_MIN = 1;

/** With the extension, without it, and without it on a page that highlights as many words itself. */
const CONDITIONS = ["absent", "own highlights", "enabled"] as const;
type FeedCondition = (typeof CONDITIONS)[number];

interface FeedResult {
  readonly browser: BrowserName;
  readonly condition: FeedCondition;
  readonly samples: readonly FeedSample[];
}

/** Whether nothing grew that does not grow without the extension. */
export async function watchFeed(options: Options): Promise<boolean> {
  const sentences = readProse(readyLexicon(loadGlossary().lexicon)).field.slice(0, 400);
  const results: FeedResult[] = [];
  for (const browser of options.browsers)
    for (const condition of CONDITIONS)
      results.push({ browser, condition, samples: await watchOne(browser, condition, sentences, options) });
  if (options.json !== undefined)
    writeFileSync(
      options.json,
      `${JSON.stringify({ date: new Date().toISOString(), results }, undefined, 1)}\n`,
    );
  return results.map(printGrowth).every(Boolean);
}

async function watchOne(
  name: BrowserName,
  condition: FeedCondition,
  sentences: readonly string[],
  { feedMinutes, feedRate }: Options,
): Promise<FeedSample[]> {
  const extension = condition === "enabled" ? buildExtension(name) : undefined;
  const server = await servePages({ "/": FEED_PAGE });
  const browser = await openBrowser(name, { extension, isBuilt: extension !== undefined });
  try {
    if (extension !== undefined) await enableSite(browser, "127.0.0.1");
    console.log(`\n${name} ${browser.version}, extension ${condition}, ${feedRate} changes a second`);
    const before = pageProcesses(browser.pid);
    const tab = await browser.newTab();
    await tab.goto(`${server.origin}/`);
    await tab.evaluate(startFeed, { perSecond: feedRate, sentences });
    if (condition === "own highlights") await tab.evaluate(highlightLast);
    await pause(5000);
    const pid = busiest(before, pageProcesses(browser.pid))?.pid;
    if (pid === undefined) throw new Error("The process that shows the feed was not found.");
    const samples: FeedSample[] = [];
    const from = Date.now();
    while ((Date.now() - from) / 60_000 < feedMinutes!) {
      const state = stateOf(pid);
      await pause(STEP_S * 1000);
      const now = stateOf(pid);
      if (!state || !now) throw new Error("The process that showed the feed has ended.");
      const sample: FeedSample = {
        minutes: (Date.now() - from) / 60_000,
        "processor, %": (100 * (now.cpu - state.cpu)) / STEP_S,
        "resident set, MB": now.resident,
        ...(await heldNow(tab)),
      };
      samples.push(sample);
      console.log(
        `  ${Object.entries(sample)
          .map(([kind, value]) => `${kind} ${short(value)}`)
          .join("   ")}`,
      );
    }
    const marks = await tab.evaluate(() => {
      globalThis.benchFeed = -1;
      let count = 0;
      for (const [, { size }] of CSS.highlights) count += size;
      return count;
    });
    if (condition === "enabled" && marks === 0) throw new Error("The extension marked nothing on the feed.");
    return samples;
  } finally {
    await browser.close();
    await server.close();
  }
}

async function heldNow(tab: Tab): Promise<Partial<FeedSample>> {
  if (!tab.cdp) return {};
  await collectGarbage(tab.cdp);
  const { JSHeapUsedSize, Nodes, JSEventListeners } = await metricsOf(tab.cdp);
  return { "script heap, MB": JSHeapUsedSize! / 1e6, "DOM nodes": Nodes!, listeners: JSEventListeners! };
}

/** Says of each kind how much it is and whether it is flat, and gives whether all are. */
function printGrowth({ browser, condition, samples }: FeedResult): boolean {
  const growths = growthOf(samples, WARM_UP_MIN);
  for (const { kind, perMinute, uncertainty, isFlat } of growths) {
    const seen = Number.isNaN(uncertainty)
      ? "not run: fewer than three samples after the first minute"
      : `${short(100 * perMinute)} % a minute (± ${short(100 * uncertainty)}), ${isFlat ? "flat" : "**grows**"}`;
    const average = mean(
      samples.filter(({ minutes }) => minutes > WARM_UP_MIN).map((sample) => sample[kind]!),
    );
    console.log(
      `${browser}, ${condition}: ${kind}: ${short(average)} on average, ${seen}; gate ${100 * FLAT} %`,
    );
  }
  // Without the extension it is only told.
  return condition !== "enabled" || growths.every(({ isFlat }) => isFlat);
}
