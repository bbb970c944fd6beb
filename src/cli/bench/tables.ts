/** Which figures are shown together, and the tables of them as Markdown. */
import type { BrowserName } from "../browser/find-browser.ts";
import type { Figure } from "./figure.ts";
import { GATES, type Gate } from "./gates.ts";
import { judgeGate, type Judgement } from "./judge-gate.ts";
import type { BrowserResult } from "./measure-browser.ts";
import { BROWSERS } from "./options.ts";
import { short } from "./short.ts";
import { summarise } from "./statistics.ts";

type Row = readonly [label: string, figure: string];

const LISTS = [
  "100 terms",
  "300 terms",
  "1000 terms",
  "5000 terms",
  "300 terms, no match",
  "5000 terms, no match",
  "the glossary's first terms",
  "the whole glossary",
];
const READ_PAGES = ["article", "discussion", "doubled", "tiny", "huge"];
const PEERS = [
  "mark.js, one expression",
  "findAndReplaceDOMText",
  "mark.js, across elements",
  "mark.js, 20 terms",
];
const HELD = ["script heap", "resident set", "DOM nodes", "listeners"];

/** By the name of its place in docs/performance.md. */
export const TABLES: Readonly<Record<string, readonly Row[]>> = {
  peers: ["article", "discussion"].flatMap((page): Row[] => [
    [`${page}: ours, × bare walk`, `read: annotate, ${page}, 1000 terms / bare walk`],
    ...PEERS.flatMap((peer): Row[] => [
      ...(peer === "mark.js, 20 terms"
        ? []
        : [[`${page}: ${peer}, × bare walk`, `read: ${peer}, ${page}, 1000 terms / bare walk`] as Row]),
      [`${page}: ${peer}, × ours`, `read: ${peer}, ${page}, 1000 terms / ours`],
    ]),
  ]),
  terms: LISTS.flatMap((list): Row[] => [
    [`${list}: found in the discussion, × char loop`, `match: match, discussion, ${list} / char loop`],
    [`${list}: compiled, × warm walk of the discussion`, `match: compile, discussion, ${list} / bare walk`],
  ]),
  pages: [
    ...READ_PAGES.map((page): Row => [
      `${page}, 1,000 terms`,
      `read: annotate, ${page}, 1000 terms / bare walk`,
    ]),
    ...["article", "discussion", "silent"].map((page): Row => [
      `${page}, the whole glossary`,
      `read: annotate, ${page}, the whole glossary / bare walk`,
    ]),
  ],
  host: ["article", "discussion"].flatMap((page): Row[] => [
    ...["insert and remove", "insert and remove with callbacks", "frame"].flatMap((what): Row[] =>
      ["enabled", "not enabled"].map((condition): Row => [
        `${page}, ${what}: ${condition}`,
        `host: ${what}, ${page}, ${condition} / absent`,
      ]),
    ),
    [
      `${page}, insert and remove with callbacks: only an empty observer of the page's own`,
      `host: insert and remove with callbacks, ${page}, an empty observer of the page's own / absent`,
    ],
  ]),
  memory: ["article", "discussion"].flatMap((page) =>
    HELD.flatMap((kind) =>
      ["enabled", "not enabled", "absent"].map((condition): Row => [
        `${page}, ${kind}: ${condition}`,
        `memory: ${kind}, ${page}, ${condition}`,
      ]),
    ),
  ),
  waits: [
    ...["article", "discussion"].flatMap((page): Row[] => [
      [`${page}: first mark, × the page's own loading`, `wait: first mark / page loaded, ${page}`],
      [`${page}: first mark`, `wait: first mark, ${page}`],
      [`${page}: the panel's first list`, `wait: panel's first list, ${page}`],
    ]),
    ["first card after the pointer rests (300 ms of it are meant)", "wait: first card"],
    [
      "a letter of a search in the whole glossary, × a frame of 16.7 ms",
      "wait: a letter of a search / frame",
    ],
    [
      "answer of a background that was stopped, × of one that runs",
      "wait: answer of the stopped background / of the running one",
    ],
    ["answer of a background that was stopped", "wait: answer of the stopped background"],
  ],
};

/** The table of a name in `TABLES`. */
export function figureTable(rows: readonly Row[], results: readonly BrowserResult[]): string {
  return table(
    ["", ...BROWSERS.map(heading)],
    rows.map(([label, id]) => [
      label,
      ...BROWSERS.map((browser) => {
        const figures = results.find((result) => result.browser === browser)?.figures ?? [];
        return figureText(figures.find((figure) => figure.id === id));
      }),
    ]),
  );
}

/** All gates that were chosen, each with what was seen in either browser. */
export function gateTable(results: readonly BrowserResult[]): string {
  const rows = GATES.map((gate) => ({
    gate,
    judged: BROWSERS.map((browser) => {
      const result = results.find((one) => one.browser === browser);
      return result && judgeGate(gate, result);
    }),
  })).filter(({ judged }) => judged.some(Boolean));
  return table(
    ["#", "what", "gate", ...BROWSERS.map(heading)],
    rows.map(({ gate, judged }) => [
      String(gate.number),
      gate.what,
      `${gate.isAtLeast ? "≥" : "≤"} ${gate.limit}`,
      ...judged.map((judgement) => judgementText(gate, judgement)),
    ]),
  );
}

function judgementText(gate: Gate, judgement: Judgement | undefined): string {
  if (!judgement) return "not chosen";
  const { state, seen, reason } = judgement;
  if (!seen) return `not run: ${reason}`;
  const value =
    gate.isExact && seen.count > 1
      ? `${short(seen.median)} (up to ${short(seen.upper)})`
      : short(seen.median);
  const words = { met: "met", noise: "**above, within noise**", missed: "**missed**", "not run": "not run" };
  return `${value}, ${words[state]}`;
}

/** The middle and, of several repetitions, the quartiles. */
function figureText(figure: Figure | undefined): string {
  if (!figure || figure.values.length === 0) return "not run";
  const { median, lower, upper, count } = summarise(figure.values);
  const unit = figure.unit === "" ? "" : ` ${figure.unit}`;
  const spread = count > 1 ? ` (${short(lower)} to ${short(upper)})` : "";
  return `${short(median)}${unit}${spread}`;
}

const heading = (browser: BrowserName): string => (browser === "chromium" ? "Chromium" : "Firefox");

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|").replaceAll("\n", " ")).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}
