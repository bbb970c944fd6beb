/** One document being read: its annotations, the card, and all that has to end with them. */
import type { PageReport } from "../core/page-report.ts";
import type { ReadyLexicon } from "../core/relevance/lexicon.ts";
import type { Settings } from "../core/settings/settings.ts";
import type { Annotated } from "./annotations.ts";
import { createAnnotator } from "./annotator.ts";
import { reportPage } from "./page-report.ts";
import type { MarkTools } from "./mark-tools.ts";
import type { DwellWatch } from "./watch-dwell.ts";

export interface SessionParts {
  readonly document: Document;
  /** What is read of the document; all of it where this is left out. */
  readonly root?: Element;
  readonly lexicon: ReadyLexicon;
  readonly settings: Settings;
  /** Brings the style sheet and what marks need, before the first mark; called again where it failed. */
  readonly bringMarks: () => Promise<MarkTools>;
  readonly onAnnotated: (annotated: Annotated) => void;
}

export interface Session {
  use(settings: Settings): void;
  /** Reads the document again with more terms. */
  useLexicon(lexicon: ReadyLexicon): void;
  /** Reads the document as if it were in English and about AI risk, until the end. */
  readAnyway(): void;
  report(): PageReport | undefined;
  /** Scrolls to a mention of an entry, counted from 0, and flashes it. False when there is none. */
  jumpTo(entry: string, mention: number): boolean;
  stop(): void;
}

export function startSession(parts: SessionParts): Session {
  const { document, lexicon } = parts;
  let settings = parts.settings;
  let watch: DwellWatch | undefined;
  let isStopped = false;

  const annotator = createAnnotator({
    document,
    root: parts.root,
    lexicon,
    settings,
    async beforeFirstMark() {
      const { createHighlighter, createHitTest, watchDwell, createCard } = await parts.bringMarks();
      if (isStopped) return undefined;
      const hitTest = createHitTest(document);
      watch = watchDwell({
        window: document.defaultView!,
        hitTest,
        card: createCard(() => watch!),
        rules: () => ({ openDelayMs: settings.opens === "rest" ? settings.openDelayMs : undefined }),
      });
      return { highlighter: createHighlighter(), hitTest };
    },
    onAnnotated: parts.onAnnotated,
    onGone(isGone) {
      if (watch?.shown && isGone(watch.shown)) watch.send({ type: "gone" });
    },
  });

  return {
    use(next) {
      settings = next;
      annotator.use(next);
    },
    useLexicon: (next) => annotator.useLexicon(next),
    readAnyway: () => annotator.readAnyway(),
    report: () => annotator.annotated && reportPage(document, annotator.annotated),
    jumpTo(entry, mention) {
      const annotation = annotator.annotated?.annotations.filter((other) => other.entry === entry)[mention];
      if (!annotation) return false;
      annotation.startNode.parentElement?.scrollIntoView({ block: "center" });
      annotator.flash(annotation);
      return true;
    },
    stop() {
      isStopped = true;
      watch?.stop();
      annotator.stop();
    },
  };
}
