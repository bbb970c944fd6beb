/** Which of many records have a word, or one that is near it: inflected, begun, misspelt. */
import { isFigure, foldedWords, isTelling } from "./telling-words.ts";
import { wordStem } from "./word-stem.ts";

export interface WordIndex {
  /** By the number of a text: how near a word of it comes to the word sought, from 0 to 1. */
  textsWith(word: string, isLast: boolean): ReadonlyMap<number, number>;
  /** How many telling words each text has. */
  readonly lengths: readonly number[];
}

const SAME = 1;
/** The word still being typed begins so. */
const BEGUN = 0.7;
/** "Conscious" and "consciousness". */
const AKIN = 0.6;
const MISSPELT = 0.5;

/** Whoever typed two letters can still mean anything. */
const SHORTEST_BEGUN = 3;
/** What words are made of others with; any ending would join "black" and "blackmail". */
const MADE_WITH =
  /^(?:ness|ly|e?r|or|ers?y|r?y|ment|ions?|ation|al|ally|i[sz]m|ist|ity|ive|able|ful|less|ish|ic|[ae]nce|[ae]nt)$/;
const SHORTEST_AKIN = 4;
const LONGEST_ENDING = 5;

/** Short words have too many neighbours: "goal" and "gaol" are far from alone. */
const SHORTEST_MISSPELT = 5;
/** From here on two letters may be wrong. */
const LONG = 8;

export function createWordIndex(texts: readonly string[]): WordIndex {
  const places = new Map<string, number[]>();
  const stems = new Map<string, string>();
  const lengths = texts.map((text, at) => {
    const own = new Set<string>();
    for (const word of foldedWords(text)) {
      if (!isTelling(word)) continue;
      let stem = stems.get(word);
      if (stem === undefined) stems.set(word, (stem = wordStem(word)));
      own.add(stem);
    }
    for (const stem of own) {
      const known = places.get(stem);
      if (known) known.push(at);
      else places.set(stem, [at]);
    }
    return own.size;
  });
  const sorted = [...places.keys()].toSorted();

  const beginningWith = (start: string): string[] => {
    const found: string[] = [];
    for (let at = firstFrom(sorted, start); sorted[at]?.startsWith(start); at++) found.push(sorted[at]!);
    return found;
  };
  const akinTo = (stem: string): string[] => {
    if (stem.length < SHORTEST_AKIN) return [];
    const longer = beginningWith(stem).filter((other) => MADE_WITH.test(other.slice(stem.length)));
    const shorter: string[] = [];
    for (let length = Math.max(SHORTEST_AKIN, stem.length - LONGEST_ENDING); length < stem.length; length++)
      if (MADE_WITH.test(stem.slice(length)) && places.has(stem.slice(0, length)))
        shorter.push(stem.slice(0, length));
    return [...longer, ...shorter];
  };
  const misspellingsOf = (word: string): string[] => {
    let most = word.length >= LONG ? 2 : word.length >= SHORTEST_MISSPELT ? 1 : 0;
    let nearest: string[] = [];
    for (const other of sorted) {
      // Few mistype the first letter, and a look at all words would take longer.
      if (most === 0 || other[0] !== word[0] || Math.abs(other.length - word.length) > most) continue;
      const apart = editsBetween(word, other, most);
      if (apart > most) continue;
      if (apart < most) nearest = [];
      most = apart;
      nearest.push(other);
    }
    return nearest;
  };
  /** The stems that the word may mean. */
  const meantBy = (word: string, isLast: boolean): Map<string, number> => {
    const stem = wordStem(word);
    const meant = new Map<string, number>();
    if (places.has(stem)) meant.set(stem, SAME);
    const add = (others: readonly string[], nearness: number): void => {
      for (const other of others) if (!meant.has(other)) meant.set(other, nearness);
    };
    if (isLast && word.length >= SHORTEST_BEGUN) add(beginningWith(word), BEGUN);
    if (isFigure(word)) return meant;
    add(akinTo(stem), AKIN);
    if (meant.size === 0) add(misspellingsOf(stem), MISSPELT);
    return meant;
  };

  return {
    lengths,
    textsWith(word, isLast) {
      const found = new Map<number, number>();
      for (const [stem, nearness] of meantBy(word, isLast))
        for (const at of places.get(stem)!) if ((found.get(at) ?? 0) < nearness) found.set(at, nearness);
      return found;
    },
  };
}

/** Where in the sorted words the first stands that is not before the one given. */
function firstFrom(sorted: readonly string[], start: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Letters left out, added, changed or swapped with the next; more than `most` when there are more. */
function editsBetween(one: string, other: string, most: number): number {
  let before: number[] = [];
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      const isSame = one[i - 1] === other[j - 1];
      let edits = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (isSame ? 0 : 1));
      const isSwapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      if (isSwapped) edits = Math.min(edits, before[j - 2]! + 1);
      next.push(edits);
    }
    if (Math.min(...next) > most) return most + 1;
    before = row;
    row = next;
  }
  return row[other.length]!;
}
