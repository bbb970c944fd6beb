import type { Problem } from "../problem.ts";
import { wordsOf } from "../words.ts";
import type { Linter } from "./linter.ts";

const LIMITS = { line: 24, what: 45, caveat: 35 } as const;

/** Examples keep their limits, and an everyday trigger has a word that must stand near it. */
export const soundExamples: Linter = {
  name: "sound-examples",
  check(files) {
    const problems: Problem[] = [];
    for (const example of files.examples) {
      const { file, triggers } = example;
      for (const part of ["line", "what", "caveat"] as const) {
        const words = wordsOf(example[part]).length;
        if (words > LIMITS[part])
          problems.push({ file, what: `${part} has ${words} words`, remedy: `Cut it to ${LIMITS[part]}` });
      }
      for (const { text, context, near } of triggers)
        if (context !== "none" && near.length === 0 && wordsOf(text).length < 2)
          problems.push({
            file,
            what: `the trigger "${text}" has no near words`,
            remedy:
              "Name the actor or event that must stand near it, or, for an unmistakable nickname, context: none",
          });
    }
    return problems;
  },
};
