/**
 * `npm run --silent evaluate -- [DIR] [--list] [--json]`: how well relevance decides. With DIR on the
 * labelled corpus there, beside a simple page gate on the same labels; always on the project's own labelled
 * pages. What weights were fitted on is judged once more by weights fitted on other origins.
 */
import { parseArgs } from "node:util";
import { missingFromCorpus } from "./evaluation/corpus.ts";
import { figuresOf, type Figures } from "./evaluation/figures.ts";
import { runEvaluation, type Column } from "./evaluation/run-evaluation.ts";
import { fail } from "./fail.ts";

const { values, positionals } = parseArgs({
  options: { json: { type: "boolean" }, list: { type: "boolean" } },
  allowPositionals: true,
});
const folder = positionals[0];
if (folder !== undefined && missingFromCorpus(folder).length > 0)
  fail(`${folder} is not a corpus: it has no ${missingFromCorpus(folder).join(", no ")}.`);

const { columns, covered, foundUnderStress } = runEvaluation(folder);
const table = columns.map(({ name, judged }) => ({
  name,
  documents: judged.length,
  ...figuresOf(judged),
}));

if (values.list === true) for (const column of columns) listErrors(column);
if (values.json === true) console.log(JSON.stringify({ covered, foundUnderStress, columns: table }, null, 2));
else printTable();

function printTable(): void {
  if (covered)
    console.log(
      `Labels of ${covered.concepts} of ${covered.of} corpus concepts: those that the glossary has.\n`,
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
    ["“about AI risk”, positive", ({ aboutRisk }) => pages(aboutRisk.positive)],
    ["“about AI risk”, negative", ({ aboutRisk }) => pages(aboutRisk.negative)],
  ];
  console.log(" ".repeat(28) + table.map(({ name }) => name.padStart(12)).join(""));
  console.log("documents".padEnd(28) + table.map(({ documents }) => String(documents).padStart(12)).join(""));
  for (const [name, of] of rows)
    console.log(name.padEnd(28) + table.map((figures) => of(figures).padStart(12)).join(""));
  if (foundUnderStress !== undefined)
    console.log(
      `\nOf the annotations on plain pages ${foundUnderStress.toFixed(3)} are found again under stress.`,
    );
}

/** Each error with the words around it. */
function listErrors({ name, judged }: Column): void {
  for (const { text, score } of judged)
    for (const { kind, document, start, end } of score.errors) {
      const around = `${text.slice(Math.max(0, start - 50), start)}[${text.slice(start, end)}]${text.slice(end, end + 40)}`;
      console.log(
        `${name.padEnd(10)} ${kind.padEnd(12)} ${document.padEnd(30)} ${around.replaceAll(/\s+/g, " ")}`,
      );
    }
}
