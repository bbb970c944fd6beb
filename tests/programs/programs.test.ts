import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { PROJECT_FOLDER } from "../../src/cli/project.ts";

// Each test starts a program, which reads the whole glossary: two seconds, more on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "ai-risk-gloss-test-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(program: string, ...rest: string[]): { status: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(PROJECT_FOLDER, "src", "cli", `${program}.ts`), ...rest],
    { encoding: "utf8", cwd: folder },
  );
  return { status, out: stdout, err: stderr };
}
function write(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}
const oneLine = /^[^\n]+\n$/;

test("annotate prints spans whose offsets cut the surface out of the text", () => {
  const text = "An AI system, a language model by OpenAI, was scheming in a test of its alignment faking.";
  const docs = write(
    "docs.jsonl",
    `${JSON.stringify({ id: "a", text })}\n\n${JSON.stringify({ id: "b", html: "<p>Nothing.</p>" })}\n`,
  );
  const { status, out } = run("annotate", "--jsonl", docs);
  expect(status).toBe(0);
  const [a, b] = out
    .trim()
    .split("\n")
    .map(
      (line) =>
        JSON.parse(line) as {
          id: string;
          spans: {
            start: number;
            end: number;
            surface: string;
            entry: string;
            marked: boolean;
            reasons: string[];
          }[];
        },
    );
  expect(a!.spans.length).toBeGreaterThan(1);
  for (const span of a!.spans) {
    expect(text.slice(span.start, span.end)).toBe(span.surface);
    expect(span.reasons.length).toBeGreaterThan(0);
  }
  expect(a!.spans.map(({ entry }) => entry)).toContain("alignment-faking");
  expect(b).toMatchObject({ id: "b", spans: [], relevant: false });
});

test.each([
  ["annotate a missing file", "annotate", ["missing.txt"]],
  ["annotate nothing", "annotate", []],
  ["annotate missing documents", "annotate", ["--jsonl", "missing.jsonl"]],
  ["look up nothing", "lookup", []],
  ["start with a missing file", "start", ["missing.md", "--headless"]],
  ["start with an address that is none", "start", ["ftp://example.org/x"]],
  [
    "write screenshots where a file stands",
    "start",
    ["--headless", "--out", join(PROJECT_FOLDER, "package.json")],
  ],
  ["compare with no list", "glossary-compare", []],
  ["compare with a missing list", "glossary-compare", ["missing.txt"]],
  ["evaluate a missing folder", "evaluate", ["missing-folder"]],
  ["check what is no check", "check", ["--only", "nothing"]],
])("to %s ends with a clear line and a non-zero exit", (_, program, rest) => {
  const { status, err } = run(program, ...rest);
  expect(status).not.toBe(0);
  expect(err).not.toContain("    at ");
  expect(err.trim()).not.toBe("");
});

test("documents that are not JSON are named by their line", () => {
  const { status, err } = run("annotate", "--jsonl", write("bad.jsonl", '{"id":"a","text":"x"}\nnot json\n'));
  expect(status).toBe(1);
  expect(err).toMatch(/bad\.jsonl, line 2: not JSON/);
  expect(err).toMatch(oneLine);
});

test("lookup names the entry, and how it was found", () => {
  const names = write("names.jsonl", 'king lear problem\n"Scheming"\n{"name": "deceptive alignmnet"}\n');
  const { out } = run("lookup", "--jsonl", names);
  expect(
    out
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as unknown),
  ).toEqual([
    { name: "king lear problem", entry: "king-lear-problem", title: "King Lear problem", via: "form" },
    { name: "Scheming", entry: "scheming", title: "Scheming", via: "form" },
    {
      name: "deceptive alignmnet",
      entry: "deceptive-alignment",
      title: "Deceptive alignment",
      via: "search",
    },
  ]);
});

test("glossary-compare counts the terms of a list that are explained, and names the others", () => {
  const list = write("terms.txt", "Scheming\nChain of thought (CoT)\nScheming\n\nPhlogiston\n");
  const { status, out } = run("glossary-compare", list);
  expect(status).toBe(0);
  expect(out).toBe("terms.txt: 2 of 3 explained (67 %)\n  not by this name: Phlogiston\n");
});
