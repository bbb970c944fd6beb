import { plainText } from "../../glossary/body.ts";
import type { GlossaryFiles } from "../read-glossary.ts";
import type { Problem } from "../problem.ts";
import type { Linter } from "./linter.ts";

/** Words that persuade. Inside quotation marks they are somebody else's. */
const PERSUADING =
  /\b(?:alarming(?:ly)?|chilling(?:ly)?|terrif(?:ying|ied)|horrif(?:ying|ic)|frightening|shocking(?:ly)?|disturbing(?:ly)?|hype[ds]?|doomers?|doom-?mongering|scaremongering|hysteri(?:a|cal)|obviously|of course|undoubtedly|clearly|urgently|must)\b/gi;
/** A model did or wrote something; what it wanted or knew nobody saw. */
const MENTAL =
  /\b(?:(?:the|a|an|this|that) (?:AI|model|system|agent|chatbot)|models|Claude(?: \w+)*|GPT-\S+|o1|o3|Grok|Gemini|ChatGPT)\s+(?:wants?|wanted|knew|feels?|felt|believes?|believed|desires?|desired|hopes?|hoped|fears?|feared|enjoys?|enjoyed)\b/gi;

/** No word of our own persuades, and none gives a model feelings. */
export const calmWording: Linter = {
  name: "calm-wording",
  check: (files) =>
    ownTexts(files).flatMap(({ file, text }) => {
      const ours = text.replaceAll(/"[^"]*"|“[^”]*”|‘[^’]*’/g, "");
      const problems: Problem[] = [];
      for (const [found] of ours.matchAll(PERSUADING))
        problems.push({
          file,
          what: `says "${found}" in our own voice`,
          remedy: "Say what was found and by whom",
        });
      for (const [found] of ours.matchAll(MENTAL))
        problems.push({
          file,
          what: `says "${found}"`,
          remedy: "Write what was done or written, or attribute it in quotation marks",
        });
      return problems;
    }),
};

export function ownTexts(files: GlossaryFiles): { file: string; text: string }[] {
  const bodyText = (body: GlossaryFiles["concepts"][number]["body"]): string =>
    plainText(body.flatMap((section) => section.blocks));
  return [
    ...files.concepts.map(({ file, short, body }) => ({ file, text: `${short} ${bodyText(body)}` })),
    ...files.examples.map(({ file, line, what, caveat, accounts, body }) => ({
      file,
      text: [line, what, caveat, accounts ?? "", bodyText(body)].join(" "),
    })),
    ...files.sources.map(({ file, summary }) => ({ file, text: summary ?? "" })),
    ...files.argument.reasons.map((reason) => ({
      file: "glossary/argument.yaml",
      text: [
        reason.thesis,
        ...reason.claims.flatMap(({ claim, support, objection }) => [claim, support.text, objection.text]),
      ].join(" "),
    })),
  ];
}
