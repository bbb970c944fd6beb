/**
 * `npm run bench`: measures the engine and the built extension in Chromium and Firefox against references
 * of the same run, and holds the figures against the gates. Ends with 1 when a gate is missed or a browser
 * is missing. With `--feed MINUTES`, watches a page that never rests instead.
 */
import { cpus } from "node:os";
import { writeFileSync } from "node:fs";
import { makeBenchExtension } from "./bench/bench-extension.ts";
import { watchFeed } from "./bench/watch-feed.ts";
import { GATES } from "./bench/gates.ts";
import { hasFailed } from "./bench/judge-gate.ts";
import { makeMaterial } from "./bench/make-material.ts";
import { measureBrowser, type BrowserResult } from "./bench/measure-browser.ts";
import { USAGE, readOptions, type Options } from "./bench/options.ts";
import { PARTS } from "./bench/parts/parts.ts";
import { printRun } from "./bench/print-run.ts";
import { joinRuns, readRun, type Run } from "./bench/run.ts";
import { writeDocs } from "./bench/write-docs.ts";
import { fail } from "./fail.ts";
import { loadGlossary } from "./project.ts";

let options: Options;
try {
  options = readOptions(
    process.argv.slice(2),
    PARTS.map(({ name }) => name),
  );
} catch (error) {
  fail(`${(error as Error).message}\n${USAGE}`);
}
try {
  process.exitCode = (await (options.feedMinutes === undefined ? bench(options) : watchFeed(options)))
    ? 0
    : 1;
} catch (error) {
  fail((error as Error).message);
}

/** Whether every gate holds. */
async function bench(asked: Options): Promise<boolean> {
  const run = asked.from === undefined ? await measure(asked) : joinRuns(asked.from.map(readRun));
  printRun(run);
  if (asked.json !== undefined) writeFileSync(asked.json, `${JSON.stringify(run, undefined, 1)}\n`);
  if (asked.isWritten) writeDocs(run);
  return !hasFailed(GATES, run.results);
}

async function measure(asked: Options): Promise<Run> {
  const material = makeMaterial(loadGlossary());
  const extension = await makeBenchExtension();
  const results: BrowserResult[] = [];
  try {
    for (const browser of asked.browsers)
      results.push(await measureBrowser(browser, material, extension.folder, asked));
  } finally {
    extension.remove();
  }
  return {
    date: new Date().toISOString(),
    cpu: cpus()[0]?.model ?? "an unknown processor",
    isQuick: asked.isQuick,
    results,
  };
}
