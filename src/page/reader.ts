/** What serves the reader on a page with terms: marks, the card, stepping from mark to mark. */
import type { DwellRules } from "../core/dwell/dwell.ts";
import type { Annotated, Annotation } from "./annotations.ts";
import { bringIntoView } from "./bring-into-view.ts";
import { createHighlighter, type Highlighter } from "./highlighter.ts";
import { createHitTest, type HitTest } from "./hit-test.ts";
import { nextMark, type Origin } from "./next-mark.ts";
import { plain } from "./plain.ts";
import { annotationAt, selectedWords } from "./selected-words.ts";
import { elementOf, rectsOf, type Stretch, type Subject } from "./subject.ts";
import { isIntact } from "./surface.ts";
import { isInDocument } from "./unclobbered.ts";
import { watchDwell, type CardView, type DwellWatch } from "./watch-dwell.ts";

/** What the session knows and the reader's tools ask for. */
export interface ReaderParts {
  readonly document: Document;
  readonly annotated: () => Annotated | undefined;
  readonly rules: () => DwellRules;
}

/** What the browser side gives. */
export interface ReaderServices {
  /** Makes the card; it can ask the dwell machine to pin or close it. */
  readonly createCard: (dwell: () => DwellWatch) => CardView;
  /** The entry that has exactly these words as a name or form. */
  readonly findEntry: (words: string) => Promise<string | undefined>;
}

/** Whether a card was opened, and what was selected otherwise. */
export interface Explained {
  readonly isShown: boolean;
  readonly words: string;
}

export interface Reader {
  readonly highlighter: Highlighter;
  readonly hitTest: HitTest;
  /** The text of these annotations changed: a card about one of them closes. */
  forget(isGone: (annotation: Annotation) => boolean): void;
  /** Scrolls to a mention of an entry, counted from 0, and flashes it. False when there is none. */
  jumpTo(entry: string, mention: number): Promise<boolean>;
  /** Opens the card of the next mark (1) or the one before (-1); false when there is none. */
  step(by: 1 | -1): Promise<boolean>;
  /** Opens the card of what is selected, in or out of an annotation. */
  explainSelection(): Promise<Explained>;
  /** Leaves nothing behind. */
  stop(): void;
}

export type CreateReader = (parts: ReaderParts) => Reader;

export function createReader(
  { document, annotated, rules }: ReaderParts,
  { createCard, findEntry }: ReaderServices,
): Reader {
  const highlighter = createHighlighter();
  const hitTest = createHitTest(document);
  const watch: DwellWatch = watchDwell({
    window: plain(document).defaultView!,
    hitTest,
    card: createCard(() => watch),
    rules,
  });
  /** Where the reader stepped last, and what was selected then: the next step goes on from the newer one. */
  let last: Annotation | undefined;
  let selectedThen: Stretch | undefined;

  /** What is being scrolled to: the next step goes on from there, not from the card that still stands. */
  let onTheWay: Subject | undefined;

  const open = async (subject: Subject): Promise<void> => {
    onTheWay = subject;
    try {
      await watch.stepTo(subject, async () => {
        await bringIntoView(subject);
        highlighter.flash(subject);
      });
    } finally {
      if (onTheWay === subject) onTheWay = undefined;
    }
  };

  const origin = (): Origin => {
    const from = onTheWay ?? watch.shown;
    if (from) return { kind: "subject", subject: from };
    const selected = selectedWords(document);
    const isNew =
      selected?.startNode !== selectedThen?.startNode || selected?.startOffset !== selectedThen?.startOffset;
    if (selected && (isNew || !last) && isCaretInView(document, selected))
      return { kind: "point", node: selected.startNode, offset: selected.startOffset };
    return last && rectsOf(last).some(isInView) ? { kind: "subject", subject: last } : { kind: "viewport" };
  };

  /** Without those whose text changed and was not read again yet. */
  const standingMarks = (): Annotation[] =>
    annotated()?.annotations.filter((each) => each.marked && isIntact(each)) ?? [];

  return {
    highlighter,
    hitTest,
    forget(isGone) {
      const { shown } = watch;
      if (shown && (isAnnotation(shown) ? isGone(shown) : !isInDocument(shown.startNode)))
        watch.send({ type: "gone" });
    },
    async jumpTo(entry, mention) {
      // Counted with those that changed, as the panel counts them.
      const annotation = annotated()?.annotations.filter((each) => each.entry === entry)[mention];
      if (!annotation || !isIntact(annotation)) return false;
      await bringIntoView(annotation);
      highlighter.flash(annotation);
      return true;
    },
    async step(by) {
      const mark = nextMark(standingMarks(), by, origin());
      if (!mark) return false;
      last = mark;
      selectedThen = selectedWords(document);
      await open(mark);
      return true;
    },
    async explainSelection() {
      const selected = selectedWords(document);
      if (!selected) return { isShown: false, words: "" };
      const { words, ...stretch } = selected;
      const annotation = annotationAt(annotated()?.annotations ?? [], selected);
      if (annotation) {
        await open(annotation);
        return { isShown: true, words: words === "" ? annotation.surface : words };
      }
      const entry = words === "" ? undefined : await findEntry(words);
      if (entry === undefined) return { isShown: false, words };
      await open({ ...stretch, entry, reasons: [] });
      return { isShown: true, words };
    },
    stop() {
      watch.stop();
      highlighter.stop();
    },
  };
}

function isAnnotation(subject: Subject): subject is Annotation {
  return "record" in subject;
}

/** Whether a selection or caret is in view. A caret has no box; the element around it stands for it. */
function isCaretInView(document: Document, selected: Stretch): boolean {
  const element = elementOf(selected);
  if (!element || element === document.body || element === document.documentElement) return false;
  const rects = rectsOf(selected);
  return (rects.length > 0 ? rects : [plain(element).getBoundingClientRect()]).some(isInView);
}

function isInView({ top, bottom }: DOMRect): boolean {
  return bottom > 0 && top < innerHeight;
}
