import type { GlossaryFiles } from "./read-glossary.ts";

/** More than this makes a list of an entry. */
const MOST_EXAMPLES = 6;

/** The examples of a concept: those that it names, best first; then others that are about it, the latest first. */
export function examplesOf(
  { id, examples }: GlossaryFiles["concepts"][number],
  files: GlossaryFiles,
): string[] {
  const others = files.examples
    .filter(({ concepts }) => concepts.includes(id))
    .toSorted((a, b) => b.date.localeCompare(a.date));
  return [...new Set([...examples, ...others.map((example) => example.id)])].slice(0, MOST_EXAMPLES);
}
