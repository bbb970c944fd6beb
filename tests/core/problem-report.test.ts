import fc from "fast-check";
import { fromMarkdown } from "mdast-util-from-markdown";
import { describe, expect, test } from "vitest";
import type { PageReport } from "../../src/core/page-report.ts";
import {
  LONGEST_REPORT,
  PROBLEM_KINDS,
  problemReport,
  type Problem,
  type ReportWords,
} from "../../src/core/problem-report.ts";
import { describeReason, type Reason } from "../../src/core/relevance/reasons.ts";

const hyphened = (key: string): string => key.replaceAll("_", "-");
/** Keys for words: what else is in a report came from what is known. */
const WORDS: ReportWords = {
  label: hyphened,
  title: (title) => `the ${title}`,
  value: hyphened,
  line: (label, value) => `${label}: ${value}`,
  reasons: (reasons) => reasons.map(describeReason).join("; "),
  list: (words) => words.join(", "),
};
const report = (problem: Problem): string => problemReport(problem, WORDS);

const NOTHING_ALONG = { address: false, selected: false };
const ALL_ALONG = { address: true, selected: true };

const READ: PageReport = {
  address: "https://example.org/essay?reader=ada",
  title: "A private title",
  isPdf: false,
  isComplete: true,
  isEnglish: true,
  strain: "restless",
  verdict: { topic: "ai-risk", because: ["reward hacking", "language model"] },
  isAskedFor: false,
  words: 1200,
  marks: 4,
  terms: [
    { entry: "reward-hacking", count: 3, isMarked: true, reasons: [{ kind: "wording" }] },
    { entry: "sycophancy", count: 1, isMarked: false, reasons: [] },
  ],
};
const SOFTWARE = { extension: "0.1.0", browser: "Chromium 156", system: "Linux", language: "en-GB" };
const SETTINGS = {
  density: "normal",
  knows: "basics",
  opens: "rest",
  known: ["p-doom", "sandbagging"],
} as const;
const ENTRY = {
  id: "reward-hacking",
  name: "Reward hacking",
  status: "observed in tests",
  reviewed: "2026-05-03",
  sources: 5,
};

test("a page: what was judged and found, what it runs in, and how it is set", () => {
  const page = { address: READ.address, report: READ };
  expect(
    report({
      kind: "missing_mark",
      software: SOFTWARE,
      settings: SETTINGS,
      page,
      selected: "some words",
      along: NOTHING_ALONG,
    }),
  ).toBe(`**problem: kind-missing-mark**

**the page**
- topic: topic-ai-risk
- speaks-of: reward hacking, language model
- asked-for: no
- words: 1200
- terms: 2
- mentions: 4
- marks: 4
- strain: strain-restless

**the software**
- extension: 0.1.0
- browser: Chromium 156
- system: Linux
- language: en-GB
- density: density-normal
- knows: knows-basics
- opens: opens-rest
- known: 2`);
});

test("what the reader ticks stands at the end, each in a block of its own", () => {
  const text = report({
    page: { address: READ.address },
    selected: "King  Lear\nproblem",
    along: ALL_ALONG,
  });
  expect(text).toBe(`**problem: kind-not-said**

**the address**
\`\`\`
https://example.org/essay?reader=ada
\`\`\`

**the selected**
\`\`\`
King Lear problem
\`\`\``);
});

test("an entry, and the same as a term of the page with its reasons", () => {
  const lines = `**entry: Reward hacking**
- id: reward-hacking
- status: observed in tests
- checked: 2026-05-03
- sources: 5`;
  const kind = "wrong_definition";
  expect(report({ kind, entry: ENTRY, along: NOTHING_ALONG })).toBe(
    `**problem: kind-wrong-definition**\n\n${lines}`,
  );
  const mention = {
    count: 3,
    isMarked: true,
    reasons: [
      { kind: "passage", words: ["reward"] },
      { kind: "page", topic: "ai" },
    ] satisfies Reason[],
  };
  expect(report({ kind, entry: ENTRY, mention, along: NOTHING_ALONG })).toContain(`${lines}
- reasons: “reward” in the same paragraph; the page is about AI
- mentions: 3
- underlined: yes`);
  expect(
    report({ entry: ENTRY, mention: { count: 1, isMarked: false, reasons: [] }, along: NOTHING_ALONG }),
  ).toContain("- reasons: reasons-name\n- mentions: 1\n- underlined: no");
});

