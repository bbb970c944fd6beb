/** `npm run glossary:stats [-- --json]`: how much the glossary holds, and how plainly it reads. */
import { glossaryStats } from "../build/glossary-stats.ts";
import { describeProblem } from "../build/problem.ts";
import { readGlossary } from "../build/read-glossary.ts";
import { fail } from "./fail.ts";
import { GLOSSARY_FOLDER } from "./project.ts";

const { files, problems } = readGlossary(GLOSSARY_FOLDER);
if (problems.length > 0) fail(problems.map(describeProblem).join("\n"));
const stats = glossaryStats(files);

if (process.argv.includes("--json")) console.log(JSON.stringify(stats, undefined, 2));
else {
  for (const [name, value] of Object.entries(stats)) {
    const words =
      typeof value === "number"
        ? String(value)
        : Object.entries(value as Record<string, unknown>)
            .map(([key, part]) => `${key} ${typeof part === "number" ? part : JSON.stringify(part)}`)
            .join(", ");
    console.log(`${name}: ${words}`);
  }
}
