/** Reads a whole document at once: for the terminal, for tests, for short passages of our own. */
import type { ReadyLexicon } from "../core/relevance/lexicon.ts";
import { beginReading, continueReading, recordOf, type RunRecord } from "./run-records.ts";
import { readRuns, type ReadOptions } from "./text-runs.ts";

/** The records of all runs below `root`, in document order. */
export function readDocument(root: Element, lexicon: ReadyLexicon, options: ReadOptions = {}): RunRecord[] {
  const reader = readRuns(root, options);
  const records: RunRecord[] = [];
  for (let run = reader.next(); run; run = reader.next()) {
    const reading = beginReading(run);
    continueReading(reading, lexicon, Infinity);
    records.push(recordOf(reading, lexicon));
  }
  return records;
}
