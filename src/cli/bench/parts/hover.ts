/** Part `hover`: the look-up of what lies under the pointer. */
import { ask, settle } from "../ask.ts";
import type { Part } from "../bench.ts";
import { ratios } from "../statistics.ts";

export const hover: Part = {
  name: "hover",
  about: "the mark under the pointer looked up, beside the browser's own answer for the point",
  measure: (bench) =>
    bench.withBrowser("measuring", async (browser) => {
      const tab = await browser.newTab();
      await tab.goto(`${bench.origin}/discussion`);
      await settle(tab);
      const times = await ask(tab, "hover", { rounds: bench.isQuick ? 5 : 15, terms: bench.allTerms });
      return [
        {
          id: "hover: look-up / caret position",
          unit: "×",
          values: ratios(times["look-up"]!, times["caret position"]!),
        },
      ];
    }),
};
