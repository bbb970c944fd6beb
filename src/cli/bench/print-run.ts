/** A run on the terminal: all figures, then the gates. */
import type { Figure } from "./figure.ts";
import type { BrowserResult } from "./measure-browser.ts";
import { warningOf, type Run } from "./run.ts";
import { short } from "./short.ts";
import { summarise } from "./statistics.ts";
import { gateTable } from "./tables.ts";

export function printRun({ cpu, results }: Run): void {
  for (const result of results) printFigures(result);
  const warning = warningOf({ results });
  console.log(
    `\nTimes in ms are of this machine (${cpu}) and say little elsewhere.\n\n${gateTable(results)}`,
  );
  if (warning !== undefined) console.log(`\n${warning}`);
}

function printFigures({ browser, version, figures, failures }: BrowserResult): void {
  console.log(`\n${browser} ${version ?? ""}`);
  for (const figure of figures) console.log(`  ${lineOf(figure)}`);
  for (const [part, reason] of Object.entries(failures)) console.log(`  ${part}: not run: ${reason}`);
}

function lineOf({ id, unit, values, note }: Figure): string {
  const { median, lower, upper, count } = summarise(values);
  const spread = count > 1 ? `  (${short(lower)} to ${short(upper)}, ${count} values)` : "";
  return `${id.padEnd(70)} ${short(median)} ${unit}${spread}${note === undefined ? "" : `  ${note}`}`;
}
