import type { RunRecord } from "./run-records.ts";

/** Whether a run is text that people read through, as against headings, menus and footers. */
export function isRunningText({ inHeading, region }: RunRecord): boolean {
  return !inHeading && region !== "navigation" && region !== "footer";
}

/** Words of the running text. */
export function runningWords(records: readonly RunRecord[]): number {
  return records.reduce((sum, record) => sum + (isRunningText(record) ? record.words : 0), 0);
}
