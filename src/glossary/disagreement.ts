import { plainText } from "./body.ts";
import type { Section } from "./entry.ts";
import { firstSentence } from "./first-sentence.ts";

/** The first sentence of the section "Disagreement"; undefined where there is none. */
export function disagreementOf(sections: readonly Section[]): string | undefined {
  const section = sections.find(({ title }) => title === "Disagreement");
  if (!section || section.blocks.length === 0) return undefined;
  return firstSentence(plainText(section.blocks.slice(0, 1)));
}
