/** Figures on the terminal. */
import type { BrowserResult } from "./measure-browser.ts";
import { summarise } from "./statistics.ts";

export function printFigures({ browser, version, figures, failures }: BrowserResult): void {
  console.log(`\n${browser} ${version ?? "(not run)"}`);
  for (const { id, unit, values, note } of figures) {
    const { median, lower, upper, count } = summarise(values);
    const spread = count > 1 ? `  (${short(lower)} to ${short(upper)}, ${count} rounds)` : "";
    console.log(
      `  ${id.padEnd(70)} ${short(median)} ${unit}${spread}${note === undefined ? "" : `  ${note}`}`,
    );
  }
  for (const [part, reason] of Object.entries(failures)) console.log(`  ${part}: not run: ${reason}`);
}

/** Three digits that count. */
export function short(value: number): string {
  if (!Number.isFinite(value)) return "?";
  if (value === 0) return "0";
  const digits = Math.max(0, 2 - Math.floor(Math.log10(Math.abs(value))));
  return digits > 6 ? value.toExponential(1) : value.toFixed(digits);
}
