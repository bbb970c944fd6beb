import { countSentences, wordsOf } from "../words.ts";
import type { Linter } from "./linter.ts";

export const MOST_WORDS = 35;

/** `short` is one or two sentences of at most 35 words and does not use the headword. */
export const shortDefinition: Linter = {
  name: "short-definition",
  check: (files) =>
    files.concepts.flatMap(({ file, name, short }) => {
      const problems = [];
      const words = wordsOf(short).length;
      if (words > MOST_WORDS)
        problems.push({ file, what: `short has ${words} words`, remedy: `Cut it to ${MOST_WORDS}` });
      if (countSentences(short) > 2)
        problems.push({ file, what: "short has more than two sentences", remedy: "Say it in one or two" });
      if (namesItself(name, short))
        problems.push({
          file,
          what: `short uses the headword "${name}"`,
          remedy: "Define it in other words",
        });
      return problems;
    }),
};

/** Whether a definition holds the whole headword. A part of it ("AI" for "AI control") is no circle. */
function namesItself(name: string, short: string): boolean {
  const fold = (text: string): string => ` ${wordsOf(text).join(" ").toLowerCase()} `;
  return fold(short).includes(fold(name).trimEnd());
}
