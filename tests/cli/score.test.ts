import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Label, LabelledDocument } from "../../src/cli/evaluation/labelled-document.ts";
import { readCorpus } from "../../src/cli/evaluation/corpus.ts";
import { pageGate } from "../../src/cli/evaluation/page-gate.ts";
import { alarms, count, scoreDocument } from "../../src/cli/evaluation/score.ts";
import { PROJECT_FOLDER } from "../../src/cli/project.ts";

const label = (start: number, end: number, more: Partial<Label> = {}): Label => ({
  start,
  end,
  surface: "",
  concept: "alignment",
  tier: "ambiguous",
  annotate: true,
  ...more,
});
const page = (kind: LabelledDocument["kind"], ...gold: Label[]): LabelledDocument => ({
  id: "page",
  originKey: "page",
  kind,
  html: "",
  gold,
});
const span = (start: number, end: number) => ({ start, end, concepts: [] });
const errorsOf = (document: LabelledDocument, ...spans: ReturnType<typeof span>[]): string[] =>
  scoreDocument(document, spans, () => true).errors.map(({ kind }) => kind);

test.each<[string, LabelledDocument, ReturnType<typeof span>[], string[]]>([
  ["the label itself", page("positive", label(0, 10)), [span(0, 10)], []],
  ["half of its words", page("positive", label(0, 10)), [span(0, 5)], []],
  ["less than half", page("positive", label(0, 10)), [span(0, 4)], ["boundary", "missed"]],
  ["nothing", page("positive", label(0, 10)), [], ["missed"]],
  ["twice the same", page("positive", label(0, 10)), [span(0, 10), span(0, 10)], ["duplicate"]],
  [
    "a word in another sense",
    page("positive", label(0, 9, { annotate: false })),
    [span(0, 9)],
    ["other sense"],
  ],
  ["a word that may go either way", page("negative", label(0, 9, { optional: true })), [span(0, 9)], []],
  ["a word that no label judges, on a page about AI risk", page("positive"), [span(0, 9)], []],
  ["the same on another page", page("negative"), [span(0, 9)], ["elsewhere"]],
])("%s", (_, document, spans, expected) => {
  expect(errorsOf(document, ...spans)).toEqual(expected);
});

test("counts, by tier too, and pages with an alarm", () => {
  const good = scoreDocument(page("positive", label(0, 9), label(20, 29)), [span(0, 9)], () => true);
  const bad = scoreDocument(page("hard-negative"), [span(0, 9)], () => true);
  expect(count([good, bad])).toEqual({ found: 1, wrong: 1, missed: 1, precision: 0.5, recall: 0.5 });
  expect(count([good, bad], "ambiguous")).toMatchObject({ found: 1, wrong: 0, missed: 1 });
  expect(alarms([good, bad])).toBe(1);
});

test("a concept that the glossary lacks may go either way", () => {
  expect(scoreDocument(page("positive", label(0, 9)), [], () => false).errors).toEqual([]);
});

const corpus = join(PROJECT_FOLDER, "..", "shared", "corpus");

describe.skipIf(!existsSync(corpus))("the corpus's own scorer (needs ../shared)", () => {
  test("counts alike", () => {
    const { documents, concepts } = readCorpus(corpus);
    const gate = pageGate(concepts);
    const predictions = documents.map((document) => ({ document, spans: gate(document.text) }));
    const folder = mkdtempSync(join(tmpdir(), "ai-risk-gloss-score-"));
    const file = join(folder, "predictions.jsonl");
    writeFileSync(
      file,
      predictions.map(({ document, spans }) => JSON.stringify({ id: document.id, spans })).join("\n"),
    );
    const { stdout } = spawnSync(process.execPath, [join(corpus, "score.mjs"), file, "--json"], {
      encoding: "utf8",
    });
    rmSync(folder, { recursive: true });
    const theirs = JSON.parse(stdout) as {
      overall: { tp: number; fp: number; fn: number; unjudged: number };
      ambiguous: { tp: number; fp: number; fn: number };
      falseAlarm: { hardNegative: { falseAlarmPages: number } };
    };
    const ours = predictions.map(({ document, spans }) => scoreDocument(document, spans, () => true));
    const all = count(ours);
    expect([all.found, all.wrong, all.missed]).toEqual([
      theirs.overall.tp,
      theirs.overall.fp,
      theirs.overall.fn,
    ]);
    const ambiguous = count(ours, "ambiguous");
    expect([ambiguous.found, ambiguous.wrong, ambiguous.missed]).toEqual([
      theirs.ambiguous.tp,
      theirs.ambiguous.fp,
      theirs.ambiguous.fn,
    ]);
    expect(alarms(ours.filter(({ document }) => document.kind === "hard-negative"))).toBe(
      theirs.falseAlarm.hardNegative.falseAlarmPages,
    );
  });
});
