/** Part `stream`: a chat streams into an article; the built extension's own time. */
import type { Bench, Part } from "../bench.ts";
import { inConditions, type Conditions } from "../conditions.ts";
import { metricsOf, profileOwn } from "../devtools.ts";
import type { Figure } from "../figure.ts";
import type { OpenBrowser, Tab } from "../open-browsers.ts";
import { timeWithin } from "../own-script.ts";
import { busiest, pageProcesses, stateOf } from "../processes.ts";
import { stream } from "../stream.ts";

export const streaming: Part = {
  name: "stream",
  about: "200 changes a second for some seconds: the built extension's own time",
  measure: (bench) => inConditions(bench, (conditions) => measureIn(bench, conditions)),
};

const PER_SECOND = 200;

async function measureIn(bench: Bench, conditions: Conditions): Promise<Figure[]> {
  const ms = bench.isQuick ? 5000 : 10_000;
  const rounds = bench.isQuick ? 1 : 3;
  const own: number[] = [];
  const longest: number[] = [];
  const work = { enabled: [] as number[], absent: [] as number[] };
  const changes: number[] = [];
  for (let round = 0; round < rounds; round++)
    for (const condition of ["enabled", "absent"] as const) {
      bench.tell(`${condition}, round ${round + 1}`);
      const browser = condition === "absent" ? conditions.without : conditions.withExtension;
      const before = pageProcesses(browser.pid);
      const tab = await conditions.newTab(condition);
      await conditions.load(tab, condition, "stream");
      const seconds = processSeconds(browser, before);
      const from = await seconds(tab);
      const run = async (): Promise<void> => {
        changes.push(await tab.evaluate(stream, { ms, perSecond: PER_SECOND }));
      };
      if (tab.cdp && condition === "enabled") {
        const stretches = await profileOwn(tab.cdp, run);
        own.push((100 * timeWithin(stretches, 0, Infinity)) / 1000 / ms);
        longest.push(Math.max(0, ...stretches.map((stretch) => (stretch.to - stretch.from) / 1000)));
      } else await run();
      work[condition].push((100 * 1000 * ((await seconds(tab)) - from)) / ms);
      await tab.close();
    }
  return [
    ...(own.length > 0
      ? ([
          { id: "stream: own time", unit: "%", values: own, note: "of wall time, by profile" },
          { id: "stream: longest flush", unit: "ms", values: longest },
        ] as const)
      : []),
    ...(["enabled", "absent"] as const).map((condition): Figure => ({
      id: `stream: main thread or process busy, ${condition}`,
      unit: "%",
      values: work[condition],
      note: "of wall time",
    })),
    { id: "stream: changes a second", unit: "", values: changes.map((made) => (1000 * made) / ms) },
  ];
}

/** Seconds of work so far: of the main thread in Chromium, of the page's process in Firefox. */
function processSeconds(
  browser: OpenBrowser,
  before: ReturnType<typeof pageProcesses>,
): (tab: Tab) => Promise<number> {
  const pid = busiest(before, pageProcesses(browser.pid))?.pid;
  return async (tab) => {
    if (tab.cdp) return (await metricsOf(tab.cdp))["TaskDuration"]!;
    return pid === undefined ? Number.NaN : (stateOf(pid)?.cpu ?? Number.NaN);
  };
}
