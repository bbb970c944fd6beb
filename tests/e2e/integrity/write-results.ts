/** Puts the results of a run into docs/integrity.md. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PROJECT_FOLDER } from "../../../src/cli/project.ts";
import type { Result } from "./result.ts";

const FILE = join(PROJECT_FOLDER, "docs", "integrity.md");
const FROM = "<!-- results -->";
const TO = "<!-- end of results -->";

export function writeResults(results: readonly Result[]): void {
  const text = readFileSync(FILE, "utf8");
  const start = text.indexOf(FROM) + FROM.length;
  writeFileSync(FILE, `${text.slice(0, start)}\n\n${table(results)}\n\n${text.slice(text.indexOf(TO))}`);
}

function table(results: readonly Result[]): string {
  const rows = [...new Set(results.map(({ page }) => page))].map((page) => {
    const [chromium, firefox] = (["chromium", "firefox"] as const).map((browser) =>
      results.find((result) => result.page === page && result.browser === browser),
    );
    const cells = [page, chromium?.marks, chromium?.looks, said(chromium), said(firefox)];
    return `| ${[...cells, chromium?.wrappedIn.length, firefox?.wrappedIn.length].join(" | ")} |`;
  });
  return [
    "| page | marks | looks | Chromium | Firefox | channels in which the wrapping extension shows, Chromium | Firefox |",
    "| --- | --- | --- | --- | --- | --- | --- |",
    ...rows,
  ].join("\n");
}

function said(result: Result | undefined): string {
  if (!result) return "not run";
  const { unexpected, known, lines } = result;
  if (unexpected.length > 0) return `differs: ${unexpected.map(({ channel }) => channel).join(", ")}`;
  return known.length > 0 ? `equal but for ${known.join(", ")}` : `equal, ${lines} lines`;
}
