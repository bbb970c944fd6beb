/** Part `live`: the living annotator's own slices on large pages, and its own time while a chat streams. */
import { ask, settle } from "../ask.ts";
import type { Bench, Part } from "../bench.ts";
import type { Figure } from "../figure.ts";
import type { OpenBrowser } from "../open-browsers.ts";
import type { PageName } from "../pages.ts";
import { quantile } from "../statistics.ts";
import { stream } from "../stream.ts";

const PAGES: readonly PageName[] = ["discussion", "tiny", "huge"];

export const live: Part = {
  name: "live",
  about: "the living annotator: its slices on large pages, its own time while a chat streams",
  measure: (bench) => bench.withBrowser("measuring", (browser) => measureIn(bench, browser)),
};

async function measureIn(bench: Bench, browser: OpenBrowser): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const page of PAGES) {
    const p99: number[] = [];
    const longest: number[] = [];
    const ranges: number[] = [];
    for (let round = 0; round < (bench.isQuick ? 2 : 5); round++) {
      bench.tell(`${page}, round ${round + 1}`);
      // Not the tab of the round before, whose garbage would be swept up in one of our slices.
      const tab = await browser.newTab();
      await tab.goto(`${bench.origin}/${page}`);
      await settle(tab);
      const { slices, mostRanges } = await ask(tab, "live", {
        terms: bench.lists["1000 terms"]!,
        streamMs: 0,
      });
      await tab.close();
      p99.push(quantile(slices, 0.99));
      longest.push(Math.max(...slices));
      ranges.push(mostRanges);
    }
    figures.push(
      { id: `live: slice, 99 of 100 below, ${page}`, unit: "ms", values: p99 },
      { id: `live: longest slice, ${page}`, unit: "ms", values: longest },
      { id: `live: ranges, ${page}`, unit: "", values: ranges },
    );
  }
  const shares: number[] = [];
  const flushes: number[] = [];
  const streamMs = bench.isQuick ? 4000 : 10_000;
  for (let round = 0; round < (bench.isQuick ? 1 : 3); round++) {
    bench.tell(`stream, round ${round + 1}`);
    const tab = await browser.newTab();
    await tab.goto(`${bench.origin}/stream`);
    await settle(tab);
    const streaming = tab.evaluate(stream, { ms: streamMs + 2000, perSecond: 200 });
    const { slices } = await ask(tab, "live", { terms: bench.allTerms, streamMs });
    await streaming;
    await tab.close();
    shares.push((100 * slices.reduce((sum, slice) => sum + slice, 0)) / streamMs);
    flushes.push(Math.max(...slices));
  }
  figures.push(
    {
      id: "live: own time, stream",
      unit: "%",
      values: shares,
      note: "of wall time, the engine's own slices",
    },
    { id: "live: longest slice, stream", unit: "ms", values: flushes },
  );
  return figures;
}
