/** Part `tasks`: the main thread held for longer than 50 ms while a large page is loaded and read. */
import type { Bench, Part } from "../bench.ts";
import { inConditions, type Condition, type Conditions } from "../conditions.ts";
import { metricsOf, profileOwn } from "../devtools.ts";
import type { Figure } from "../figure.ts";
import { timeWithin, type Stretch } from "../own-script.ts";
import type { PageName } from "../pages.ts";
import { median } from "../statistics.ts";

const PAGES: readonly PageName[] = ["discussion", "tiny", "huge", "silent"];
/** A task is long from here on. */
const LONG_MS = 50;

interface LongTask {
  readonly startTime: number;
  readonly duration: number;
}

declare const benchLongTasks: readonly LongTask[];
declare const benchGaps: readonly number[];

export const tasks: Part = {
  name: "tasks",
  about: "tasks over 50 ms while a page is loaded and read, with the extension and without",
  measure: (bench) => inConditions(bench, (conditions) => measureIn(bench, conditions)),
};

async function measureIn(bench: Bench, conditions: Conditions): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const page of PAGES) {
    const counts: Record<Condition, number[]> = { enabled: [], "not enabled": [], absent: [] };
    const ours: number[] = [];
    const longest: number[] = [];
    for (let round = 0; round < (bench.isQuick ? 1 : 3); round++) {
      bench.tell(`${page}, round ${round + 1}`);
      for (const condition of ["enabled", "absent"] as const) {
        const seen = await longTasks(conditions, condition, page);
        counts[condition].push(seen.count);
        if (condition === "absent" || !seen.own) continue;
        ours.push(seen.ours);
        longest.push(Math.max(0, ...seen.own.map(({ from, to }) => (to - from) / 1000)));
      }
    }
    figures.push(
      {
        id: `tasks: more long tasks than without, ${page}`,
        unit: "",
        values: [median(counts.enabled) - median(counts.absent)],
        note: `${counts.enabled.join(", ")} with, ${counts.absent.join(", ")} without, in each round`,
      },
      ...(bench.browser === "chromium"
        ? ([
            {
              id: `tasks: long by our script, ${page}`,
              unit: "",
              values: ours,
              note: "would be no longer than 50 ms without it",
            },
            { id: `tasks: longest stretch of our script, ${page}`, unit: "ms", values: longest },
          ] as const)
        : []),
    );
  }
  return figures;
}

interface Seen {
  readonly count: number;
  /** Long tasks that would not be long without our script. */
  readonly ours: number;
  readonly own: readonly Stretch[] | undefined;
}

async function longTasks(conditions: Conditions, condition: Condition, page: PageName): Promise<Seen> {
  const tab = await conditions.newTab(condition);
  try {
    if (!tab.cdp) {
      await conditions.load(tab, condition, page, "?ticks");
      return { count: await tab.evaluate(() => benchGaps.length), ours: Number.NaN, own: undefined };
    }
    const own = await profileOwn(tab.cdp, () => conditions.load(tab, condition, page));
    const seen = await tab.evaluate(() => benchLongTasks);
    const { NavigationStart } = await metricsOf(tab.cdp);
    const ours = seen.filter(({ startTime, duration }) => {
      const from = NavigationStart! * 1e6 + startTime * 1000;
      return duration - timeWithin(own, from, from + duration * 1000) / 1000 <= LONG_MS;
    });
    return { count: seen.length, ours: ours.length, own };
  } finally {
    await tab.close();
  }
}
