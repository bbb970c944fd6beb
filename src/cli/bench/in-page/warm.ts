/** What takes part in the reading, each alone and warm. */
import { findMatches } from "../../../core/matcher/find-matches.ts";
import { compileForms, type FormIndex } from "../../../core/matcher/form-index.ts";
import { readyLexicon } from "../../../core/relevance/lexicon.ts";
import { readRuns } from "../../../page/text-runs.ts";
import { bareWalk } from "./cold.ts";
import { inTurns } from "./rounds.ts";
import type { Input, Rounds, Terms } from "./tasks.ts";

export function measureWalks({ rounds }: Input<"walks">): Rounds {
  return inTurns(rounds, {
    "bare walk": () => bareWalk(document.body),
    "text runs": () => textsOf(document.body).length,
  });
}

/** Each measurement reads about so many characters, so that the clock is fine enough. */
const CHARACTERS = 2_000_000;

/** Beside every list the plain loop over the same characters, as "char loop". */
export function measureMatch({ rounds, lists }: Input<"match">): Rounds {
  const texts = textsOf(document.body);
  const repeats = Math.ceil(CHARACTERS / texts.reduce((sum, text) => sum + text.length, 1));
  const repeated = (read: (text: string) => number) => (): number => {
    let sum = 0;
    for (let repeat = 0; repeat < repeats; repeat++) for (const text of texts) sum += read(text);
    return sum;
  };
  const indexes = lists.map((list) => [list.name, indexOf(list)] as const);
  return inTurns(rounds, {
    "char loop": repeated(sumOfCodes),
    ...Object.fromEntries(
      indexes.map(([name, index]) => [name, repeated((text) => findMatches(index, text).terms.length)]),
    ),
  });
}

/** Of a generated list the terms alone; of the glossary also the words that are evidence. */
function indexOf({ lexicon, isGenerated }: Terms): FormIndex {
  if (!isGenerated) return readyLexicon(lexicon).index;
  return compileForms(
    lexicon.forms.map(({ text }) => ({ text, case: "any", inflect: true, verb: undefined, kind: "term" })),
  );
}

export function measureCompile({ rounds, lists }: Input<"compile">): Rounds {
  return inTurns(rounds, {
    "bare walk": () => bareWalk(document.body),
    ...Object.fromEntries(
      lists.map(({ name, lexicon }) => [name, () => readyLexicon(lexicon).terms.length] as const),
    ),
  });
}

function textsOf(root: Element): string[] {
  const reader = readRuns(root);
  const texts: string[] = [];
  for (let run = reader.next(); run; run = reader.next()) texts.push(run.text);
  return texts;
}

function sumOfCodes(text: string): number {
  let sum = 0;
  for (let at = 0; at < text.length; at++) sum = (sum + text.charCodeAt(at)) | 0;
  return sum;
}
