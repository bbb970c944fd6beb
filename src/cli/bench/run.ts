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

/** Several runs as one, as old as the first; a part that was measured again counts as it was measured last. */
export function joinRuns(runs: readonly Run[]): Run {
  const results: BrowserResult[] = [];
  for (const later of runs.flatMap((run) => run.results)) {
    const at = results.findIndex(({ browser }) => browser === later.browser);
    if (at < 0) results.push(later);
    else results[at] = joinResults(results[at]!, later);
  }
  return { ...runs[0]!, isQuick: runs.some(({ isQuick }) => isQuick), results };
}

function joinResults(earlier: BrowserResult, later: BrowserResult): BrowserResult {
  const isOld = (part: string): boolean => !later.parts.includes(part);
  return {
    ...later,
    parts: [...earlier.parts.filter(isOld), ...later.parts],
    figures: [...earlier.figures.filter(({ id }) => isOld(id.split(":")[0]!)), ...later.figures],
    load: Math.max(earlier.load, later.load),
    failures: {
      ...Object.fromEntries(Object.entries(earlier.failures).filter(([part]) => isOld(part))),
      ...later.failures,
    },
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