test.each<[string, Problem, string]>([
  ["off", { page: { why: "off" }, along: ALL_ALONG }, "- not-read: why-off"],
  ["paused", { page: { why: "paused" }, along: ALL_ALONG }, "- not-read: why-paused"],
  ["a PDF file", { page: { why: "pdf" }, along: ALL_ALONG }, "- not-read: why-pdf"],
  [
    "a PDF file that reports",
    { page: { report: { ...READ, isPdf: true, words: 0, terms: [] } }, along: NOTHING_ALONG },
    "- text: text-pdf",
  ],
  [
    "a page without text",
    { page: { report: { ...READ, words: 0, terms: [] } }, along: NOTHING_ALONG },
    "- text: text-none",
  ],
  [
    "another language",
    { page: { report: { ...READ, isEnglish: false } }, along: NOTHING_ALONG },
    "- topic: topic-not-english",
  ],
  [
    "asked for",
    { page: { report: { ...READ, isAskedFor: true } }, along: NOTHING_ALONG },
    "- asked-for: yes",
  ],
])("a page that is %s", (_, problem, line) => {
  expect(report(problem).split("\n")).toContain(line);
});

test("what is missing is left out, heading and all", () => {
  expect(report({ along: ALL_ALONG })).toBe("**problem: kind-not-said**");
  expect(report({ page: {}, software: {}, along: ALL_ALONG })).toBe("**problem: kind-not-said**");
});

test("what is too long is cut, and says so", () => {
  const text = report({
    page: { address: `https://example.org/${"a".repeat(1000)}` },
    selected: "words ".repeat(100),
    software: { browser: "B".repeat(900) },
    along: ALL_ALONG,
  });
  const [address] = /^https:.*$/m.exec(text)!;
  expect(address).toHaveLength(500);
  expect(address).toMatch(/a…$/);
  expect(/^words .*$/m.exec(text)![0].length).toBeLessThanOrEqual(120);
  expect(/^- browser: .*$/m.exec(text)![0]).toBe(`- browser: ${"B".repeat(199)}…`);
});

test.each(["```", "`````", "a ``` b", "~~~", "</code>", "`".repeat(120)])(
  "a selection cannot close its block: %s",
  (selected) => {
    const { children } = fromMarkdown(report({ selected, along: ALL_ALONG }));
    expect(children.map(({ type }) => type)).toEqual(["paragraph", "paragraph", "code"]);
    expect(children[2]).toMatchObject({ value: selected });
  },
);

/** Texts as a hostile page would write them, with a sign by which they are found again. */
const SIGN = "zqx";
const hostile = fc
  .array(
    fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom(
        "```",
        "````\n",
        "~~~",
        "\n\n# Head",
        "<img src=x>",
        "](https://x.test)",
        "\r\n",
        "@all",
      ),
      fc.constantFrom("\u202E", "\u200B", "\uD83D", "\u{E0041}", "&lt;", "**", "<!--", "\u2028", "| a |"),
    ),
  )
  .map((parts) => `${SIGN}${parts.join("")}${SIGN}`);

