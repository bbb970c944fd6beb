/** Annotates one document outside a browser, with the same core and page code as the extension. */
import { describeReason } from "../core/relevance/reasons.ts";
import type { ReadyLexicon } from "../core/relevance/lexicon.ts";
import type { Verdict } from "../core/relevance/verdict.ts";
import { DEFAULT_SETTINGS } from "../core/settings/settings.ts";
import { annotate } from "../page/annotations.ts";
import { pageFacts } from "../page/page-facts.ts";
import { readInMemory } from "./read-in-memory.ts";

export interface InputDocument {
  readonly id: string;
  readonly html: string;
  readonly url?: string | undefined;
  readonly title?: string | undefined;
}

export interface Span {
  /** UTF-16 units into the data of all Text nodes below the body, in tree order. */
  readonly start: number;
  readonly end: number;
  readonly surface: string;
  readonly entry: string;
  /** Whether default settings would underline it. */
  readonly marked: boolean;
  readonly reasons: readonly string[];
}

export interface AnnotatedDocument {
  readonly id: string;
  readonly relevant: boolean;
  readonly verdict: Verdict;
  readonly reasons: readonly string[];
  readonly words: number;
  readonly spans: readonly Span[];
}

/** All accepted occurrences of a document. Nothing in it is run or loaded. */
export function annotateDocument(input: InputDocument, lexicon: ReadyLexicon): AnnotatedDocument {
  const { document, records, text, offsets } = readInMemory(input.html, lexicon);
  const facts = pageFacts(input.title ?? document.title, input.url ?? "");
  const { verdict, words, annotations } = annotate(records, lexicon, DEFAULT_SETTINGS, facts, () => true);
  const spans = annotations.map((annotation): Span => {
    const { start, end } = offsets(annotation);
    return {
      start,
      end,
      surface: text.slice(start, end),
      entry: annotation.entry,
      marked: annotation.marked,
      reasons: annotation.reasons.map(describeReason),
    };
  });
  return {
    id: input.id,
    relevant: verdict.topic === "ai-risk",
    verdict,
    reasons: verdict.because,
    words,
    spans,
  };
}
