/** Where the project's folders are, and its glossary ready for use. */
import { fileURLToPath } from "node:url";
import { compileGlossary, type CompiledGlossary } from "../build/compile-glossary.ts";
import { readGlossary } from "../build/read-glossary.ts";
import { describeProblem } from "../build/problem.ts";
import { fail } from "./fail.ts";

export const PROJECT_FOLDER = fileURLToPath(new URL("../..", import.meta.url));
export const GLOSSARY_FOLDER = fileURLToPath(new URL("../../glossary", import.meta.url));

/** The compiled glossary; ends the program with the list of problems when a file is malformed. */
export function loadGlossary(): CompiledGlossary {
  const { files, problems } = readGlossary(GLOSSARY_FOLDER);
  if (problems.length > 0) fail(problems.map(describeProblem).join("\n"));
  return compileGlossary(files);
}
