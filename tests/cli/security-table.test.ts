/** SECURITY.md names a test for each threat: here, that each of them exists under the name it gives. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { PROJECT_FOLDER } from "../../src/cli/project.ts";

const read = (file: string): string => readFileSync(join(PROJECT_FOLDER, file), "utf8");
const SECURITY = read("SECURITY.md");
const rows = SECURITY.split("\n")
  .filter((line) => /^\| T\d+ /.test(line))
  .map((line) => line.split("|").map((cell) => cell.trim()));

/** Each test that a row names: its file, and its name or a part of it. */
const cited = (tests: string): [string, string][] =>
  tests.split("<br>").map((line) => {
    const [, file, name] = /^`([^`]+)`(?: \([^)]*\))?: (.+)$/.exec(line) ?? [];
    return [file ?? line, name ?? ""];
  });

test("every threat has its row, with what holds and with tests", () => {
  expect(rows.map(([, id]) => id)).toEqual(Array.from({ length: 15 }, (_, at) => `T${at + 1}`));
  for (const [, id, threat, holds, tests, result] of rows) {
    for (const cell of [threat, holds, tests]) expect(cell, id).not.toBe("");
    expect(result, id).toMatch(/^Holds/);
  }
});

test.each(
  rows.flatMap(([, id, , , tests]) => cited(tests!).map(([file, name]) => [id!, file, name] as const)),
)("%s: %s has “%s”", (_, file, name) => {
  expect(existsSync(join(PROJECT_FOLDER, file)), file).toBe(true);
  // The tests of pages are made from fixtures.
  if (name !== "every fixture") expect(read(file)).toContain(name);
});

test("the policy that is printed is the one that is built", () => {
  const [policy] = /^default-src .+$/m.exec(SECURITY) ?? [];
  for (const directive of policy!.split("; ")) expect(read("wxt.config.ts")).toContain(`"${directive}"`);
  expect(policy!.split("; ")).toHaveLength(
    read("wxt.config.ts").match(/^ {2}"[a-z-]+ '[a-z]+'",$/gm)!.length,
  );
});
