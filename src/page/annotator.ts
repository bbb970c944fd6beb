/**
 * Annotates a living document: reads its text in slices, judges it, shows the marks, and stays true
 * while the page changes. After any edits its annotations equal those of a fresh load.
 */
import type { ReadyLexicon } from "../core/relevance/lexicon.ts";
import type { Settings } from "../core/settings/settings.ts";
import { annotate, surfaceOf, type Annotated, type Annotation } from "./annotations.ts";
import type { Highlighter } from "./highlighter.ts";
import type { HitTest } from "./hit-test.ts";
import { watchMutations } from "./mutations.ts";
import { pageFacts } from "./page-facts.ts";
import { isInEnglish } from "./page-language.ts";
import { createRecordList } from "./record-list.ts";
import { beginReading, continueReading, recordOf, type RunRecord } from "./run-records.ts";
import { SLICE_MS, pause } from "./slices.ts";
import { readRuns } from "./text-runs.ts";
import { isRendered } from "./unclobbered.ts";

export interface AnnotatorParts {
  readonly document: Document;
  /** What is read of the document; all of it where this is left out. */
  readonly root?: Element | undefined;
  readonly lexicon: ReadyLexicon;
  readonly settings: Settings;
  /**
   * Brings the style sheet and what paints and finds marks. Asked before the first mark is painted, and
   * again until it comes; whoever asks meanwhile waits for the same.
   */
  readonly beforeFirstMark: () => Promise<Painting>;
  /** Called after every judgement. */
  readonly onAnnotated: (annotated: Annotated) => void;
  /** The text of these marks changed: nothing may show them any more. */
  readonly onGone: (isGone: (annotation: Annotation) => boolean) => void;
}

export interface Painting {
  readonly highlighter: Highlighter;
  readonly hitTest: HitTest;
}

export interface Annotator {
  readonly annotated: Annotated | undefined;
  use(settings: Settings): void;
  /** Reads the document again with these terms; until it is read, the marks stay as they are. */
  useLexicon(lexicon: ReadyLexicon): void;
  /** Reads the page as if it were in English and about AI risk, until the end. */
  readAnyway(): void;
  /** The page may have cleared the registry of highlights. */
  heal(): void;
  /** Leaves nothing behind: no mark, no observer, no timer. */
  stop(): void;
}

/** Characters read between two looks at the clock. */
const STRIDE = 20_000;
/** Changes are gathered this long before they are read; a page that never rests is read less often. */
const SHORTEST_WAIT_MS = 120;
const LONGEST_WAIT_MS = 2000;
/** Of the main thread's time we take at most one part in this many while a page keeps changing. */
const SHARE = 60;
/** A document that changes under the reader so often is left until it rests. */
const MAX_LOST = 20;

