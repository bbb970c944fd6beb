/** What must hold, as data. Gates are held against figures by their ids. */
import type { BrowserName } from "../browser/find-browser.ts";

export interface Gate {
  readonly number: number;
  readonly what: string;
  /** The id of its figure; where browsers are measured in different ways, of each. */
  readonly figure: string | Readonly<Partial<Record<BrowserName, string>>>;
  /** At most this; with `isAtLeast`, at least. */
  readonly limit: number;
  readonly isAtLeast?: boolean;
  /** A count, of which every repetition counts; anything else is noisy, and its median may be a quarter worse. */
  readonly isExact?: boolean;
  /** Why a browser without a figure cannot be measured. */
  readonly lacking?: string;
}

const NO_DEVTOOLS = "Firefox tells automation neither profiles nor counters";

const forPages = (
  pages: readonly string[],
  gate: (page: string) => Omit<Gate, "what"> & { readonly what: string },
): Gate[] => pages.map(gate);

export const GATES: readonly Gate[] = [
  {
    number: 1,
    what: "discussion annotated with 1,000 terms, cold, beside a cold bare walk",
    figure: "read: annotate, discussion, 1000 terms / bare walk",
    limit: 6,
  },
  {
    number: 2,
    what: "1,000 terms found in the discussion's text, beside a loop over its characters",
    figure: "match: match, discussion, 1000 terms / char loop",
    limit: 2,
  },
  {
    number: 3,
    what: "5,000 terms that never match beside 300",
    figure: "match: match, discussion, 300 terms, no match to 5000 terms, no match",
    limit: 1.3,
  },
  ...(
    [
      ["discussion", "doubled"],
      ["half-tiny", "tiny"],
      ["half-huge", "huge"],
    ] as const
  ).map(([half, whole]): Gate => ({
    number: 4,
    what: `a page twice as long: ${half} to ${whole}`,
    figure: `read: annotate, ${half} to ${whole}`,
    limit: 2.3,
  })),
  {
    number: 5,
    what: "mark.js with one expression, across elements, beside ours",
    figure: "read: mark.js, across elements, discussion, 1000 terms / ours",
    limit: 30,
    isAtLeast: true,
  },
  {
    number: 5,
    what: "mark.js term by term, extrapolated from 20 terms, beside ours",
    figure: "read: mark.js, 20 terms, discussion, 1000 terms / ours",
    limit: 1000,
    isAtLeast: true,
  },
  ...forPages(["discussion", "tiny", "huge"], (page) => ({
    number: 6,
    what: `slices of the reading, 99 of 100 below, ms: ${page}`,
    figure: `live: slice, 99 of 100 below, ${page}`,
    limit: 16,
  })),
  ...forPages(["discussion", "tiny", "huge"], (page) => ({
    number: 6,
    what: `tasks over 50 ms by our script: ${page}`,
    figure: { chromium: `tasks: long by our script, ${page}` },
    limit: 0,
    isExact: true,
    lacking: NO_DEVTOOLS,
  })),
  ...forPages(["discussion", "tiny", "huge", "silent"], (page) => ({
    number: 6,
    what: `tasks over 50 ms more than without the extension: ${page}${page === "discussion" ? " (one for the style sheet)" : ""}`,
    figure: `tasks: more long tasks than without, ${page}`,
    limit: page === "discussion" ? 1 : 0,
    isExact: true,
  })),
  ...["style sheets", "ranges", "changed documents", "style recalculations", "layouts"].map((kind): Gate => ({
    number: 7,
    what: `a page without a match: ${kind}`,
    figure: `quiet: ${kind}`,
    limit: 0,
    isExact: true,
    lacking: NO_DEVTOOLS,
  })),
  ...forPages(["article", "discussion"], (page) => ({
    number: 8,
    what: `the page inserts and removes: ${page}`,
    figure: `host: insert and remove, ${page}, enabled / absent`,
    limit: 1.2,
  })),
  ...forPages(["article", "discussion"], (page) => ({
    number: 8,
    what: `the same with what observers do after it: ${page}`,
    figure: `host: insert and remove with callbacks, ${page}, enabled / absent`,
    limit: 1.2,
  })),
  {
    number: 9,
    what: "a frame with one change of text: article",
    figure: "host: frame, article, enabled / absent",
    limit: 1.3,
  },
  {
    number: 9,
    what: "a frame with one change of text: discussion",
    figure: "host: frame, discussion, enabled / absent",
    limit: 4,
  },
  {
    number: 10,
    what: "ranges registered at any time",
    figure: "quiet: most ranges",
    limit: 200,
    isExact: true,
  },
  { number: 10, what: "live ranges registered", figure: "quiet: live ranges", limit: 0, isExact: true },
  {
    number: 11,
    what: "look-up under the pointer beside the browser's caret position",
    figure: "hover: look-up / caret position",
    limit: 2,
  },
  {
    number: 12,
    what: "own time while a chat streams, % of wall time",
    figure: { chromium: "stream: own time", firefox: "live: own time, stream" },
    limit: 1,
  },
  {
    number: 12,
    what: "longest flush while a chat streams, ms",
    figure: { chromium: "stream: longest flush", firefox: "live: longest slice, stream" },
    limit: 8,
  },
  {
    number: 13,
    what: "changes of the document after marks, a card and the end",
    figure: "quiet: changes left after the end",
    limit: 0,
    isExact: true,
  },
  {
    number: 13,
    what: "highlights after the end",
    figure: "quiet: highlights left after the end",
    limit: 0,
    isExact: true,
  },
  {
    number: 14,
    what: "annotator without terms, kB",
    figure: "size: annotator without terms",
    limit: 15,
    isExact: true,
  },
  { number: 14, what: "matcher, kB", figure: "size: matcher", limit: 4, isExact: true },
  {
    number: 14,
    what: "terms of 300 entries, kB",
    figure: "size: terms, for 300 entries",
    limit: 10,
    isExact: true,
  },
  ...["annotators", "worlds of ours", "scripts of ours"].map((kind): Gate => ({
    number: 15,
    what: `a page that is not enabled: ${kind}`,
    figure: `quiet: ${kind} on a page that is not enabled`,
    limit: 0,
    isExact: true,
    lacking: NO_DEVTOOLS,
  })),
  {
    number: 15,
    what: "a page that is not enabled: listeners more than without the extension",
    figure: "memory: more listeners on a page that is not enabled",
    limit: 0,
    isExact: true,
    lacking: NO_DEVTOOLS,
  },
];
