/** The figures in docs/performance.md, and its chart. */
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PROJECT_FOLDER } from "../project.ts";
import { drawChart, type Bar } from "./chart.ts";
import { warningOf, type Run } from "./run.ts";
import { median } from "./statistics.ts";
import { TABLES, figureTable, gateTable } from "./tables.ts";

const WAYS = [
  ["ours", "annotate"],
  ["findAndReplaceDOMText", "findAndReplaceDOMText"],
  ["mark.js, one expression", "mark.js, one expression"],
  ["mark.js, across elements", "mark.js, across elements"],
] as const;

/** Rewrites what stands between the markers, in the project's format. @throws Error when a marker is missing. */
export function writeDocs(run: Run): void {
  const place = join(PROJECT_FOLDER, "docs", "performance.md");
  let text = readFileSync(place, "utf8");
  const machine = run.results.map(({ browser, version }) => `${browser} ${version}`).join(", ");
  const lines = [
    `Measured on ${run.date.slice(0, 10)} with ${machine} on ${run.cpu}${run.isQuick ? ", with fewer repetitions (`--quick`)" : ""}.`,
    warningOf(run) ?? "",
  ];
  text = putBetween(text, "run", lines.join(" ").trim());
  text = putBetween(text, "gates", gateTable(run.results));
  for (const [name, rows] of Object.entries(TABLES))
    text = putBetween(text, name, figureTable(rows, run.results));
  writeFileSync(place, text);
  spawnSync(join(PROJECT_FOLDER, "node_modules", ".bin", "oxfmt"), [place], { stdio: "ignore" });
  writeFileSync(
    join(PROJECT_FOLDER, "docs", "performance.svg"),
    drawChart("1,000 terms on the discussion, cold: × a bare walk, logarithmic", barsOf(run)),
  );
}

/** `text` with `content` between the markers of a name. */
export function putBetween(text: string, name: string, content: string): string {
  const [begin, end] = [`<!-- ${name} -->`, `<!-- end of ${name} -->`];
  const from = text.indexOf(begin);
  const to = text.indexOf(end);
  if (from < 0 || to < from) throw new Error(`docs/performance.md lacks ${begin} and ${end}.`);
  return `${text.slice(0, from + begin.length)}\n\n${content}\n\n${text.slice(to)}`;
}

function barsOf({ results }: Run): Bar[] {
  return results.flatMap(({ browser, figures }) =>
    WAYS.flatMap(([label, way]) => {
      const id = `read: ${way}, discussion, 1000 terms / bare walk`;
      const values = figures.find((figure) => figure.id === id)?.values ?? [];
      if (values.length === 0) return [];
      return [
        {
          group: browser === "chromium" ? "Chromium" : "Firefox",
          label,
          value: median(values),
          isOurs: way === "annotate",
        },
      ];
    }),
  );
}
