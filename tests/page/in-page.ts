/** What the tests of `src/page` call inside a real browser; bundled and put into the page. */
import { readyLexicon, type Lexicon } from "../../src/core/relevance/lexicon.ts";
import { DEFAULT_SETTINGS, type Settings } from "../../src/core/settings/settings.ts";
import { annotate, annotating, type Annotated } from "../../src/page/annotations.ts";
import { createAnnotator, type Annotator } from "../../src/page/annotator.ts";
import { createCardHost, mountPoint } from "../../src/page/card-host.ts";
import { createHighlighter } from "../../src/page/highlighter.ts";
import { createHitTest } from "../../src/page/hit-test.ts";
import { pageFacts } from "../../src/page/page-facts.ts";
import { readDocument } from "../../src/page/read-document.ts";
import { createReader } from "../../src/page/reader.ts";
import { startSession, type Session } from "../../src/page/session.ts";
import type { MarkTools } from "../../src/page/mark-tools.ts";
import { surfaceOf } from "../../src/page/surface.ts";
import { readRuns } from "../../src/page/text-runs.ts";
import { watchDwell, type DwellWatch } from "../../src/page/watch-dwell.ts";

export { applyEdits, editable } from "./apply-edits.ts";

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

function readAfresh(): Annotated {
  const facts = pageFacts(document.title, location.href);
  return annotate(readDocument(document.body, lexicon), lexicon, DEFAULT_SETTINGS, facts, isVisible);
}

/** "surface:entry" of all annotations of a document read at once; "*" before the marked ones. */
export function freshAnnotations(): string[] {
  return describe(readAfresh());
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

/** The browser's own clock and timers, whatever a test makes of those that the annotator sees. */
const clock = performance.now.bind(performance);
const { setTimeout: setTimer } = globalThis;

/** From now on nobody waits longer than the order of things needs. */
export function hurry(): void {
  globalThis.setTimeout = ((run: () => void, delay = 0) => setTimer(run, Math.min(delay, 4))) as never;
}

/** By the annotator's clock no time passes any more, or each look at it is the end of a slice. */
export function setClock(step: 0 | 100): void {
  let now = 0;
  performance.now = () => (now += step);
}

let paused = 0;
/** How often the annotator has paused since the first call. */
export function pauses(): number {
  const scheduler = (globalThis as { scheduler?: { postTask: (...given: unknown[]) => unknown } }).scheduler!;
  if (!Object.hasOwn(scheduler, "postTask")) {
    const post = scheduler.postTask.bind(scheduler);
    scheduler.postTask = (...given) => {
      paused++;
      return post(...given);
    };
  }
  return paused;
}

/** Resolves when the annotator has paused once more, or is not about to. */
export async function nextPause(): Promise<void> {
  const before = pauses();
  const end = clock() + 20;
  while (paused === before && clock() < end) await new Promise((resolve) => setTimer(resolve));
}

/** Resolves when the annotator has judged the page again. */
export async function nextJudgement(): Promise<void> {
  const before = judged;
  const end = clock() + 5000;
  while (judged === before && clock() < end) await new Promise((resolve) => setTimeout(resolve, 20));
}

export function liveAnnotations(): string[] {
  return annotator?.annotated ? describe(annotator.annotated) : [];
}

/** All that was found out about a page, a line for each annotation. */
function accountOf(annotated: Annotated): string[] {
  const { verdict, words, annotations } = annotated;
  const lines = describe(annotated);
  return [
    `${words} words, ${JSON.stringify(verdict)}`,
    ...annotations.map((annotation, at) => {
      const { record, reasons } = annotation;
      const place = record.inHeading ? "heading" : record.region;
      return `${lines[at]} at ${annotation.start} of ${record.length} in ${place}, ${JSON.stringify(reasons)}`;
    }),
  ];
}

export const liveAccount = (): string[] => (annotator?.annotated ? accountOf(annotator.annotated) : []);

export interface Standing {
  readonly live: readonly string[];
  readonly fresh: readonly string[];
  /** The text of every mark less than a screen away, and of every range that is painted. */
  readonly marked: readonly string[];
  readonly painted: readonly string[];
  /** Entry and text of every annotation. */
  readonly surfaces: readonly (readonly [string, string])[];
}

function standing(): Standing {
  const annotations = annotator?.annotated?.annotations ?? [];
  const surfaces = annotations.map((mark) => [mark.entry, surfaceOf(mark)] as const);
  return {
    live: liveAccount(),
    fresh: accountOf(readAfresh()),
    marked: surfaces
      .filter((_, at) => annotations[at]!.marked && isNear(annotations[at]!.record.block))
      .map(([, surface]) => surface)
      .toSorted(),
    painted: painted(),
    surfaces,
  };
}

function isNear(block: Element): boolean {
  const { top, bottom } = block.getBoundingClientRect();
  return bottom >= -innerHeight && top <= 2 * innerHeight;
}

/** Puts a new body under a new annotator; resolves after its first judgement. */
export async function restart(body: string): Promise<void> {
  annotator?.stop();
  const next = document.createElement("body");
  next.innerHTML = body;
  document.body.replaceWith(next);
  document.title = "";
  await start();
}

/** How things stand once the page was judged again and is at rest, or has had a second for it. */
export async function standingAtRest(): Promise<Standing> {
  await nextJudgement();
  const end = clock() + 1000;
  for (;;) {
    const now = standing();
    const isEqual = [now.live, now.marked].join("\n") === [now.fresh, now.painted].join("\n");
    if (isEqual || clock() > end) return now;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
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
