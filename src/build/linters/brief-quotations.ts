import type { Problem } from "../problem.ts";
import { wordsOf } from "../words.ts";
import { ownTexts } from "./calm-wording.ts";
import type { Linter } from "./linter.ts";

const MOST_WORDS = 15;
/** Shorter than this it is a term in quotation marks. */
const QUOTATION_FROM = 6;

/** At most one quotation an entry, of at most fifteen words. */
export const briefQuotations: Linter = {
  name: "brief-quotations",
  check: (files) =>
    ownTexts(files)
      .filter(({ file }) => file !== "glossary/argument.yaml")
      .flatMap(({ file, text }) => {
        const problems: Problem[] = [];
        const quotations = [...text.matchAll(/"([^"]+)"|“([^”]+)”/g)]
          .map((found) => found[1] ?? found[2]!)
          .filter((quotation) => wordsOf(quotation).length >= QUOTATION_FROM);
        for (const quotation of quotations)
          if (wordsOf(quotation).length > MOST_WORDS)
            problems.push({
              file,
              what: `quotes ${wordsOf(quotation).length} words: "${quotation.slice(0, 60)}…"`,
              remedy: `Quote at most ${MOST_WORDS}, or say it in our words`,
            });
        if (quotations.length > 1)
          problems.push({ file, what: `has ${quotations.length} quotations`, remedy: "Keep one" });
        return problems;
      }),
};
