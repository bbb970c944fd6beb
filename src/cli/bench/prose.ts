/** Sentences that the pages of the benchmark are woven from: those of our own labelled pages. */
import { join } from "node:path";
import { JSDOM } from "jsdom";
import { findMatches } from "../../core/matcher/find-matches.ts";
import type { ReadyLexicon } from "../../core/relevance/lexicon.ts";
import { readOwnPages } from "../evaluation/read-own-pages.ts";
import { PROJECT_FOLDER } from "../project.ts";

export interface Prose {
  /** Of pages about AI risk. */
  readonly field: readonly string[];
  /** Of pages about anything else. */
  readonly other: readonly string[];
  /** Without any term of the glossary, and without a word that tells of AI or its risks. */
  readonly silent: readonly string[];
}

const SHORTEST = 40;
const LONGEST = 320;

/** Always the same for the same pages and glossary. */
export function readProse(lexicon: ReadyLexicon): Prose {
  const field: string[] = [];
  const other: string[] = [];
  for (const { kind, html } of readOwnPages(join(PROJECT_FOLDER, "tests", "relevance-pages"))) {
    const sentences = sentencesOf(html);
    (kind === "positive" ? field : other).push(...sentences);
  }
  const silent = [...other, ...field].filter((sentence) => isSilent(sentence, lexicon));
  return { field, other, silent };
}

function sentencesOf(html: string): string[] {
  const { document } = new JSDOM(html).window;
  return [...document.querySelectorAll("p, li")]
    .flatMap((block) => (block.textContent ?? "").replaceAll(/\s+/g, " ").split(/(?<=[.?!]) (?=[A-Z])/))
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence.length >= SHORTEST && sentence.length <= LONGEST);
}

function isSilent(sentence: string, lexicon: ReadyLexicon): boolean {
  const { terms, hidden, cues } = findMatches(lexicon.index, sentence);
  const tells = cues.some(({ form }) => {
    const { vocabulary } = lexicon.cues[form - lexicon.terms.length]!;
    return vocabulary === "strong" || vocabulary === "risk";
  });
  return terms.length + hidden.length === 0 && !tells;
}
