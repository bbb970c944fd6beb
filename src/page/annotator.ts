/**
 * Annotates a living document: reads its text in slices, has it judged, shows the marks, and stays true
 * while the page changes. After any edits its annotations equal those of a fresh load.
 */
import type { Strain } from "../core/page-report.ts";
import type { ReadyLexicon } from "../core/relevance/lexicon.ts";
import type { Settings } from "../core/settings/settings.ts";
import type { Annotated, Annotation } from "./annotations.ts";
import type { Highlighter } from "./highlighter.ts";
import type { HitTest } from "./hit-test.ts";
import { keepIdentity } from "./keep-identity.ts";
import type { Annotate } from "./mark-tools.ts";
import { watchMutations, type Changes } from "./mutations.ts";
import { pageFacts } from "./page-facts.ts";
import { isInEnglish } from "./page-language.ts";
import { plain } from "./plain.ts";
import { createRecordList } from "./record-list.ts";
import { beginReading, continueReading, recordOf, type RunRecord } from "./run-records.ts";
import { runningWords } from "./running-text.ts";
import { startSlices, type Slicer } from "./slices.ts";
import { isIntact } from "./surface.ts";
import { readRuns } from "./text-runs.ts";
import { isInDocument, isRendered } from "./unclobbered.ts";
import { watchHidden } from "./watch-hidden.ts";
import { rootOf } from "./watch-root.ts";

export interface AnnotatorParts {
  readonly document: Document;
  /** What is read of the document; all of it where this is left out. */
  readonly root?: Element | undefined;
  readonly lexicon: ReadyLexicon;
  readonly settings: Settings;
  /** Brings what judges the page. Asked when a first word of the field was read, and again until it comes. */
  readonly bringJudge: () => Promise<Annotate>;
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
  /** What about the page keeps it from being read as a whole and at once. */
  readonly strain: Strain;
  /** Whether all that has changed is read and judged. */
  readonly isAtRest: boolean;
  use(settings: Settings): void;
  /** Reads the document again with these terms; until it is read, the marks stay as they are. */
  useLexicon(lexicon: ReadyLexicon): void;
  /** Reads the page as if it were in English and about AI risk, until the end. */
  readAnyway(): void;
  /** Leaves nothing behind: no mark, no observer, no timer. */
  stop(): void;
}

/** Characters read between two looks at the clock. */
const STRIDE = 20_000;
/** Of a document with more nodes the first so many are read. */
const MOST_NODES = 1_000_000;
/** Nodes walked between two looks at the clock, where there is no text in them. */
const MOST_EMPTY = 2000;
/** Changes are gathered this long before they are read; a page that never rests is read less often. */
const SHORTEST_WAIT_MS = 120;
/** While a page keeps changing we work one part in this many of the time; what the browser does for us is more. */
const SHARE = 150;
/** So long a change waits at most; that of a page which did not rest for some readings, longer. */
const LONG_WAIT_MS = 2000;
const LONGEST_WAIT_MS = 10_000;
const RESTLESS_AFTER = 6;

