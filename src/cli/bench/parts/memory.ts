/** Part `memory`: what a page takes with the extension enabled, not enabled, and absent. */
import type { Bench, Part } from "../bench.ts";
import { CONDITIONS, inConditions, type Condition, type Conditions } from "../conditions.ts";
import { collectGarbage, metricsOf } from "../devtools.ts";
import type { Figure } from "../figure.ts";
import type { PageName } from "../pages.ts";
import { busiest, pageProcesses } from "../processes.ts";
import { ratios } from "../statistics.ts";

const PAGES: readonly PageName[] = ["article", "discussion"];
/** What is counted, in the order in which it is told. */
const KINDS = ["script heap", "DOM nodes", "listeners", "resident set"] as const;
type Held = Partial<Record<(typeof KINDS)[number], number>>;

export const memory: Part = {
  name: "memory",
  about: "heap, nodes, listeners and resident set of a page",
  measure: (bench) => inConditions(bench, (conditions) => measureIn(bench, conditions)),
};

async function measureIn(bench: Bench, conditions: Conditions): Promise<Figure[]> {
  const figures: Figure[] = [];
  /** Of the page that is not enabled, beyond those without the extension. */
  const moreListeners: number[] = [];
  for (const page of PAGES) {
    const held: Record<Condition, Held[]> = { enabled: [], "not enabled": [], absent: [] };
    for (let round = 0; round < (bench.isQuick ? 1 : 3); round++)
      for (const condition of CONDITIONS) {
        bench.tell(`${page}, ${condition}, round ${round + 1}`);
        held[condition].push(await heldBy(conditions, condition, page));
      }
    held["not enabled"].forEach(({ listeners }, round) => {
      if (listeners !== undefined) moreListeners.push(listeners - held.absent[round]!.listeners!);
    });
    for (const kind of KINDS) {
      const valuesOf = (condition: Condition): number[] => held[condition].flatMap((one) => one[kind] ?? []);
      if (valuesOf("absent").length === 0) continue;
      const isMemory = kind === "script heap" || kind === "resident set";
      for (const condition of CONDITIONS)
        figures.push({
          id: `memory: ${kind}, ${page}, ${condition}`,
          unit: isMemory ? "MB" : "",
          values: valuesOf(condition),
        });
      if (!isMemory) continue;
      for (const condition of ["enabled", "not enabled"] as const)
        figures.push({
          id: `memory: ${kind}, ${page}, ${condition} / absent`,
          unit: "×",
          values: ratios(valuesOf(condition), valuesOf("absent")),
        });
    }
  }
  figures.push({
    id: "memory: more listeners on a page that is not enabled",
    unit: "",
    values: moreListeners,
  });
  return figures;
}

async function heldBy(conditions: Conditions, condition: Condition, page: PageName): Promise<Held> {
  const browser = condition === "absent" ? conditions.without : conditions.withExtension;
  const before = pageProcesses(browser.pid);
  const tab = await conditions.newTab(condition);
  try {
    await conditions.load(tab, condition, page);
    const resident = busiest(before, pageProcesses(browser.pid))?.resident;
    const process = resident === undefined ? {} : { "resident set": resident };
    if (!tab.cdp) return process;
    await collectGarbage(tab.cdp);
    const { JSHeapUsedSize, Nodes, JSEventListeners } = await metricsOf(tab.cdp);
    return {
      "script heap": JSHeapUsedSize! / 1e6,
      "DOM nodes": Nodes!,
      listeners: JSEventListeners!,
      ...process,
    };
  } finally {
    await tab.close();
  }
}
