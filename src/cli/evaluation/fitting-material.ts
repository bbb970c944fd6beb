/** All that the weights of relevance are fitted on. */
import { readGlossary } from "../../build/read-glossary.ts";
import type { ReadyLexicon } from "../../core/relevance/lexicon.ts";
import { GLOSSARY_FOLDER } from "../project.ts";
import { observe, type Observation, type ReadLabelled } from "./measure-document.ts";
import { observeSentences } from "./observe-sentences.ts";

export interface FittingMaterial {
  readonly ofCorpus: readonly Observation[];
  readonly ofOwnPages: readonly Observation[];
  readonly ofSentences: readonly Observation[];
  readonly all: readonly Observation[];
}

/** From the read documents of the corpus and of our own pages; the glossary's sentences are added. */
export function fittingMaterial(
  corpus: readonly ReadLabelled[],
  ownPages: readonly ReadLabelled[],
  lexicon: ReadyLexicon,
): FittingMaterial {
  const ofCorpus = corpus.flatMap(observe);
  const ofOwnPages = ownPages.flatMap(observe);
  const ofSentences = observeSentences(readGlossary(GLOSSARY_FOLDER).files, lexicon);
  return { ofCorpus, ofOwnPages, ofSentences, all: [...ofCorpus, ...ofOwnPages, ...ofSentences] };
}
