/** Part `host`: what the page's own work costs while the extension watches. */
import type { Bench, Part } from "../bench.ts";
import { CONDITIONS, inConditions, pause, type Condition, type Conditions } from "../conditions.ts";
import { metricsOf } from "../devtools.ts";
import type { Figure } from "../figure.ts";
import { changeEveryFrame, insertAndRemove } from "../host-work.ts";
import type { Tab } from "../open-browsers.ts";
import type { PageName } from "../pages.ts";
import { median, ratios } from "../statistics.ts";

const PAGES: readonly PageName[] = ["article", "discussion"];
const FRAMES = 120;
/** What was read late in one round does not fall into the next. */
const REST_MS = 700;

export const host: Part = {
  name: "host",
  about: "the page's own changes and frames, with the extension and without",
  measure: (bench) => inConditions(bench, (conditions) => measureIn(bench, conditions)),
};

const CHANGES = { batches: 30, times: 200 };

const noTimes = (): Record<Condition, number[]> => ({ enabled: [], "not enabled": [], absent: [] });

async function measureIn(bench: Bench, conditions: Conditions): Promise<Figure[]> {
  const figures: Figure[] = [];
  const rounds = bench.isQuick ? 2 : 5;
  for (const page of PAGES) {
    const tabs = new Map<Condition, Tab>();
    for (const condition of CONDITIONS) {
      const tab = await conditions.newTab(condition);
      await conditions.load(tab, condition, page);
      tabs.set(condition, tab);
    }
    const times = { changing: noTimes(), whole: noTimes(), frame: noTimes() };
    const emptyObserver: number[] = [];
    for (let round = 0; round <= rounds; round++) {
      bench.tell(`${page}, round ${round} of ${rounds}`);
      for (const [condition, tab] of tabs) {
        await tab.front();
        await pause(REST_MS);
        const { changing, whole } = await tab.evaluate(insertAndRemove, { ...CHANGES, isObserved: false });
        // Everywhere, so that the browser has compiled it as often; it counts where nothing else observes.
        const observed = await tab.evaluate(insertAndRemove, { ...CHANGES, isObserved: true });
        await pause(REST_MS);
        const frame = await msPerFrame(tab);
        if (round === 0) continue;
        times.changing[condition].push(changing);
        times.whole[condition].push(whole);
        times.frame[condition].push(frame);
        if (condition === "absent") emptyObserver.push(observed.whole);
      }
    }
    for (const tab of tabs.values()) await tab.close();
    for (const [what, measured] of [
      ["insert and remove", times.changing],
      ["insert and remove with callbacks", times.whole],
      ["frame", times.frame],
    ] as const) {
      for (const condition of ["enabled", "not enabled"] as const)
        figures.push({
          id: `host: ${what}, ${page}, ${condition} / absent`,
          unit: "×",
          values: ratios(measured[condition], measured.absent),
        });
      for (const condition of CONDITIONS)
        figures.push({ id: `host: ${what}, ${page}, ${condition}`, unit: "ms", values: measured[condition] });
    }
    figures.push({
      id: `host: insert and remove with callbacks, ${page}, an empty observer of the page's own / absent`,
      unit: "×",
      values: ratios(emptyObserver, times.whole.absent),
    });
  }
  return figures;
}

/** Of the main thread, with one change of text in each frame. */
async function msPerFrame(tab: Tab): Promise<number> {
  if (!tab.cdp) return median(await tab.evaluate(changeEveryFrame, { frames: FRAMES }));
  const before = await metricsOf(tab.cdp);
  await tab.evaluate(changeEveryFrame, { frames: FRAMES });
  const after = await metricsOf(tab.cdp);
  return ((after["TaskDuration"]! - before["TaskDuration"]!) * 1000) / FRAMES;
}
