/**
 * `npm run bench`: measures the engine and the built extension in Chromium and Firefox against references
 * of the same run, and holds the figures against the gates. Ends with 1 when a gate is missed.
 */
import { cpus } from "node:os";
import { writeFileSync } from "node:fs";
import { makeBenchExtension } from "./bench/bench-extension.ts";
import { makeMaterial } from "./bench/make-material.ts";
import { USAGE, readOptions, type Options } from "./bench/options.ts";
import { PARTS } from "./bench/parts/parts.ts";
import { measureBrowser, type BrowserResult } from "./bench/measure-browser.ts";
import { fail } from "./fail.ts";
import { loadGlossary } from "./project.ts";
import { printFigures } from "./bench/print.ts";

let options: Options;
try {
  options = readOptions(
    process.argv.slice(2),
    PARTS.map(({ name }) => name),
  );
} catch (error) {
  fail(`${(error as Error).message}\n${USAGE}`);
}
const material = makeMaterial(loadGlossary());
const extension = await makeBenchExtension();
const results: BrowserResult[] = [];
try {
  for (const browser of options.browsers)
    results.push(await measureBrowser(browser, material, extension.folder, options));
} finally {
  extension.remove();
}
for (const result of results) printFigures(result);
if (options.json !== undefined)
  writeFileSync(
    options.json,
    `${JSON.stringify({ date: new Date().toISOString(), cpu: cpus()[0]?.model, results }, undefined, 1)}\n`,
  );
