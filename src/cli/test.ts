/** `npm test`: unit tests, page tests and end-to-end tests in Chromium and Firefox. Takes vitest's arguments. */
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { buildExtension } from "./browser/build-extension.ts";
import { findBrowser } from "./browser/find-browser.ts";
import { fail } from "./fail.ts";
import { PROJECT_FOLDER } from "./project.ts";
import { runSteps } from "./run-steps.ts";

const RESULTS = join(PROJECT_FOLDER, ".output", "test-results.json");

try {
  findBrowser("chromium");
  findBrowser("firefox");
  buildExtension("chromium");
  buildExtension("firefox");
} catch (error) {
  fail(error instanceof Error ? error.message : String(error));
}

rmSync(RESULTS, { force: true });
const failed = runSteps([
  {
    name: "tests",
    command: [
      "vitest",
      "run",
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${RESULTS}`,
      ...process.argv.slice(2),
    ],
    isTalkative: true,
  },
]);
const results = JSON.parse(readFileSync(RESULTS, "utf8")) as {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
};
console.log(
  `\n${results.numPassedTests} passed, ${results.numFailedTests} failed` +
    (results.numPendingTests > 0
      ? `, ${results.numPendingTests} skipped (the reason stands beside each)`
      : "") +
    ".",
);
if (failed.length > 0) process.exit(1);
