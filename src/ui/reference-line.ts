import type { Source } from "../glossary/entry.ts";
import { citationWords, sourceAddress } from "./words.ts";

/** A source as one line to paste: "Hubinger et al., 2019. Risks from learned optimization. arXiv. https://…". */
export function referenceLine(source: Source): string {
  return [citationWords(source), source.title, source.venue, sourceAddress(source)]
    .filter((part) => part !== undefined)
    .reduce((line, part) => (/[.?!]$/.test(line) ? `${line} ${part}` : `${line}. ${part}`));
}
