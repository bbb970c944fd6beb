/** What the tests of `src/page` call inside a real browser; bundled and put into the page. */
import { readyLexicon, type Lexicon } from "../../src/core/relevance/lexicon.ts";
import { DEFAULT_SETTINGS, type Settings } from "../../src/core/settings/settings.ts";
import { annotate, annotating, type Annotated } from "../../src/page/annotations.ts";
import { createAnnotator, type Annotator } from "../../src/page/annotator.ts";
import { createCardHost, mountPoint } from "../../src/page/card-host.ts";
import { createHighlighter } from "../../src/page/highlighter.ts";
import { createHitTest } from "../../src/page/hit-test.ts";
import { readDocument } from "../../src/page/read-document.ts";
import { createReader } from "../../src/page/reader.ts";
import { startSession, type Session } from "../../src/page/session.ts";
import type { MarkTools } from "../../src/page/mark-tools.ts";
import { surfaceOf } from "../../src/page/surface.ts";
import { readRuns } from "../../src/page/text-runs.ts";
import { watchDwell, type DwellWatch } from "../../src/page/watch-dwell.ts";

const form = (text: string, entry: number, context: "none" | "passage" = "none") => ({
  text,
  case: "any" as const,
  context,
  entries: [entry],
  near: [],
  hints: [],
  subjects: [],
  avoid: [],
  senses: [[]],
});

/** Three terms are all that these tests need. */
export const LEXICON: Lexicon = {
  entries: ["reward-hacking", "deceptive-alignment", "alignment"].map((id) => ({
    id,
    level: "intermediate" as const,
  })),
  forms: [form("reward hacking", 0), form("deceptive alignment", 1), form("alignment", 2, "passage")],
  vocabulary: { strong: ["AI", "language model"], weak: ["model"], risk: ["risk"], subjects: {} },
};
let lexicon = readyLexicon(LEXICON);

/** One more term, put before the others so that every number changes. */
export function useMoreTerms(): void {
  lexicon = readyLexicon({
    ...LEXICON,
    entries: [{ id: "shutdown-problem", level: "specialist" }, ...LEXICON.entries],
    forms: [
      form("shutdown problem", 0),
      ...LEXICON.forms.map((other) => ({ ...other, entries: other.entries.map((entry) => entry + 1) })),
    ],
  });
  annotator?.useLexicon(lexicon);
}

export function runTexts(selector = "body"): string[] {
  const reader = readRuns(document.querySelector(selector)!);
  const texts: string[] = [];
  for (let run = reader.next(); run; run = reader.next()) texts.push(run.text.replaceAll(/\s+/g, " ").trim());
  return texts;
}

/** "surface:entry" of all annotations of a document read at once; "*" before the marked ones. */
export function freshAnnotations(): string[] {
  const records = readDocument(document.body, lexicon);
  return describe(annotate(records, lexicon, DEFAULT_SETTINGS, { titleNamesField: false }, isVisible));
}

function isVisible(block: Element): boolean {
  return block.checkVisibility({ visibilityProperty: true });
}

export function describe({ annotations }: Annotated): string[] {
  return annotations.map(
    (annotation) => `${annotation.marked ? "*" : ""}${surfaceOf(annotation)}:${annotation.entry}`,
  );
}

let annotator: Annotator | undefined;
const hitTest = createHitTest(document);
let judged = 0;
let gone = 0;

/** Starts the living annotator; resolves after its first judgement. */
export function start(settings: Settings = DEFAULT_SETTINGS): Promise<void> {
  return new Promise((resolve) => {
    annotator = createAnnotator({
      document,
      lexicon,
      settings,
      bringJudge: () => Promise.resolve(annotating),
      beforeFirstMark: () => Promise.resolve({ highlighter: createHighlighter(), hitTest }),
      onAnnotated: () => {
        judged++;
        resolve();
      },
      onGone: (isGone) => {
        if (annotator?.annotated?.annotations.some(isGone)) gone++;
      },
    });
  });
}

/** Resolves when the annotator has judged the page again. */
export async function nextJudgement(): Promise<void> {
  const before = judged;
  const end = performance.now() + 5000;
  while (judged === before && performance.now() < end)
    await new Promise((resolve) => setTimeout(resolve, 20));
}

export function liveAnnotations(): string[] {
  return annotator?.annotated ? describe(annotator.annotated) : [];
}

export function painted(): string[] {
  const texts: string[] = [];
  for (const range of CSS.highlights.get("ai-risk-gloss") ?? []) {
    const live = document.createRange();
    live.setStart(range.startContainer, range.startOffset);
    live.setEnd(range.endContainer, Math.min(range.endOffset, range.endContainer.textContent!.length));
    texts.push(live.toString());
  }
  return texts.toSorted();
}

