/**
 * What the inflections of a word have in common: for searching only. Marking lists the forms that it
 * accepts (`core/matcher/variants.ts`) and must never guess; a search may, and its reader sees at once.
 */
import { spellings } from "../core/matcher/variants.ts";

/** Shorter ones are words of their own: "this", "bed", "sing". */
const SHORTEST_STEM = 3;

/** The same for "hides", "hid(e)" and "hiding", for "behavior" and "behaviours"; a folded word in. */
export function wordStem(word: string): string {
  if (/\d/.test(word)) return word;
  const [spelling] = spellings(word.replace(/'s$|'/g, "")).toSorted();
  const bare = withoutEnding(spelling!);
  return bare.length > SHORTEST_STEM ? bare.replace(/e$/, "") : bare;
}

function withoutEnding(word: string): string {
  const tied = /^([dlt])(?:ying|ied|ies)$/.exec(word);
  if (tied) return `${tied[1]}ie`;
  if (/..(?:ies|ied)$/.test(word)) return `${word.slice(0, -3)}y`;
  if (/(?:ss|us|is)$/.test(word)) return word;
  if (/(?:s|x|z|ch|sh)es$/.test(word)) return word.slice(0, -2);
  const plural = word.length > SHORTEST_STEM ? word.replace(/s$/, "") : word;
  const [, stem] = /^(.*[aeiouy].*?)(?:ing|ed)$/.exec(plural) ?? [];
  if (stem === undefined || stem.length < SHORTEST_STEM) return plural;
  // "Sandbagging", but "killing" and "passed".
  return stem.replace(/([^aeioulsz])\1$/, "$1");
}
