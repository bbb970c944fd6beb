/** Which of the words that speak for a term are told: a few short ones are read, a long list is not. */

const MOST_CUES = 2;
/** A title of a work that stands near by is longer, and tells no more. */
const LONGEST_CUE = 40;

/** At most two, the shortest first; a long one only where there is no other. */
export function shortCues(words: readonly string[]): string[] {
  const [shortest, ...others] = words.toSorted((a, b) => a.length - b.length);
  if (shortest === undefined) return [];
  return [shortest, ...others.filter(({ length }) => length <= LONGEST_CUE)].slice(0, MOST_CUES);
}
