/** A run of the benchmark, as it is kept in a file. */
import { readFileSync } from "node:fs";
import type { BrowserResult } from "./measure-browser.ts";

export interface Run {
  readonly date: string;
  readonly cpu: string;
  readonly isQuick: boolean;
  readonly results: readonly BrowserResult[];
}

/** A run that `--json` wrote. @throws Error when the file is no such run. */
export function readRun(path: string): Run {
  const run = JSON.parse(readFileSync(path, "utf8"), (_, value: unknown) =>
    // Numbers that JSON cannot hold come back as null.
    value === null ? Number.NaN : value,
  ) as Partial<Run>;
  if (!Array.isArray(run.results)) throw new Error(`${path} holds no run of the benchmark.`);
  return run as Run;
}

/** The results of several runs as if they were one; it is as old as the first of them. */
export function joinRuns(runs: readonly Run[]): Run {
  const [first, ...rest] = runs;
  return {
    ...first!,
    isQuick: runs.some(({ isQuick }) => isQuick),
    results: [...first!.results, ...rest.flatMap(({ results }) => results)],
  };
}

/** More processes than this for each processor, and somebody else is at work on the machine. */
const BUSY = 1.5;

/** What has to be known of a run on a machine that others used; undefined where nobody did. */
export function warningOf({ results }: Pick<Run, "results">): string | undefined {
  const load = Math.max(...results.map((result) => result.load));
  if (!(load > BUSY)) return undefined;
  return (
    `The machine was busy: about ${load.toFixed(1)} processes for each processor. Long work is interrupted ` +
    "more often than the short references it is held against, so ratios come out too high."
  );
}
