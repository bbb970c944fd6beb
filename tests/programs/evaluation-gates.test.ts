/** The bars that relevance is held to. On the corpus beside the project, where it is there, and on our own pages. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { figuresOf, type Figures } from "../../src/cli/evaluation/figures.ts";
import { runEvaluation } from "../../src/cli/evaluation/run-evaluation.ts";
import { PROJECT_FOLDER } from "../../src/cli/project.ts";

const corpus = join(PROJECT_FOLDER, "..", "shared", "corpus");
const hasCorpus = existsSync(corpus);
const { columns, foundUnderStress } = runEvaluation(hasCorpus ? corpus : undefined);
/** The figures of the columns of a name: judged by the shipped weights, or by others (`cross-val.`). */
const figures = (name: string, which = 0): Figures =>
  figuresOf(columns.filter((column) => column.name === name)[which]!.judged);

describe.skipIf(!hasCorpus)("the labelled corpus (needs ../shared)", () => {
  test.each(["corpus", "cross-val."])("%s", (name) => {
    const { core, ambiguous, mixed, alarms, conceptRight } = figures(name);
    expect.soft(core.precision, "core precision").toBeGreaterThanOrEqual(0.99);
    expect.soft(core.recall, "core recall").toBeGreaterThanOrEqual(0.99);
    expect.soft(ambiguous.precision, "ambiguous precision").toBeGreaterThanOrEqual(0.97);
    expect.soft(ambiguous.recall, "ambiguous recall").toBeGreaterThanOrEqual(0.95);
    expect.soft(mixed.precision, "mixed pages precision").toBeGreaterThanOrEqual(0.95);
    expect.soft(alarms.negative.pages, "ordinary pages with a false annotation").toBe(0);
    expect.soft(alarms["hard-negative"].pages / alarms["hard-negative"].of).toBeLessThanOrEqual(0.01);
    expect.soft(conceptRight, "concept named right").toBeGreaterThanOrEqual(0.98);
  });

  test("the weights are what the fit gives", () => {
    const fit = join(PROJECT_FOLDER, "src/cli/relevance-fit.ts");
    const { status, stderr } = spawnSync(process.execPath, [fit, corpus, "--check"], { encoding: "utf8" });
    expect(status, stderr).toBe(0);
  }, 60_000);

  test("odd spaces, hyphens, capitals and markup lose nothing", () => {
    expect(foundUnderStress).toBeGreaterThanOrEqual(0.998);
  });

  test("pages about AI risk are told from others", () => {
    const { positive, negative } = figures("corpus").aboutRisk;
    expect(positive.pages / positive.of).toBeGreaterThanOrEqual(0.92);
    expect(negative.pages / negative.of).toBeLessThanOrEqual(0.02);
  });
});

test("pages that nothing was fitted to", () => {
  const { all, mixed, alarms, aboutRisk } = figures("unseen");
  expect.soft(all.precision, "precision").toBeGreaterThanOrEqual(0.95);
  expect.soft(all.recall, "recall").toBeGreaterThanOrEqual(0.92);
  expect.soft(mixed.precision, "mixed pages precision").toBeGreaterThanOrEqual(0.95);
  expect.soft(alarms.negative.pages / alarms.negative.of, "alarm pages").toBeLessThanOrEqual(0.1);
  expect.soft(aboutRisk.negative.pages, "wrongly about AI risk").toBe(0);
});

// Written to be hard: on most of them a word stands in both senses. With weights fitted on other pages.
test.runIf(hasCorpus)("our own pages", () => {
  const { all, alarms } = figures("cross-val.", 1);
  expect.soft(all.precision, "precision").toBeGreaterThanOrEqual(0.9);
  expect.soft(all.recall, "recall").toBeGreaterThanOrEqual(0.8);
  expect.soft(alarms.negative.pages / alarms.negative.of, "alarm pages").toBeLessThanOrEqual(0.15);
});
