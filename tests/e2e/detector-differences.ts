/** What two looks of the detector found differently. */
import type { Findings } from "./detector-script.ts";

/** One line each, in the order of their names: "+" for what only the first look found, "-" for the second. */
export function differences(found: Findings, without: Findings): string[] {
  const channels = [...new Set([...Object.keys(found), ...Object.keys(without)])].toSorted();
  return channels.flatMap((channel) => {
    const only = (sign: string, one: Findings, other: Findings): string[] =>
      beyond(one[channel] ?? [], other[channel] ?? [])
        .toSorted()
        .map((line) => `${sign} ${channel}: ${line}`);
    return [...only("+", found, without), ...only("-", without, found)];
  });
}

/** Those lines that stand oftener in `lines` than in `others`. */
function beyond(lines: readonly string[], others: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const line of others) left.set(line, (left.get(line) ?? 0) + 1);
  return lines.filter((line) => {
    const count = left.get(line) ?? 0;
    left.set(line, count - 1);
    return count <= 0;
  });
}
