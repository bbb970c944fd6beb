/** Part `quiet`: what is left in a page without a match, in a page that is not enabled, and after the end. */
import type { browser as webExtension } from "wxt/browser";
import type { Bench, Part } from "../bench.ts";
import { inConditions, pause, type Condition, type Conditions } from "../conditions.ts";
import type { Figure } from "../figure.ts";
import { median } from "../statistics.ts";
import { changesAfterEnd } from "./changes-after-end.ts";
import { mostRanges } from "./most-ranges.ts";
import { strangersIn, type Strangers } from "./strangers.ts";
import { styleWork } from "./style-work.ts";

export const quiet: Part = {
  name: "quiet",
  about: "nothing is left where nothing has to be: pages without a match, not enabled, switched off again",
  async measure(bench) {
    const figures = await inConditions(bench, (conditions) => measureIn(bench, conditions));
    return [...figures, ...(await styleWork(bench)), ...(await changesAfterEnd(bench))];
  },
};

async function measureIn(bench: Bench, conditions: Conditions): Promise<Figure[]> {
  return [
    ...(await withoutMatch(bench, conditions)),
    ...(await mostRanges(conditions)),
    ...(await notEnabled(conditions)),
  ];
}

interface Traces {
  readonly html: string;
  readonly sheets: number;
  readonly ranges: number;
}

/** The page is silent: every figure is the difference to the same page without the extension. */
async function withoutMatch(bench: Bench, conditions: Conditions): Promise<Figure[]> {
  const seen: Record<"enabled" | "absent", Traces[]> = { enabled: [], absent: [] };
  for (let round = 0; round < (bench.isQuick ? 3 : 5); round++)
    for (const condition of ["enabled", "absent"] as const) {
      bench.tell(`silent, ${condition}, round ${round + 1}`);
      seen[condition].push(await tracesOf(conditions, condition));
    }
  const counts = (pick: (traces: Traces) => number): number[] => [
    median(seen.enabled.map(pick)) - median(seen.absent.map(pick)),
  ];
  const isChanged = seen.enabled.some(({ html }) => html !== seen.absent[0]!.html);
  return [
    { id: "quiet: style sheets", unit: "", values: counts(({ sheets }) => sheets) },
    { id: "quiet: ranges", unit: "", values: counts(({ ranges }) => ranges) },
    { id: "quiet: changed documents", unit: "", values: [isChanged ? 1 : 0] },
  ];
}

async function tracesOf(conditions: Conditions, condition: Condition): Promise<Traces> {
  const tab = await conditions.newTab(condition);
  await conditions.load(tab, condition, "silent");
  await pause(1000);
  const traces = await tab.evaluate(() => {
    const styleOf = (name: string): CSSStyleDeclaration =>
      getComputedStyle(document.body, `::highlight(${name})`);
    const isStyled =
      styleOf("ai-risk-gloss").textDecorationLine === "underline" ||
      styleOf("ai-risk-gloss-tint").backgroundColor !== "rgba(0, 0, 0, 0)";
    let ranges = 0;
    for (const [, { size }] of CSS.highlights) ranges += size;
    return {
      html: document.documentElement.outerHTML,
      sheets: document.styleSheets.length + document.adoptedStyleSheets.length + (isStyled ? 1 : 0),
      ranges,
    };
  });
  await tab.close();
  return traces;
}

/** On a page that is not enabled nothing of the extension may run; on the enabled one the signs are found. */
async function notEnabled(conditions: Conditions): Promise<Figure[]> {
  const strangersOn = async (condition: Condition): Promise<Strangers | undefined> => {
    const tab = await conditions.newTab(condition);
    const strangers = await strangersIn(tab, () => conditions.load(tab, condition, "article"));
    if (condition === "not enabled") await tab.front();
    else await tab.close();
    return strangers;
  };
  const control = await strangersOn("enabled");
  if (control && Math.min(control.worlds, control.scripts) === 0)
    throw new Error("Scripts of extensions are not told of.");
  const strangers = await strangersOn("not enabled");
  const figures: Figure[] = [
    {
      id: "quiet: annotators on a page that is not enabled",
      unit: "",
      values: [await answersFrom(conditions, "//localhost")],
    },
  ];
  if (strangers)
    figures.push(
      { id: "quiet: worlds of ours on a page that is not enabled", unit: "", values: [strangers.worlds] },
      { id: "quiet: scripts of ours on a page that is not enabled", unit: "", values: [strangers.scripts] },
    );
  return figures;
}

/** How many open tabs of a site have an annotator that answers. */
async function answersFrom(conditions: Conditions, site: string): Promise<number> {
  const options = await conditions.withExtension.extensionPage("options.html");
  const count = await options.evaluate(async (wanted) => {
    const { tabs } = (globalThis as unknown as { chrome: typeof webExtension }).chrome;
    let answers = 0;
    for (const { id } of await tabs.query({})) {
      const answer: unknown = await tabs
        .sendMessage(id!, { id: 1, type: "getPage", timestamp: Date.now() })
        .catch(() => undefined);
      const { address = "" } = (answer as { res?: { address?: string } } | undefined)?.res ?? {};
      if (address.includes(wanted)) answers++;
    }
    return answers;
  }, site);
  await options.close();
  return count;
}
