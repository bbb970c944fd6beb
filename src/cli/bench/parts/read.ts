/** Part `read`: a document read for the first time, ours beside the bare walk and the peers. */
import type { Bench, Part } from "../bench.ts";
import type { Figure } from "../figure.ts";
import type { Terms } from "../in-page/tasks.ts";
import type { PageName } from "../pages.ts";
import { ratios } from "../statistics.ts";
import { coldRounds, keyOf, type ColdCandidate } from "./cold-rounds.ts";

/** Terms that the peers and ours are compared with. */
export const COMPARED = "1000 terms";
/** mark.js is given 20 terms one by one; the time for all is extrapolated from them. */
const EXTRAPOLATED = 1000 / 20;
/** The slowest way of all gets fewer repetitions. */
const SLOW_ROUNDS = 2;

const PEERS = ["mark.js, one expression", "findAndReplaceDOMText"] as const;
const SLOW_PEERS = ["mark.js, 20 terms", "mark.js, across elements"] as const;
const GROWN: readonly (readonly [PageName, PageName])[] = [
  ["discussion", "doubled"],
  ["half-tiny", "tiny"],
  ["half-huge", "huge"],
];

export const read: Part = {
  name: "read",
  about: "a page read for the first time, beside the bare walk and the peers",
  measure: (bench) => bench.withBrowser("measuring", (browser) => measureIn(bench, browser)),
};

async function measureIn(
  bench: Bench,
  browser: Parameters<Parameters<Bench["withBrowser"]>[1]>[0],
): Promise<Figure[]> {
  const compared = bench.lists[COMPARED]!;
  const ours = (page: PageName, terms: Terms): ColdCandidate => ({ page, way: "annotate", terms });
  const walks = (["article", "discussion", "doubled", "tiny", "huge", "silent"] as const).map(
    (page): ColdCandidate => ({ page, way: "bare walk" }),
  );
  const annotated: ColdCandidate[] = [
    ...(["article", "discussion", "doubled", "tiny", "huge", "half-tiny", "half-huge"] as const).map((page) =>
      ours(page, compared),
    ),
    ...(["article", "discussion", "silent"] as const).map((page) => ours(page, bench.allTerms)),
    ours("discussion", bench.firstTerms),
  ];
  /** What of it is spent before the first term is looked for; the first is the least for anyone. */
  const steps = (["names and joined texts", "runs"] as const).map((way): ColdCandidate => ({
    page: "discussion",
    way,
  }));
  const peers = (["article", "discussion"] as const).flatMap((page) => [
    ...PEERS.map((way): ColdCandidate => ({ page, way, terms: compared })),
    ...SLOW_PEERS.map((way): ColdCandidate => ({ page, way, terms: compared, rounds: SLOW_ROUNDS })),
  ]);
  const times = await coldRounds(bench, browser, [...walks, ...steps, ...annotated, ...peers]);
  const timesOf = (candidate: ColdCandidate): readonly number[] => times.get(keyOf(candidate))!.ms;

  const figures: Figure[] = [];
  for (const candidate of [...steps, ...annotated, ...peers]) {
    const walk = { page: candidate.page, way: "bare walk" } as const;
    if (!times.has(keyOf(walk))) continue;
    figures.push({
      id: `read: ${keyOf(candidate)} / bare walk`,
      unit: "×",
      values: ratios(timesOf(candidate), timesOf(walk)),
      note: `${times.get(keyOf(candidate))!.found} found`,
    });
  }
  for (const candidate of peers)
    figures.push({
      id: `read: ${keyOf(candidate)} / ours`,
      unit: "×",
      values: ratios(timesOf(candidate), timesOf(ours(candidate.page, compared))).map((ratio) =>
        candidate.way === "mark.js, 20 terms" ? ratio * EXTRAPOLATED : ratio,
      ),
      ...(candidate.way === "mark.js, 20 terms" && { note: "extrapolated from 20 terms to 1000" }),
    });
  for (const [half, whole] of GROWN)
    figures.push({
      id: `read: annotate, ${half} to ${whole}`,
      unit: "×",
      values: ratios(timesOf(ours(whole, compared)), timesOf(ours(half, compared))),
    });
  for (const candidate of [...walks, ...steps, ...annotated, ...peers])
    figures.push({ id: `read: ${keyOf(candidate)}`, unit: "ms", values: timesOf(candidate) });
  return figures;
}
