/** One document being read: its annotations, the card, and all that has to end with them. */
import type { PageReport } from "../core/page-report.ts";
import type { ReadyLexicon } from "../core/relevance/lexicon.ts";
import type { Settings } from "../core/settings/settings.ts";
import type { Annotated } from "./annotations.ts";
import { createAnnotator } from "./annotator.ts";
import { reportPage } from "./page-report.ts";
import type { MarkTools } from "./mark-tools.ts";
import type { Reader } from "./reader.ts";

export interface SessionParts {
  readonly document: Document;
  /** What is read of the document; all of it where this is left out. */
  readonly root?: Element;
  readonly lexicon: ReadyLexicon;
  readonly settings: Settings;
  /** Brings what judges and marks, when a first word of the field was read; called again where it failed. */
  readonly bringTools: () => Promise<MarkTools>;
  /** Brings the style sheet, before the first mark; called again where it failed. */
  readonly styleMarks: () => Promise<void>;
  readonly onAnnotated: (annotated: Annotated) => void;
  /** Whether more terms are on their way or being read. Where this is left out there are no more. */
  readonly areTermsAwaited?: () => boolean;
}

export interface Session {
  use(settings: Settings): void;
  /** Reads the document again with more terms. */
  useLexicon(lexicon: ReadyLexicon): void;
  /** Reads the document as if it were in English and about AI risk, until the end. */
  readAnyway(): void;
  report(): PageReport | undefined;
  /** Whether all that has changed is read and judged. */
  isAtRest(): boolean;
  /** What serves the reader: comes before the first mark, or when it is asked for. Rejects where it cannot come. */
  reader(): Promise<Reader>;
  stop(): void;
}

export function startSession(parts: SessionParts): Session {
  const { document, lexicon } = parts;
  let settings = parts.settings;
  let reader: Reader | undefined;
  let coming: Promise<Reader> | undefined;
  let isStopped = false;

  let tools: Promise<MarkTools> | undefined;
  const toolsOf = (): Promise<MarkTools> =>
    (tools ??= parts.bringTools().catch((error: unknown) => {
      // They may come at the next attempt.
      tools = undefined;
      throw error;
    }));

  const bringReader = async (): Promise<Reader> => {
    const [{ createReader }] = await Promise.all([toolsOf(), parts.styleMarks()]);
    if (isStopped) throw new Error("ended");
    reader = createReader({
      document,
      annotated: () => annotator.annotated,
      rules: () => ({ openDelayMs: settings.opens === "rest" ? settings.openDelayMs : undefined }),
    });
    return reader;
  };
  const readerOf = (): Promise<Reader> =>
    (coming ??= bringReader().catch((error: unknown) => {
      coming = undefined;
      throw error;
    }));

  const annotator = createAnnotator({
    document,
    root: parts.root,
    lexicon,
    settings,
    bringJudge: async () => (await toolsOf()).annotating,
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
    readAnyway: () => annotator.readAnyway(),
    report() {
      const { annotated } = annotator;
      // A hidden page is read no further until it is seen: what was found is all that can be told of it.
      const isComplete = document.hidden || parts.areTermsAwaited?.() !== true;
      return annotated && reportPage(document, annotated, annotator.strain, isComplete);
    },
    isAtRest: () => annotator.isAtRest,
    reader: readerOf,
    stop() {
      isStopped = true;
      reader?.stop();
      annotator.stop();
    },
  };
}
