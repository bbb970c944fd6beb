/** How many ranges are registered while a long page is scrolled through, and whether any of them is live. */
import type { Conditions } from "../conditions.ts";
import type { Figure } from "../figure.ts";

const STEPS = 40;

export async function mostRanges(conditions: Conditions): Promise<Figure[]> {
  const most: number[] = [];
  const live: number[] = [];
  for (const page of ["discussion", "huge"] as const) {
    const tab = await conditions.newTab("enabled");
    await conditions.load(tab, "enabled", page);
    const seen = await tab.evaluate(async (steps) => {
      let ranges = 0;
      let living = 0;
      for (let step = 0; step <= steps; step++) {
        scrollTo(0, (document.documentElement.scrollHeight * step) / steps);
        await new Promise((resolve) => setTimeout(resolve, 60));
        let now = 0;
        for (const [, highlight] of CSS.highlights) {
          now += highlight.size;
          for (const range of highlight) if (range instanceof Range) living++;
        }
        ranges = Math.max(ranges, now);
      }
      return { ranges, living };
    }, STEPS);
    most.push(seen.ranges);
    live.push(seen.living);
    await tab.close();
  }
  return [
    {
      id: "quiet: most ranges",
      unit: "",
      values: [Math.max(...most)],
      note: "while the discussion and the 5 MB text are scrolled through",
    },
    { id: "quiet: live ranges", unit: "", values: [Math.max(...live)] },
  ];
}