const reasons = fc.oneof(
  fc.constantFrom<Reason>({ kind: "wording" }, { kind: "rare" }, { kind: "asked" }, { kind: "title" }),
  fc.constantFrom<Reason>({ kind: "page", topic: "ai" }, { kind: "page", topic: "ai-risk" }),
  fc.record({
    kind: fc.constantFrom("passage" as const, "section" as const),
    words: fc.array(fc.string({ unit: "binary" })),
  }),
);
const terms = fc.record({
  entry: fc.string(),
  count: fc.nat(),
  isMarked: fc.boolean(),
  reasons: fc.array(reasons),
});
const reports: fc.Arbitrary<PageReport> = fc.record({
  address: hostile,
  title: hostile,
  isPdf: fc.boolean(),
  isComplete: fc.boolean(),
  isEnglish: fc.boolean(),
  strain: fc.constantFrom("none", "huge", "restless"),
  verdict: fc.record({
    topic: fc.constantFrom("ai-risk", "ai", "neither"),
    because: fc.array(fc.string({ unit: "binary" })),
  }),
  isAskedFor: fc.boolean(),
  words: fc.nat(),
  marks: fc.nat(),
  terms: fc.array(terms),
});
const maybe = <T>(some: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(some, { nil: undefined });
const problems: fc.Arbitrary<Problem> = fc.record({
  kind: maybe(fc.constantFrom(...PROBLEM_KINDS)),
  software: maybe(
    fc.record({
      extension: maybe(fc.string({ unit: "binary", maxLength: 400 })),
      browser: maybe(fc.string({ unit: "binary", maxLength: 400 })),
      system: maybe(fc.string({ unit: "binary" })),
      language: maybe(fc.string({ unit: "binary" })),
    }),
  ),
  settings: maybe(
    fc.record({
      density: fc.constantFrom("few", "normal", "many"),
      knows: fc.constantFrom("nothing", "basics", "most"),
      opens: fc.constantFrom("rest", "click"),
      known: fc.array(fc.string()),
    }),
  ),
  entry: maybe(
    fc.record({
      id: fc.string({ unit: "binary" }),
      name: fc.string({ unit: "binary" }),
      status: fc.string({ unit: "binary" }),
      reviewed: fc.string(),
      sources: fc.nat(),
    }),
  ),
  mention: maybe(terms),
  page: maybe(
    fc.record({
      address: maybe(hostile),
      report: maybe(reports),
      why: maybe(fc.constantFrom("browser", "store", "file", "pdf", "no_access", "off", "paused", "busy")),
    }),
  ),
  selected: maybe(hostile),
  along: fc.record({ address: fc.boolean(), selected: fc.boolean() }),
});
/** Enough for the rare shapes. */
const RUNS = { numRuns: 600 };

describe("whatever is known", () => {
  test("a report is made, and is never long", () => {
    fc.assert(
      fc.property(problems, (problem) => {
        const text = report(problem);
        expect(text.length).toBeLessThanOrEqual(LONGEST_REPORT);
        expect(text.isWellFormed()).toBe(true);
        expect(text).toMatch(/^\*\*problem: kind-[-a-z]+\*\*/);
      }),
      RUNS,
    );
  });

  test("nothing of the page is in it but what is ticked", () => {
    fc.assert(
      fc.property(problems, (problem) => {
        expect(report({ ...problem, along: NOTHING_ALONG })).not.toContain(SIGN);
        const withoutAddress = { ...problem, page: undefined, along: ALL_ALONG };
        const withoutWords = { ...problem, selected: undefined, along: ALL_ALONG };
        expect(report(withoutAddress).includes(SIGN)).toBe(problem.selected !== undefined);
        expect(report(withoutWords).includes(SIGN)).toBe(problem.page?.address !== undefined);
        // The title never is, and the address of the report only as that of the page.
        const { report: read } = problem.page ?? {};
        expect(
          report({ ...problem, page: { report: read }, selected: undefined, along: ALL_ALONG }),
        ).not.toContain(SIGN);
      }),
      RUNS,
    );
  });

  test("it is a list of bold heads, lists and blocks, and no text of another breaks out of its place", () => {
    fc.assert(
      fc.property(problems, (problem) => {
        const text = report({ ...problem, along: ALL_ALONG });
        const { children } = fromMarkdown(text);
        const kinds = new Set(children.map(({ type }) => type));
        expect([...kinds].filter((kind) => !["paragraph", "list", "code"].includes(kind))).toEqual([]);
        const codes = children.filter((node) => node.type === "code");
        expect(codes).toHaveLength(
          (problem.page?.address === undefined ? 0 : 1) + (problem.selected === undefined ? 0 : 1),
        );
        for (const { value, lang } of codes) {
          expect(value).toMatch(/^[^\n\r\u2028]+$/);
          expect(lang ?? null).toBeNull();
        }
        const inside = children.filter((node) => node.type !== "code");
        const leaves: string[] = [];
        (function walk(node: { readonly type: string; readonly children?: readonly never[] }): void {
          if (node.children) for (const child of node.children) walk(child);
          else leaves.push(node.type);
        })({ type: "root", children: inside as never });
        expect(new Set(leaves).difference(new Set(["text"]))).toEqual(new Set());
      }),
      RUNS,
    );
  });
});
