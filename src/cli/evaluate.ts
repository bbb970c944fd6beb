/**
 * `npm run --silent evaluate -- [DIR]`: how well relevance decides. With DIR on the labelled corpus there,
 * beside a simple page gate on the same labels; always on the project's own labelled pages. What weights
 * were fitted on is judged once more by weights fitted on other origins.
 */
import { join } from "node:path";
import { parseArgs } from "node:util";
import { readGlossary } from "../build/read-glossary.ts";
import type { Weights } from "../core/relevance/accept.ts";
import { readyLexicon } from "../core/relevance/lexicon.ts";
import { missingFromCorpus, nameConcepts, readCorpus } from "./evaluation/corpus.ts";
import { crossValidate } from "./evaluation/cross-validate.ts";
import { figuresOf, type Figures } from "./evaluation/figures.ts";
import type { LabelledDocument } from "./evaluation/labelled-document.ts";
import { observe, predict, readLabelled, type ReadLabelled } from "./evaluation/measure-document.ts";
import { observeSentences } from "./evaluation/observe-sentences.ts";
import { pageGate } from "./evaluation/page-gate.ts";
import { readOwnPages } from "./evaluation/read-own-pages.ts";
import { scoreDocument, type DocumentScore } from "./evaluation/score.ts";
import { fail } from "./fail.ts";
import { GLOSSARY_FOLDER, PROJECT_FOLDER, loadGlossary } from "./project.ts";

const { values, positionals } = parseArgs({
  options: { json: { type: "boolean" }, list: { type: "boolean" } },
  allowPositionals: true,
});
const folder = positionals[0];
if (folder !== undefined && missingFromCorpus(folder).length > 0)
  fail(`${folder} is not a corpus: it has no ${missingFromCorpus(folder).join(", no ")}.`);

const compiled = loadGlossary();
const lexicon = readyLexicon(compiled.lexicon);
const read = (documents: readonly LabelledDocument[]): ReadLabelled[] =>
  documents.map((document) => readLabelled(document, lexicon));

const ownPages = read(readOwnPages(join(PROJECT_FOLDER, "tests/relevance-pages")));
const unseenPages = read(readOwnPages(join(PROJECT_FOLDER, "tests/unseen-pages")));
const corpus = folder === undefined ? undefined : readCorpus(folder);
const corpusPages = read(corpus?.documents ?? []);
const weightsFor = crossValidate([
  ...corpusPages.flatMap(observe),
  ...ownPages.flatMap(observe),
  ...observeSentences(readGlossary(GLOSSARY_FOLDER).files, lexicon),
]);
const names = corpus && nameConcepts(corpus.concepts, compiled, lexicon);
const isCovered = (concept: string): boolean => names?.covered.has(concept) ?? true;

function score(pages: readonly ReadLabelled[], weights?: (originKey: string) => Weights): DocumentScore[] {
  return pages.map((page) => {
    const { document } = page;
    const { predictions } = predict(page, lexicon, weights?.(document.originKey));
    return scoreDocument(
      document,
      predictions.map(({ start, end, entry }) => ({
        start,
        end,
        concepts: names?.conceptsOf(entry) ?? [],
      })),
      isCovered,
    );
  });
}

const columns: { name: string; pages: readonly ReadLabelled[]; scores: readonly DocumentScore[] }[] = [];
const column = (
  name: string,
  pages: readonly ReadLabelled[],
  weights?: (origin: string) => Weights,
): void => {
  columns.push({ name, pages, scores: score(pages, weights) });
};
if (corpus && names) {
  column("corpus", corpusPages);
  column("cross-val.", corpusPages, weightsFor);
  const gate = pageGate(corpus.concepts.filter(({ name }) => names.covered.has(name)));
  columns.push({
    name: "page gate",
    pages: corpusPages,
    scores: corpusPages.map(({ document, text }) => scoreDocument(document, gate(text), isCovered)),
  });
  column("stress", read(corpus.stress));
}
column("own pages", ownPages);
column("cross-val.", ownPages, weightsFor);
column("unseen", unseenPages);

if (values.list === true) for (const { name, pages, scores } of columns) listErrors(name, pages, scores);
if (values.json === true)
  console.log(
    JSON.stringify(
      columns.map(({ name, scores }) => ({ name, documents: scores.length, ...figuresOf(scores) })),
      null,
      2,
    ),
  );
else printTable();

function printTable(): void {
  if (corpus && names)
    console.log(
      `Labels of ${names.covered.size} of ${corpus.concepts.length} corpus concepts: those that the glossary has.\n`,
    );
  const share = (value: number): string => (Number.isNaN(value) ? "-" : value.toFixed(3));
  const pages = ({ pages: some, of }: { pages: number; of: number }): string =>
    of === 0 ? "-" : `${some}/${of}`;
  const rows: readonly (readonly [string, (figures: Figures) => string])[] = [
    ["precision", ({ all }) => share(all.precision)],
    ["recall", ({ all }) => share(all.recall)],
    ["core precision", ({ core }) => share(core.precision)],
    ["core recall", ({ core }) => share(core.recall)],
    ["ambiguous precision", ({ ambiguous }) => share(ambiguous.precision)],
    ["ambiguous recall", ({ ambiguous }) => share(ambiguous.recall)],
    ["recall by document", ({ recallByDocument }) => share(recallByDocument)],
    ["mixed pages precision", ({ mixed }) => share(mixed.precision)],
    ["mixed pages recall", ({ mixed }) => share(mixed.recall)],
    ["alarm pages, negative", ({ alarms }) => pages(alarms.negative)],
    ["alarm pages, hard negative", ({ alarms }) => pages(alarms["hard-negative"])],
    ["concept named right", ({ conceptRight }) => share(conceptRight)],
    ["not judged by labels", ({ unjudged }) => String(unjudged)],
  ];
  const figures = columns.map(({ scores }) => figuresOf(scores));
  console.log(" ".repeat(28) + columns.map(({ name }) => name.padStart(12)).join(""));
  console.log(
    "documents".padEnd(28) + columns.map(({ scores }) => String(scores.length).padStart(12)).join(""),
  );
  for (const [name, of] of rows)
    console.log(name.padEnd(28) + figures.map((one) => of(one).padStart(12)).join(""));
}

/** Each error with the words around it. */
function listErrors(name: string, pages: readonly ReadLabelled[], scores: readonly DocumentScore[]): void {
  scores.forEach(({ errors }, at) => {
    const { text } = pages[at]!;
    for (const { kind, document, start, end } of errors) {
      const around = `${text.slice(Math.max(0, start - 50), start)}[${text.slice(start, end)}]${text.slice(end, end + 40)}`;
      console.log(
        `${name.padEnd(10)} ${kind.padEnd(12)} ${document.padEnd(30)} ${around.replaceAll(/\s+/g, " ")}`,
      );
    }
  });
}
