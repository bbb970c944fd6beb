/** Relevance judged on all labelled pages: a corpus outside the project, where there is one, and our own. */
import { join } from "node:path";
import type { Weights } from "../../core/relevance/accept.ts";
import { readyLexicon } from "../../core/relevance/lexicon.ts";
import type { Topic } from "../../core/relevance/verdict.ts";
import { PROJECT_FOLDER, loadGlossary } from "../project.ts";
import { nameConcepts, readCorpus } from "./corpus.ts";
import { crossValidate } from "./cross-validate.ts";
import { fittingMaterial } from "./fitting-material.ts";
import { SAME_WORDS, overlap, type LabelledDocument } from "./labelled-document.ts";
import { predict, readLabelled, type ReadLabelled } from "./measure-document.ts";
import { pageGate } from "./page-gate.ts";
import { readOwnPages } from "./read-own-pages.ts";
import { scoreDocument, type DocumentScore } from "./score.ts";

/** One set of pages judged in one way. */
export interface Column {
  readonly name: string;
  readonly judged: readonly JudgedPage[];
}

export interface JudgedPage {
  readonly text: string;
  readonly score: DocumentScore;
  /** What the page is taken to be about; undefined for a method that does not say. */
  readonly topic: Topic | undefined;
}

export interface Evaluation {
  readonly columns: readonly Column[];
  /** Of the corpus's concepts, those that the glossary has; undefined without a corpus. */
  readonly covered: { readonly concepts: number; readonly of: number } | undefined;
  /** Of the annotations on the plain pages, the share found again on the stressed ones. */
  readonly foundUnderStress: number | undefined;
}

/** The project's labelled pages that the weights are fitted on, and those that nothing was fitted to. */
export const OWN_PAGES = join(PROJECT_FOLDER, "tests/relevance-pages");
const UNSEEN_PAGES = join(PROJECT_FOLDER, "tests/unseen-pages");

/** `folder` is a corpus in the form of ../shared/corpus. */
export function runEvaluation(folder: string | undefined): Evaluation {
  const compiled = loadGlossary();
  const lexicon = readyLexicon(compiled.lexicon);
  const read = (documents: readonly LabelledDocument[]): ReadLabelled[] =>
    documents.map((document) => readLabelled(document, lexicon));
  const own = read(readOwnPages(OWN_PAGES));
  const unseen = read(readOwnPages(UNSEEN_PAGES));
  const corpus = folder === undefined ? undefined : readCorpus(folder);
  const pages = read(corpus?.documents ?? []);
  const stressed = read(corpus?.stress ?? []);
  const names = corpus && nameConcepts(corpus.concepts, compiled, lexicon);
  const isCovered = (concept: string): boolean => names?.covered.has(concept) ?? true;
  const weightsFor = crossValidate(fittingMaterial(pages, own, lexicon).all);

  const judge = (page: ReadLabelled, weights?: Weights): JudgedPage => {
    const { verdict, predictions } = predict(page, lexicon, weights);
    const named = predictions.map(({ start, end, entry }) => ({
      start,
      end,
      concepts: names?.conceptsOf(entry) ?? [],
    }));
    return {
      text: page.text,
      score: scoreDocument(page.document, named, isCovered),
      topic: verdict.topic,
    };
  };
  const shipped = (some: readonly ReadLabelled[]): JudgedPage[] => some.map((page) => judge(page));
  const unfitted = (some: readonly ReadLabelled[]): JudgedPage[] =>
    some.map((page) => judge(page, weightsFor(page.document.originKey)));

  const columns: Column[] = [];
  if (corpus && names) {
    const gate = pageGate(corpus.concepts.filter(({ name }) => names.covered.has(name)));
    columns.push(
      { name: "corpus", judged: shipped(pages) },
      { name: "cross-val.", judged: unfitted(pages) },
      {
        name: "page gate",
        judged: pages.map(({ document, text }) => ({
          text,
          score: scoreDocument(document, gate(text), isCovered),
          topic: undefined,
        })),
      },
      { name: "stress", judged: shipped(stressed) },
    );
  }
  columns.push(
    { name: "own pages", judged: shipped(own) },
    { name: "cross-val.", judged: unfitted(own) },
    { name: "unseen", judged: shipped(unseen) },
  );
  return {
    columns,
    covered: corpus && names && { concepts: names.covered.size, of: corpus.concepts.length },
    foundUnderStress: stressed.length === 0 ? undefined : foundAgain(pages, stressed, lexicon),
  };
}

/** A stressed page has the words and the offsets of the plain one; its id ends in "-stress". */
function foundAgain(
  plain: readonly ReadLabelled[],
  stressed: readonly ReadLabelled[],
  lexicon: Parameters<typeof predict>[1],
): number {
  const byId = new Map(plain.map((page) => [page.document.id, page]));
  let all = 0;
  let again = 0;
  for (const page of stressed) {
    const original = byId.get(page.document.id.replace(/-stress$/, ""));
    if (!original) continue;
    const here = predict(page, lexicon).predictions;
    for (const one of predict(original, lexicon).predictions) {
      all++;
      if (here.some((other) => other.entry === one.entry && overlap(other, one) >= SAME_WORDS)) again++;
    }
  }
  return again / all;
}