export function createAnnotator(parts: AnnotatorParts): Annotator {
  const { document } = parts;
  const root = parts.root ?? rootOf(document);
  let painting: Painting | undefined;
  let judge: Annotate | undefined;
  let judgeComing: Promise<Annotate | undefined> | undefined;
  const records = createRecordList();
  let settings = parts.settings;
  let judgedWith: Settings | undefined;
  let lexicon = parts.lexicon;
  let nextLexicon = lexicon;
  let annotated: Annotated | undefined;
  let stopped = false;
  let isAskedFor = false;
  let hasLeft = false;
  let isCut = false;
  let isForeign = false;
  let isBusy = false;
  /** What the reader or we ourselves wait for is read at once. */
  let isUrgent = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** Before this time nothing is read again; and for how long, in milliseconds. */
  let restUntil = 0;
  let wait = 0;
  /** Readings in a row before which the page did not rest. */
  let restless = 0;
  /** Characters read since the last look at the clock, over all parts of a reading. */
  let sinceLook = 0;

  const onChanges = (changes: Changes | undefined): void => {
    if (!changes || changes.hasLeft) hasLeft = true;
    drop((mark) => {
      if (!changes) return !isIntact(mark);
      const { block } = mark.record;
      if (changes.hasLeft && !isInDocument(mark.startNode)) return true;
      if (changes.rearranged.has(block) && mark.startNode !== mark.endNode) return true;
      return (changes.rearranged.has(block) || changes.written.has(block)) && !isIntact(mark);
    });
  };
  const mutations = watchMutations(root, { changed: onChanges, becameStale: () => turnLater() });
  const hiddenWatch = watchHidden(() => turnLater());

  const drop = (isGone: (mark: Annotation) => boolean): void => {
    painting?.highlighter.drop(isGone);
    parts.onGone(isGone);
  };

  /** Whether the page was quiet for a while when we had done our waiting. */
  const hasRested = (): boolean => performance.now() > restUntil + 2 * SHORTEST_WAIT_MS;

  /** A change that comes after a rest is read soon; one that comes without a rest waits its time. */
  const turnLater = (): void => {
    if (stopped || isBusy || timer !== undefined || plain(document).hidden) return;
    timer = setTimeout(turn, Math.max(SHORTEST_WAIT_MS, restUntil - performance.now()));
  };

  /** One reading of what is stale, and a judgement. */
  const turn = (): void => {
    clearTimeout(timer);
    timer = undefined;
    if (isBusy || stopped) return;
    isBusy = true;
    const wasUrgent = isUrgent;
    isUrgent = false;
    if (!wasUrgent) restless = hasRested() ? 0 : restless + 1;
    const slicer = startSlices();
    void readAndJudge(slicer).finally(() => {
      isBusy = false;
      if (stopped) return;
      const longest = restless > RESTLESS_AFTER ? LONGEST_WAIT_MS : LONG_WAIT_MS;
      wait = wasUrgent ? 0 : Math.min(longest, slicer.spent() * SHARE);
      restUntil = performance.now() + wait;
      if (isUrgent || (annotated && judgedWith !== settings)) turn();
      // A page in another language is looked at again when it changes.
      else if (mutations.isPending() && !isForeign) turnLater();
    });
  };

  const readAndJudge = async (slicer: Slicer): Promise<void> => {
    lexicon = nextLexicon;
    isForeign = !isAskedFor && !isInEnglish(root);
    if (isForeign) {
      // Should it be in English again, it is read as a whole.
      records.replace([]);
      mutations.expire(root);
    } else {
      await readStale(slicer);
      if (stopped) return;
      mutations.flush();
    }
    if (slicer.isDue()) await slicer.rest();
    if (!stopped) await judgeAndShow(slicer);
  };

  const readStale = async (slicer: Slicer): Promise<void> => {
    const { deep, shallow, unread } = mutations.take();
    if (hasLeft) records.sweep();
    hasLeft = false;
    for (const part of deep) if (part !== root) records.expireBelow(part);
    for (const part of unread) records.expireBelow(part);
    for (const block of shallow) records.expire(block);
    sinceLook = 0;
    for (const part of deep) if (!(await readPart(slicer, part, false))) return;
    for (const block of shallow) if (!(await readPart(slicer, block, true))) return;
  };

  /** False when it was stopped on the way. */
  const readPart = async (slicer: Slicer, part: Element, isShallow: boolean): Promise<boolean> => {
    const reader = readRuns(part, { shallow: isShallow, mostNodes: MOST_NODES, mostEmpty: MOST_EMPTY });
    const fresh: RunRecord[] = [];
    const rest = async (): Promise<boolean> => {
      await slicer.rest();
      if (stopped) return false;
      const changed = reader.recover();
      if (changed) mutations.expire(changed);
      return true;
    };
    for (let run = reader.next(); run !== undefined; run = reader.next()) {
      if (run) {
        const reading = beginReading(run);
        while (!continueReading(reading, lexicon, STRIDE))
          if (slicer.isDue() && !(await rest())) return false;
        const record = recordOf(reading, lexicon);
        fresh.push(record);
        if (record.tells) void getJudge();
        sinceLook += run.text.length + 200;
      } else sinceLook = STRIDE;
      if (sinceLook < STRIDE / 4) continue;
      sinceLook = 0;
      if (slicer.isDue() && !(await rest())) return false;
    }
    sinceLook += 200;
    if (part === root && !isShallow) {
      isCut = reader.isCut;
      records.replace(fresh);
    } else records.add(fresh);
    return true;
  };

  /** Comes while the page is still being read. */
  const getJudge = (): Promise<Annotate | undefined> =>
    (judgeComing ??= parts.bringJudge().then(
      (brought) => (judge = brought),
      // Asked again at the next judgement.
      () => (judgeComing = undefined),
    ));

  const judgeAndShow = async (slicer: Slicer): Promise<void> => {
    const all = records.all();
    const { title, location } = plain(document);
    const facts = { ...pageFacts(title, location?.href ?? ""), isAskedFor };
    judgedWith = settings;
    const hidden = new Set<Element>();
    let now: Annotated | undefined = {
      verdict: { topic: "neither", because: [] },
      isAskedFor,
      words: runningWords(all),
      annotations: [],
    };
    if (all.some(({ tells }) => tells)) {
      if (!judge) await getJudge();
      if (stopped || !judge) return;
      const isVisible = (block: Element): boolean => {
        const isThere = isRendered(block);
        if (!isThere) hidden.add(block);
        return isThere;
      };
      now = await slicer.run(judge(all, lexicon, settings, facts, isVisible), () => !stopped);
      if (!now) return;
    }
    hiddenWatch.watch(hidden);
    annotated = now = keepIdentity(now, annotated);
    parts.onAnnotated(now);
    const marks = now.annotations.filter((annotation) => annotation.marked && isIntact(annotation));
    // Where it does not come the page stays unmarked, and the next judgement asks again.
    if (marks.length > 0) painting ??= await parts.beforeFirstMark().catch(() => undefined);
    if (stopped) return;
    painting?.highlighter.show(marks, all.length);
    painting?.hitTest.index(marks);
  };

  const onVisibility = (): void => {
    if (mutations.isPending()) turnLater();
  };
  plain(document).addEventListener("visibilitychange", onVisibility);
  const readAll = (): void => {
    mutations.expire(root);
    isUrgent = true;
    turn();
  };
  readAll();

  return {
    get annotated() {
      return annotated;
    },
    get strain() {
      if (isCut) return "huge";
      return restless > RESTLESS_AFTER && wait >= LONG_WAIT_MS && !hasRested() ? "restless" : "none";
    },
    get isAtRest() {
      // A page in another language is never read through.
      return !isBusy && timer === undefined && (isForeign || !mutations.isPending());
    },
    use(next) {
      settings = next;
      if (annotated) turn();
    },
    useLexicon(next) {
      nextLexicon = next;
      // Records count in the numbers of their lexicon: none may stay from before.
      readAll();
    },
    readAnyway() {
      isAskedFor = true;
      readAll();
    },
    stop() {
      stopped = true;
      clearTimeout(timer);
      mutations.stop();
      hiddenWatch.stop();
      painting?.highlighter.stop();
      plain(document).removeEventListener("visibilitychange", onVisibility);
    },
  };
}
