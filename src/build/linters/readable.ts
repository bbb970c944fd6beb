import { plainText } from "../../glossary/body.ts";
import type { GlossaryFiles } from "../read-glossary.ts";
import type { Problem } from "../problem.ts";
import { quantile, readingGrade } from "../words.ts";
import type { Linter } from "./linter.ts";

/** Highest Flesch–Kincaid grades: median, and 90th percentile. */
const BARS = {
  short: { median: 11, most: 15 },
  "In plain words": { median: 9, most: 12 },
} as const;
type Part = keyof typeof BARS;

/** Grades of a part over all concepts, with the file of each. */
export function gradesOf(files: GlossaryFiles, part: Part): { file: string; grade: number }[] {
  return files.concepts.map(({ file, short, body }) => {
    const section = body.find(({ title }) => title === part);
    return { file, grade: readingGrade(part === "short" ? short : section ? plainText(section.blocks) : "") };
  });
}

/** The glossary as a whole reads as plainly as it promises; the hardest texts are named. */
export const readable: Linter = {
  name: "readable",
  check(files) {
    const problems: Problem[] = [];
    for (const part of Object.keys(BARS) as Part[]) {
      const grades = gradesOf(files, part);
      const values = grades.map(({ grade }) => grade);
      const { median, most } = BARS[part];
      const worst = grades.toSorted((a, b) => b.grade - a.grade).slice(0, 5);
      const named = worst.map(({ file, grade }) => `${file} ${grade.toFixed(1)}`).join(", ");
      if (quantile(values, 0.5) > median)
        problems.push({
          file: "glossary/concepts",
          what: `the median reading grade of "${part}" is ${quantile(values, 0.5).toFixed(1)}, above ${median}`,
          remedy: `Shorten sentences and words, hardest first: ${named}`,
        });
      if (quantile(values, 0.9) > most)
        problems.push({
          file: "glossary/concepts",
          what: `a tenth of "${part}" reads above grade ${most}`,
          remedy: `Shorten sentences and words: ${named}`,
        });
    }
    return problems;
  },
};
