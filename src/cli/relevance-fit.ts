/**
 * `npm run relevance:fit -- DIR [--check]`: fits the weights of relevance on the labelled corpus in DIR,
 * the project's own labelled pages and the glossary's sentences, and writes them with the figures of the
 * fit. With `--check` nothing is written: it fails when the file is not what the fit gives.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { NEEDED, weigh, type Weights } from "../core/relevance/accept.ts";
import { FEATURES } from "../core/relevance/features.ts";
import { readyLexicon } from "../core/relevance/lexicon.ts";
import { missingFromCorpus, readCorpus } from "./evaluation/corpus.ts";
import { crossValidate } from "./evaluation/cross-validate.ts";
import { fitWeights } from "./evaluation/fit-weights.ts";
import { fittingMaterial } from "./evaluation/fitting-material.ts";
import type { LabelledDocument } from "./evaluation/labelled-document.ts";
import { readLabelled, type Observation, type ReadLabelled } from "./evaluation/measure-document.ts";
import { readOwnPages } from "./evaluation/read-own-pages.ts";
import { OWN_PAGES } from "./evaluation/run-evaluation.ts";
import { fail } from "./fail.ts";
import { PROJECT_FOLDER, loadGlossary } from "./project.ts";

const { values, positionals } = parseArgs({
  options: { check: { type: "boolean" } },
  allowPositionals: true,
});
const folder = positionals[0];
if (folder === undefined) fail("Usage: npm run relevance:fit -- DIR [--check]");
const missing = missingFromCorpus(folder);
if (missing.length > 0) fail(`${folder} is not a corpus: it has no ${missing.join(", no ")}.`);

const lexicon = readyLexicon(loadGlossary().lexicon);
const { documents } = readCorpus(folder);
const ownPages = readOwnPages(OWN_PAGES);
const read = (document: LabelledDocument): ReadLabelled => readLabelled(document, lexicon);
const { ofCorpus, ofOwnPages, ofSentences, all } = fittingMaterial(
  documents.map(read),
  ownPages.map(read),
  lexicon,
);
const weightsFor = crossValidate(all);

const origins = new Set(all.map(({ originKey }) => originKey)).size;
const figures = [
  `${documents.length} documents of the corpus: ${agreement(ofCorpus)}`,
  `${ownPages.length} pages of our own: ${agreement(ofOwnPages)}`,
  `sentences of the glossary: ${agreement(ofSentences)}`,
];
const file = join(PROJECT_FOLDER, "src/core/relevance/weights.ts");
const text = source(fitWeights(all));
if (values.check === true) {
  if (readFileSync(file, "utf8") !== text)
    fail("src/core/relevance/weights.ts is not what the fit gives now. Run: npm run relevance:fit -- DIR");
  console.log("src/core/relevance/weights.ts is what the fit gives.");
} else {
  writeFileSync(file, text);
  console.log(`Wrote src/core/relevance/weights.ts.\n${figures.join("\n")}`);
}

/** How often weights fitted on other origins decide as the reader did. */
function agreement(observations: readonly Observation[]): string {
  const wrong = observations.filter(
    ({ features, isRiskSense, originKey }) =>
      weigh(features, weightsFor(originKey)) >= NEEDED !== isRiskSense,
  ).length;
  const share = ((observations.length - wrong) / observations.length).toFixed(3);
  return `${observations.length} uses of everyday wording, ${share} decided as labelled`;
}

function source(weights: Weights): string {
  const rows = FEATURES.map((name) => `  ${/\W/.test(name) ? `"${name}"` : name}: ${weights[name]},`);
  return `import type { Weights } from "./accept.ts";

/**
 * How much each feature counts (see features.ts); the sum is the logarithm of the odds.
 * Written by \`npm run relevance:fit -- DIR\`. Cross-validated over ${origins} origins:
 *
 * - ${figures.join(".\n * - ")}.
 */
export const WEIGHTS: Weights = {
${rows.join("\n")}
};
`;
}
