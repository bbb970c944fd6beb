/** `npm run glossary:check`: reads the whole glossary and names everything that breaks a rule. */
import { checkGlossary } from "../build/check-glossary.ts";
import { describeProblem } from "../build/problem.ts";
import { readGlossary } from "../build/read-glossary.ts";
import { fail } from "./fail.ts";
import { GLOSSARY_FOLDER } from "./project.ts";

const { files, problems } = readGlossary(GLOSSARY_FOLDER);
const broken = checkGlossary(files).map((problem) => `${describeProblem(problem)} (${problem.rule})`);
const all = [...problems.map(describeProblem), ...broken];
if (all.length > 0) fail(`${all.join("\n")}\n\n${all.length} problem${all.length === 1 ? "" : "s"}.`);
console.log(
  `The glossary holds ${files.concepts.length} concepts, ${files.examples.length} examples, ` +
    `${files.estimates.length} estimates and ${files.sources.length} sources. No rule is broken.`,
);
