/** Part `match`: terms found in the texts of a page, warm, by the number of terms; and lists compiled. */
import { ask, settle } from "../ask.ts";
import type { Bench, Part } from "../bench.ts";
import type { Figure } from "../figure.ts";
import type { Rounds } from "../in-page/tasks.ts";
import type { OpenBrowser } from "../open-browsers.ts";
import type { PageName } from "../pages.ts";
import { ratios } from "../statistics.ts";

const PAGES: readonly PageName[] = ["article", "discussion", "tiny", "huge"];

export const match: Part = {
  name: "match",
  about: "terms found in a page's texts, by the number of terms",
  measure: (bench) => bench.withBrowser("measuring", (browser) => measureIn(bench, browser)),
};

async function measureIn(bench: Bench, browser: OpenBrowser): Promise<Figure[]> {
  const rounds = bench.isQuick ? 5 : 15;
  const lists = [...Object.values(bench.lists), bench.firstTerms, bench.allTerms];
  const figures: Figure[] = [];
  const add = (page: PageName, task: string, times: Rounds, reference: string): void => {
    for (const [name, values] of Object.entries(times))
      if (name !== reference)
        figures.push({
          id: `match: ${task}, ${page}, ${name} / ${reference}`,
          unit: "×",
          values: ratios(values, times[reference]!),
        });
    for (const [name, values] of Object.entries(times))
      figures.push({ id: `match: ${task}, ${page}, ${name}`, unit: "ms", values });
  };
  const tab = await browser.newTab();
  for (const page of PAGES) {
    bench.tell(page);
    await tab.goto(`${bench.origin}/${page}`);
    await settle(tab);
    const matched = await ask(tab, "match", { rounds, lists });
    add(page, "match", matched, "char loop");
    for (const [few, many] of [
      ["300 terms, no match", "5000 terms, no match"],
      ["100 terms", "5000 terms"],
    ] as const)
      figures.push({
        id: `match: match, ${page}, ${few} to ${many}`,
        unit: "×",
        values: ratios(matched[many]!, matched[few]!),
      });
    const walks = await ask(tab, "walks", { rounds });
    add(page, "walk", walks, "bare walk");
    if (page === "discussion")
      add(page, "compile", await ask(tab, "compile", { rounds: 5, lists }), "bare walk");
  }
  return figures;
}
