/** Fresh page loads in turns: each round loads every candidate once. */
import { ask, settle } from "../ask.ts";
import { roundsOf, type Bench } from "../bench.ts";
import type { Terms, Way } from "../in-page/tasks.ts";
import { metricsOf } from "../devtools.ts";
import type { OpenBrowser, Tab } from "../open-browsers.ts";
import type { PageName } from "../pages.ts";

export interface ColdCandidate {
  readonly page: PageName;
  readonly way: Way;
  readonly terms?: Terms;
  /** Takes so long that it is measured in the first so many counted rounds only. */
  readonly rounds?: number;
}

export interface ColdTimes {
  readonly ms: readonly number[];
  readonly found: number;
}

export function keyOf({ page, way, terms }: Pick<ColdCandidate, "page" | "way" | "terms">): string {
  return [way, page, ...(terms ? [terms.name] : [])].join(", ");
}

/** The times by `keyOf`, without those of the first round. */
export async function coldRounds(
  bench: Bench,
  browser: OpenBrowser,
  candidates: readonly ColdCandidate[],
): Promise<ReadonlyMap<string, ColdTimes>> {
  const times = new Map(candidates.map((candidate) => [keyOf(candidate), { ms: [] as number[], found: 0 }]));
  for (let round = 0; round <= roundsOf(bench); round++) {
    bench.tell(`round ${round} of ${roundsOf(bench)}${round === 0 ? " (not counted)" : ""}`);
    for (const candidate of candidates) {
      const { page, way, terms, rounds = Infinity } = candidate;
      // What is slow is not measured for nothing.
      if (round > rounds || (round === 0 && rounds < Infinity)) continue;
      const tab = await browser.newTab();
      await tab.goto(`${bench.origin}/${page}`);
      await settle(tab);
      await ask(tab, "prepare", { terms });
      const { ms, found } = await undisturbed(tab, () => ask(tab, "cold", { way }));
      const entry = times.get(keyOf(candidate))!;
      if (round > 0) entry.ms.push(ms);
      entry.found = found;
      await tab.close();
    }
  }
  return times;
}

/**
 * The time by the clock, or the main thread's processor time around it where Chromium tells it: both can only
 * be too long, one by what others do on the machine, the other by the asking itself.
 */
async function undisturbed<T extends { readonly ms: number }>(tab: Tab, run: () => Promise<T>): Promise<T> {
  if (!tab.cdp) return run();
  const before = await metricsOf(tab.cdp);
  const seen = await run();
  const after = await metricsOf(tab.cdp);
  const processor = (after["TaskDuration"]! - before["TaskDuration"]!) * 1000;
  return { ...seen, ms: Math.min(seen.ms, processor) };
}