export function createAnnotator(parts: AnnotatorParts): Annotator {
  const { document } = parts;
  const root = parts.root ?? document.body ?? document.documentElement;
  let painting: Painting | undefined;
  const records = createRecordList();
  let settings = parts.settings;
  let judgedWith: Settings | undefined;
  let lexicon = parts.lexicon;
  let nextLexicon = lexicon;
  let annotated: Annotated | undefined;
  let stopped = false;
  let isAskedFor = false;
  let isReading = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wait = SHORTEST_WAIT_MS;
  let lost = 0;

  const mutations = watchMutations(root, {
    textChanged(node) {
      const record = records.expire(node);
      if (!record) return;
      drop((mark) => mark.record === record && !isIntact(mark));
    },
    childrenChanged(block) {
      drop((mark) => mark.record.block === block && mark.startNode !== mark.endNode);
    },
    becameStale: () => readLater(),
  });

  const drop = (isGone: (mark: Annotation) => boolean): void => {
    painting?.highlighter.drop(isGone);
    parts.onGone(isGone);
  };

  const isReadable = (): boolean => isAskedFor || isInEnglish(root);

  const readLater = (): void => {
    if (stopped || isReading || timer !== undefined || document.hidden || !isReadable()) return;
    timer = setTimeout(() => {
      timer = undefined;
      void readStale();
    }, wait);
  };

  const readStale = async (): Promise<void> => {
    lexicon = nextLexicon;
    const { deep, shallow } = mutations.take();
    await read([
      ...[...deep].map((element) => ({ root: element, shallow: false })),
      ...[...shallow].map((element) => ({ root: element, shallow: true })),
    ]);
  };

  const read = async (work: readonly { root: Element; shallow: boolean }[]): Promise<void> => {
    isReading = true;
    let spent = 0;
    let sliceStart = performance.now();
    const rest = async (): Promise<boolean> => {
      spent += performance.now() - sliceStart;
      await pause();
      sliceStart = performance.now();
      return !stopped;
    };
    let isLost = false;
    for (const part of work) {
      const reader = readRuns(part.root, { shallow: part.shallow });
      const fresh: RunRecord[] = [];
      let sinceLook = 0;
      for (let run = reader.next(); run; run = reader.next()) {
        const reading = beginReading(run);
        while (!continueReading(reading, lexicon, STRIDE)) {
          if (performance.now() - sliceStart > SLICE_MS && !(await rest())) return;
        }
        fresh.push(recordOf(reading));
        sinceLook += run.text.length + 200;
        if (sinceLook < STRIDE / 4) continue;
        sinceLook = 0;
        if (performance.now() - sliceStart > SLICE_MS && !(await rest())) return;
      }
      // What changed since it was read is read again: its mutation is waiting or was taken already.
      const standing = fresh.filter((record) => record.nodes.every((node) => node.isConnected));
      if (part.root === root && !part.shallow) records.replace(standing);
      else records.add(standing);
      if (reader.isLost) isLost = true;
    }
    if (performance.now() - sliceStart > SLICE_MS && !(await rest())) return;
    mutations.flush();
    const judgedFrom = performance.now();
    await show();
    spent += performance.now() - judgedFrom;
    isReading = false;
    if (stopped) return;
    // Settings that came while the page was read.
    if (judgedWith !== settings) void show();
    // Terms that came meanwhile are no restlessness of the page: with them it is read at once.
    wait =
      nextLexicon === lexicon
        ? Math.min(LONGEST_WAIT_MS, Math.max(SHORTEST_WAIT_MS, spent * SHARE))
        : SHORTEST_WAIT_MS;
    lost = isLost ? lost + 1 : 0;
    if (isLost && lost < MAX_LOST) mutations.expireAll();
    if (mutations.isPending()) readLater();
  };

  const show = async (): Promise<void> => {
    const facts = { ...pageFacts(document.title, document.location?.href ?? ""), isAskedFor };
    const all = records.all();
    judgedWith = settings;
    const now = keepIdentity(annotate(all, lexicon, settings, facts, isRendered), annotated);
    annotated = now;
    parts.onAnnotated(now);
    const marks = now.annotations.filter((annotation) => annotation.marked && isIntact(annotation));
    // Where it does not come the page stays unmarked, and the next judgement asks again.
    if (marks.length > 0) painting ??= await parts.beforeFirstMark().catch(() => undefined);
    // Whoever judged meanwhile has shown what counts now.
    if (stopped || annotated !== now) return;
    painting?.highlighter.show(marks, all.length);
    painting?.hitTest.index(marks);
  };

  const onVisibility = (): void => {
    if (!document.hidden && mutations.isPending()) readLater();
  };
  document.addEventListener("visibilitychange", onVisibility);

  if (isReadable()) void read([{ root, shallow: false }]);
  else void show();

  return {
    get annotated() {
      return annotated;
    },
    use(next) {
      settings = next;
      if (!isReading && annotated) void show();
    },
    useLexicon(next) {
      nextLexicon = next;
      // Records count in the numbers of their lexicon: none may stay from before.
      mutations.expireAll();
      // The page did not change: nothing to be patient with.
      wait = SHORTEST_WAIT_MS;
      readLater();
    },
    readAnyway() {
      isAskedFor = true;
      mutations.expireAll();
      wait = SHORTEST_WAIT_MS;
      readLater();
    },
    heal: () => painting?.highlighter.heal(),
    stop() {
      stopped = true;
      clearTimeout(timer);
      mutations.stop();
      painting?.highlighter.stop();
      document.removeEventListener("visibilitychange", onVisibility);
    },
  };
}

/** Whether the text of a mark is what it was when it was read. */
function isIntact(mark: Annotation): boolean {
  if (!mark.startNode.isConnected || !mark.endNode.isConnected) return false;
  return surfaceOf(mark, mark.record.nodes) === mark.surface;
}

/** An annotation that stays where it was stays the same object, so that nothing is painted anew. */
function keepIdentity(now: Annotated, before: Annotated | undefined): Annotated {
  if (!before) return now;
  const known = new Map<Text, Annotation[]>();
  for (const old of before.annotations) {
    const list = known.get(old.startNode);
    if (list) list.push(old);
    else known.set(old.startNode, [old]);
  }
  const annotations = now.annotations.map((fresh) => {
    const old = known
      .get(fresh.startNode)
      ?.find(
        (candidate) =>
          candidate.startOffset === fresh.startOffset &&
          candidate.endNode === fresh.endNode &&
          candidate.endOffset === fresh.endOffset &&
          candidate.entry === fresh.entry,
      );
    return old ? Object.assign(old, fresh) : fresh;
  });
  return { ...now, annotations };
}