export const counts = (): { judged: number; gone: number } => ({ judged, gone });
/** Counts what is listened to and observed from now on; the answer says how much of it still is. */
export function countLiving(): () => { listeners: number; observers: number } {
  const listening = new Map<string, AbortSignal | undefined>();
  const names = new WeakMap<object, number>();
  let named = 0;
  const nameOf = (thing: object): number => {
    if (!names.has(thing)) names.set(thing, ++named);
    return names.get(thing)!;
  };
  const keyOf = (target: EventTarget, type: string, listener: object | null): string =>
    `${nameOf(target)} ${type} ${listener ? nameOf(listener) : 0}`;
  const { addEventListener: add, removeEventListener: remove } = EventTarget.prototype;
  EventTarget.prototype.addEventListener = function (type, listener, options) {
    const signal = typeof options === "object" ? options.signal : undefined;
    listening.set(keyOf(this, type, listener), signal);
    Reflect.apply(add, this, [type, listener, options]);
  };
  EventTarget.prototype.removeEventListener = function (type, listener, options) {
    listening.delete(keyOf(this, type, listener));
    Reflect.apply(remove, this, [type, listener, options]);
  };
  const observing = new Set<object>();
  for (const kind of [MutationObserver, IntersectionObserver, ResizeObserver]) {
    const { observe, disconnect } = kind.prototype;
    kind.prototype.observe = function (this: object, ...parts: unknown[]) {
      observing.add(this);
      return Reflect.apply(observe, this, parts) as undefined;
    } as never;
    kind.prototype.disconnect = function (this: object) {
      observing.delete(this);
      Reflect.apply(disconnect, this, []);
    };
  }
  return () => ({
    listeners: [...listening.values()].filter((signal) => signal?.aborted !== true).length,
    observers: observing.size,
  });
}
export const readAnyway = (): void => annotator?.readAnyway();
export const stop = (): void => annotator?.stop();
export const use = (settings: Partial<Settings>): void =>
  annotator?.use({ ...DEFAULT_SETTINGS, ...settings });
export const isRegistered = (): boolean => CSS.highlights.has("ai-risk-gloss");

export function hit(x: number, y: number): string | undefined {
  return hitTest.at(x, y, document.elementFromPoint(x, y))?.entry;
}

let watch: DwellWatch | undefined;
const cardLog: string[] = [];

/** The dwell machine with a card that only writes down what it was asked. */
export function watchCards(): void {
  watch = watchDwell({
    window,
    hitTest,
    card: {
      show: (annotation) => cardLog.push(`show ${annotation.entry}`),
      hide: () => cardLog.push("hide"),
      holds: () => false,
      owns: () => false,
    },
    rules: () => ({ openDelayMs: 100 }),
  });
}
export const cards = (): string[] => cardLog;
export const stopCards = (): void => watch?.stop();

let session: Session | undefined;
const bringing: { resolve: (tools: MarkTools) => void; reject: (error: Error) => void }[] = [];
const watching = { started: 0, stopped: 0 };

/** A session whose tools come when the test says so; resolves when they were first asked for. */
export async function startSlowSession(): Promise<void> {
  session = startSession({
    document,
    lexicon,
    settings: DEFAULT_SETTINGS,
    bringTools: () => new Promise<MarkTools>((resolve, reject) => bringing.push({ resolve, reject })),
    styleMarks: () => Promise.resolve(),
    onAnnotated: () => {
      judged++;
    },
  });
  while (bringing.length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
}
/** Resolves when the tools were asked for a second time. */
export async function askedAgain(): Promise<void> {
  while (bringing.length < 2) await new Promise((resolve) => setTimeout(resolve, 20));
}
export const timesAsked = (): number => bringing.length;
export const watches = (): { started: number; stopped: number } => watching;
export const useInSession = (settings: Partial<Settings>): void =>
  session?.use({ ...DEFAULT_SETTINGS, ...settings });
export const stopSession = (): void => session?.stop();
export const termsReported = (): string[] | undefined => session?.report()?.terms.map(({ entry }) => entry);

/** The tools that were asked for last arrive, or do not. */
export async function arrive(failure?: string): Promise<void> {
  const { resolve, reject } = bringing.at(-1)!;
  if (failure === undefined)
    resolve({
      annotating,
      createReader(parts) {
        watching.started++;
        const reader = createReader(parts, {
          createCard: () => ({ show: () => {}, hide: () => {}, holds: () => false, owns: () => false }),
          findEntry: () => Promise.resolve(undefined),
        });
        return {
          ...reader,
          stop() {
            watching.stopped++;
            reader.stop();
          },
        };
      },
    });
  else reject(new Error(failure));
  await new Promise((done) => setTimeout(done, 200));
}

/** Mounts a card host near an element and says where it is and whether a click in it arrives. */
export async function mountNear(selector: string): Promise<{ parent: string; isClickable: boolean }> {
  const near = document.querySelector(selector)!;
  const card = createCardHost(document, [
    "button { position: fixed; left: 20px; top: 20px; width: 80px; height: 40px; pointer-events: auto; }",
  ]);
  const button = document.createElement("button");
  card.root.append(button);
  card.mount(near);
  await new Promise((resolve) => setTimeout(resolve, 50));
  const isClickable = document.elementFromPoint(40, 40) === card.host;
  const parent = card.host.parentElement!.localName;
  card.remove();
  return { parent, isClickable };
}
export const mountPointOf = (selector: string): string =>
  mountPoint(document, document.querySelector(selector)).localName;
