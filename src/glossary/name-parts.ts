/** A name cut where the words that were searched for stand in it. */

export interface NamePart {
  readonly text: string;
  readonly isMatch: boolean;
}

const WORDS = /[\p{L}\p{N}]+/gu;

/** The parts joined are the name. Words match where a word of the name begins with them, in any case. */
export function nameParts(name: string, search: string): NamePart[] {
  const words = (search.match(WORDS) ?? []).toSorted((one, other) => other.length - one.length);
  if (words.length === 0) return [{ text: name, isMatch: false }];
  const matches = new RegExp(`((?<![\\p{L}\\p{N}])(?:${words.join("|")}))`, "giu");
  // With one group, every second part is a match.
  return name
    .split(matches)
    .map((text, at) => ({ text, isMatch: at % 2 === 1 }))
    .filter(({ text }) => text !== "");
}
