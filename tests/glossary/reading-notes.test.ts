import fc from "fast-check";
import { fromMarkdown } from "mdast-util-from-markdown";
import type { Nodes } from "mdast";
import { expect, test } from "vitest";
import {
  csvOf,
  inertCell,
  notesAsCsv,
  notesAsMarkdown,
  type NoteTerm,
  type NoteWords,
} from "../../src/glossary/reading-notes.ts";

const WORDS: NoteWords = {
  author: "Author",
  site: "Site",
  published: "Published",
  address: "Address",
  readOn: "Read",
  terms: "Terms",
  columns: ["Term", "Definition", "Example", "Source"],
};
const ARTICLE = { title: "On models", address: "https://example.org/a", readOn: "3 May 2026" };
const HACKING: NoteTerm = {
  name: "Reward hacking",
  definition: "Scoring well without doing what was meant.",
  example: "A boat went round in circles.",
  source: { text: "Clark and Amodei, 2016", address: "https://openai.com/faulty" },
};

/** RFC 4180, read by its grammar. */
function parseCsv(csv: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy;
  for (let found = field.exec(csv); found; found = field.exec(csv)) {
    row.push(found[1]?.replaceAll('""', '"') ?? found[2]!);
    if (found[3] === "\r\n") {
      rows.push(row);
      row = [];
    }
    if (field.lastIndex === csv.length) break;
  }
  return rows;
}

const textOf = (node: Nodes): string =>
  "children" in node ? node.children.map(textOf).join("") : "value" in node ? node.value : "";

const oneLine = (text: string): string => text.replaceAll(/[\s\p{Cc}]+/gu, " ").trim();

test("the notes name the article, then each term with definition and source", () => {
  expect(
    notesAsMarkdown(
      { ...ARTICLE, author: "Ada L.", site: "Example", published: "2025-02-01" },
      [HACKING, { name: "Goal drift", definition: "A goal that changes." }],
      WORDS,
    ),
  ).toBe(`# On models

- Author: Ada L.
- Site: Example
- Published: 2025-02-01
- Address: <https://example.org/a>
- Read: 3 May 2026

## Terms

- **Reward hacking**: Scoring well without doing what was meant. ([Clark and Amodei, 2016](<https://openai.com/faulty>))
- **Goal drift**: A goal that changes.
`);
});

test("what is not known has no line", () => {
  const notes = notesAsMarkdown(ARTICLE, [], WORDS);
  expect(notes).not.toContain("Author");
  expect(notes).not.toContain("Published");
});

test("a title is shown as it is, whatever stands in it", () => {
  const title = fc.string({ unit: fc.constantFrom(..."#*_`[]()<>!&;~|\\-+=.1aé “\n\t\u0000".split("")) });
  fc.assert(
    fc.property(fc.oneof(title, fc.string({ unit: "grapheme" })), (hostile) => {
      const shown = oneLine(hostile);
      const tree = fromMarkdown(notesAsMarkdown({ ...ARTICLE, title: hostile, author: hostile }, [], WORDS));
      const [heading, facts] = tree.children;
      expect(heading?.type).toBe("heading");
      expect(textOf(heading!)).toBe(shown);
      if (shown !== "" && facts?.type === "list") expect(textOf(facts.children[0]!)).toBe(`Author: ${shown}`);
    }),
  );
});

test("terms are one item each, with their own words, whatever stands in them", () => {
  const text = fc.string({ minLength: 1, maxLength: 20 }).filter((words) => /\w/.test(words));
  fc.assert(
    fc.property(fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 5 }), (pairs) => {
      const terms = pairs.map(([name, definition]) => ({ name, definition }));
      const tree = fromMarkdown(notesAsMarkdown(ARTICLE, terms, WORDS));
      const list = tree.children.at(-1)!;
      expect(list.type === "list" && list.children.map(textOf)).toEqual(
        pairs.map(([name, definition]) => oneLine(`${oneLine(name)}: ${oneLine(definition)}`)),
      );
    }),
  );
});

test.each(["javascript:alert(1)", "data:text/html,x", "not an address"])("%j becomes no link", (address) => {
  const notes = notesAsMarkdown({ ...ARTICLE, address }, [], WORDS);
  expect(JSON.stringify(fromMarkdown(notes))).not.toContain('"type":"link"');
});

test("an address with brackets, stars and spaces stays one link", () => {
  const address = "https://example.org/a_(b)*c* d>e<f?q=[x]";
  const tree = JSON.stringify(fromMarkdown(notesAsMarkdown({ ...ARTICLE, address }, [], WORDS)));
  expect(tree).toContain('"url":"https://example.org/a_(b)*c*%20d%3Ee%3Cf?q=[x]"');
});

test("flash cards have a row of headings and four cells a term", () => {
  expect(parseCsv(notesAsCsv([HACKING, { name: "X", definition: "Y" }], WORDS))).toEqual([
    ["Term", "Definition", "Example", "Source"],
    [
      "Reward hacking",
      "Scoring well without doing what was meant.",
      "A boat went round in circles.",
      "Clark and Amodei, 2016, https://openai.com/faulty",
    ],
    ["X", "Y", "", ""],
  ]);
});

test("cells come back as they were, but for formulas", () => {
  const cell = fc.oneof(
    fc.string({ unit: "grapheme" }),
    fc.string({ unit: fc.constantFrom(...'",\r\n \t=+-@a'.split("")) }),
  );
  const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 5 });
  fc.assert(
    fc.property(rows, (wanted) => {
      expect(parseCsv(csvOf(wanted))).toEqual(wanted.map((row) => row.map(inertCell)));
    }),
  );
});

test.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"])("%j is no formula", (cell) => {
  expect(inertCell(cell)).toBe(`'${cell}`);
});

test("other cells are left alone", () => {
  expect(inertCell("10 = ten")).toBe("10 = ten");
});
