/** What the tests of hostile pages call inside a real browser: a session as on a site, whose card only writes down. */
import { readyLexicon } from "../../../src/core/relevance/lexicon.ts";
import { DEFAULT_SETTINGS } from "../../../src/core/settings/settings.ts";
import type { PageReport } from "../../../src/core/page-report.ts";
import { annotate, annotating, type Annotated, type Annotation } from "../../../src/page/annotations.ts";
import { createCardHost } from "../../../src/page/card-host.ts";
import { plain } from "../../../src/page/plain.ts";
import { readArticle } from "../../../src/page/read-article.ts";
import { readDocument } from "../../../src/page/read-document.ts";
import { createReader, type Reader } from "../../../src/page/reader.ts";
import { startSession, type Session } from "../../../src/page/session.ts";
import { surfaceOf } from "../../../src/page/surface.ts";
import { isRendered } from "../../../src/page/unclobbered.ts";
import { rootOf, watchRoot } from "../../../src/page/watch-root.ts";
import { LEXICON } from "../in-page.ts";

const page = plain(document);
const lexicon = readyLexicon(LEXICON);

let session: Session | undefined;
let endWatch: (() => void) | undefined;
let annotated: Annotated | undefined;
let reader: Reader | undefined;
const judgements: number[] = [];
const cardLog: string[] = [];
let host: ReturnType<typeof createCardHost> | undefined;

/** What was thrown and caught by nobody. */
export const errors: string[] = [];
addEventListener("error", ({ message }) => errors.push(message));
addEventListener("unhandledrejection", ({ reason }) => errors.push(String(reason)));

export const sleep = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Starts as the extension does on an enabled site; resolves after the first judgement. */
export async function start(): Promise<void> {
  begin();
  endWatch = watchRoot(document, () => {
    session?.stop();
    begin();
  });
  while (judgements.length === 0) await sleep(5);
}

function begin(): void {
  session = startSession({
    document: plain(document),
    lexicon,
    settings: { ...DEFAULT_SETTINGS, openDelayMs: 60 },
    styleMarks: () => Promise.resolve(),
    bringTools: () =>
      Promise.resolve({
        annotating,
        createReader(parts) {
          host = createCardHost(document, ["b { position: fixed; inset: 20px; pointer-events: auto; }"]);
          host.root.append(page.createElement("b"));
          const { mount, remove } = host;
          reader = createReader(parts, {
            createCard: () => ({
              show(subject) {
                mount(
                  subject.startNode instanceof Element ? subject.startNode : subject.startNode.parentElement,
                );
                cardLog.push(`show ${subject.entry}`);
              },
              hide() {
                remove();
                cardLog.push("hide");
              },
              holds: () => false,
              owns: () => false,
            }),
            findEntry: () => Promise.resolve("reward-hacking"),
          });
          return reader;
        },
      }),
    onAnnotated(now) {
      annotated = now;
      judgements.push(performance.now());
    },
  });
}

export function stop(): void {
  endWatch?.();
  session?.stop();
}

export const cards = (): readonly string[] => cardLog;
export const judged = (): number => judgements.length;
export const report = (): PageReport | undefined => session?.report();
export const step = async (by: 1 | -1 = 1): Promise<boolean> => (await session!.reader()).step(by);
export const explainSelection = async (): Promise<{ isShown: boolean; words: string }> =>
  (await session!.reader()).explainSelection();
export const jumpTo = async (entry: string): Promise<boolean> => (await session!.reader()).jumpTo(entry, 0);
export const articleTitle = (): string | undefined => readArticle(document).title;
export const cardElement = (): HTMLElement | undefined => host?.host;

/** The mark at the middle of the first line of the first mark inside an element. */
export function hitIn(element: Element): string | undefined {
  const mark = annotated?.annotations.find(
    (each) => each.marked && Node.prototype.contains.call(element, each.startNode),
  );
  if (!mark || !reader) return undefined;
  const range = rangeOf(mark);
  const { left, top, height } = range.getBoundingClientRect();
  const target = page.elementFromPoint(left + 3, top + height / 2);
  return reader.hitTest.at(left + 3, top + height / 2, target)?.entry;
}

function rangeOf({ startNode, startOffset, endNode, endOffset }: Annotation): Range {
  const range = new Range();
  range.setStart(startNode, startOffset);
  range.setEnd(endNode, endOffset);
  return range;
}

const describe = ({ annotations }: Annotated): string[] =>
  annotations.map(
    (annotation) => `${annotation.marked ? "*" : ""}${surfaceOf(annotation)}:${annotation.entry}`,
  );
export const live = (): string[] => (annotated ? describe(annotated) : []);
export const fresh = (): string[] => {
  const records = readDocument(rootOf(document), lexicon);
  return describe(annotate(records, lexicon, DEFAULT_SETTINGS, { titleNamesField: false }, isRendered));
};
/** What the document says at each annotation now, beside what was read there. */
export const surfaces = (): { read: string; stands: string }[] =>
  (annotated?.annotations ?? []).map((each) => ({ read: each.surface, stands: rangeOf(each).toString() }));

const OURS = ["ai-risk-gloss", "ai-risk-gloss-tint"];
export const painted = (): string[] =>
  OURS.flatMap((name) =>
    [...(CSS.highlights.get(name) ?? [])].map((range) => {
      const text = new Range();
      text.setStart(range.startContainer, range.startOffset);
      text.setEnd(range.endContainer, range.endOffset);
      return text.toString();
    }),
  ).toSorted();
export const paintedCount = (): number =>
  OURS.reduce((sum, name) => sum + (CSS.highlights.get(name)?.size ?? 0), 0);

/** Judgements a second in the busiest second, and all. */
export function judgementsDuring(from: number): { all: number; inOneSecond: number } {
  const times = judgements.filter((time) => time >= from);
  const inOneSecond = Math.max(
    0,
    ...times.map((time) => times.filter((other) => other >= time && other < time + 1000).length),
  );
  return { all: times.length, inOneSecond };
}

/** Runs something while the page's own timer ticks: how often it did, and its longest wait, in milliseconds. */
export async function ticking(run: () => Promise<unknown>): Promise<{ ticks: number; longest: number }> {
  let ticks = 0;
  let longest = 0;
  let last = performance.now();
  const timer = setInterval(() => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    ticks++;
  }, 10);
  await run();
  // What the page did not get to tell before the end counts too.
  await sleep(50);
  clearInterval(timer);
  return { ticks, longest: Math.round(longest) };
}

/** Text that comes to be shown by a style is told of after a frame, and read in the next reading. */
const LOOKS_AT_REST = 4;

/** Resolves when all that has changed was read and judged, and nothing came after it for some frames. */
export async function rest(): Promise<void> {
  for (let looks = 0; looks < LOOKS_AT_REST; looks++) {
    await sleep(50);
    if (session?.isAtRest() !== true) looks = -1;
  }
}
