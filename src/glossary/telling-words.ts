/** They say nothing of what is looked for, and every definition has them. */
const FUNCTION_WORDS =
  "a about all also am an and any are aren't as at be because been being but by can can't cannot could did do does " +
  "doesn't don't for from get gets had has have he her his how i if in into is isn't it it's its just like may me " +
  "might more most my no not of on one or our own s she should so some someone something t than that that's the " +
  "their them then there these they thing things this those to too up us very was we were what what's when where " +
  "which who why will with won't would you your";

/** In a glossary of AI, these tell no more: half of the definitions have them. */
const COMMON_WORDS = "ai ais a.i model models system systems";

const UNTELLING: ReadonlySet<string> = new Set(`${FUNCTION_WORDS} ${COMMON_WORDS}`.split(" "));

/** A figure such as "0.1" is one word. */
const WORDS = /\d+[.,]\d+|[\p{L}\p{N}]+(?:'\p{L}+)*/gu;

/** All words of a text, without case and accents. `foldName` does the same, and takes ten times as long. */
export function foldedWords(text: string): string[] {
  const plain = text.toLowerCase().replaceAll("’", "'").normalize("NFD").replaceAll(/\p{M}/gu, "");
  return plain.match(WORDS) ?? [];
}

/** Whether the folded word tells something of a text that it stands in. */
export function isTelling(word: string): boolean {
  return !UNTELLING.has(word) && (word.length > 1 || isFigure(word));
}

/** The words that tell what a text is about; all of them when it has no others ("to be or not to be"). */
export function tellingWords(text: string): string[] {
  const all = [...new Set(foldedWords(text))];
  const telling = all.filter(isTelling);
  return telling.length > 0 ? telling : all;
}

/** Whether the folded word has a digit: such words are looked for as they stand. */
export function isFigure(word: string): boolean {
  return /\d/.test(word);
}
