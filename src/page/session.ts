/** One document being read: its annotations, the card, and all that has to end with them. */
import type { PageReport } from "../core/page-report.ts";
import type { ReadyLexicon } from "../core/relevance/lexicon.ts";
import type { Settings } from "../core/settings/settings.ts";
import type { Annotated } from "./annotations.ts";
import { createAnnotator } from "./annotator.ts";
import { reportPage } from "./page-report.ts";
import type { MarkTools } from "./mark-tools.ts";
import type { Explained, Reader } from "./reader.ts";

export interface SessionParts {
  readonly document: Document;
  /** What is read of the document; all of it where this is left out. */
  readonly root?: Element;
  readonly lexicon: ReadyLexicon;
  readonly settings: Settings;
  /** Called before the first mark, or when the reader asks for a card: brings the style sheet and what marks need. */
  readonly bringMarks: () => Promise<MarkTools>;
  readonly onAnnotated: (annotated: Annotated) => void;
}

export interface Session {
  use(settings: Settings): void;
  /** Reads the document again with more terms. */
  useLexicon(lexicon: ReadyLexicon): void;
  report(): PageReport | undefined;
  /** Scrolls to a mention of an entry, counted from 0, and flashes it. False when there is none. */
  jumpTo(entry: string, mention: number): Promise<boolean>;
  /** Opens the card of the next mark (1) or the one before (-1); false when there is none. */
  step(by: 1 | -1): Promise<boolean>;
  /** Opens the card of what is selected; where there is none, says what was selected. */
  explainSelection(): Promise<Explained>;
  stop(): void;
}

export function startSession(parts: SessionParts): Session {
  const { document, lexicon } = parts;
  let settings = parts.settings;
  let reader: Reader | undefined;
  let coming: Promise<Reader> | undefined;
  let isStopped = false;

  const bringReader = async (): Promise<Reader> => {
    const { createReader } = await parts.bringMarks();
    reader = createReader({
      document,
      annotated: () => annotator.annotated,
      rules: () => ({ openDelayMs: settings.opens === "rest" ? settings.openDelayMs : undefined }),
    });
    if (isStopped) reader.stop();
    return reader;
  };
  const readerOf = (): Promise<Reader> =>
    (coming ??= bringReader().catch((error: unknown) => {
      // It may come at the next attempt.
      coming = undefined;
      throw error;
    }));

  const annotator = createAnnotator({
    document,
    root: parts.root,
    lexicon,
    settings,
    beforeFirstMark: readerOf,
    onAnnotated: parts.onAnnotated,
    onGone: (isGone) => reader?.forget(isGone),
  });

  return {
    use(next) {
      settings = next;
      annotator.use(next);
    },
    useLexicon: (next) => annotator.useLexicon(next),
    report: () => annotator.annotated && reportPage(document, annotator.annotated),
    async jumpTo(entry, mention) {
      const mentions = annotator.annotated?.annotations.filter((other) => other.entry === entry);
      const annotation = mentions?.[mention];
      if (annotation) await (await readerOf()).goTo(annotation);
      return annotation !== undefined;
    },
    async step(by) {
      return annotator.annotated?.annotations.some(({ marked }) => marked)
        ? (await readerOf()).step(by)
        : false;
    },
    explainSelection: async () => (await readerOf()).explainSelection(),
    stop() {
      isStopped = true;
      reader?.stop();
      annotator.stop();
    },
  };
}
