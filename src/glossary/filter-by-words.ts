import { tellingWords } from "./telling-words.ts";
import { createWordIndex, type WordIndex } from "./word-index.ts";

/** By the list: its texts are read once, and not at every keystroke. */
const indexes = new WeakMap<readonly object[], WordIndex>();

/** From so many words on, one may be missing where nothing has them all. */
const MANY_WORDS = 3;

/**
 * The items whose texts have all of the telling words, be they inflected or misspelt; in the order given.
 * Where no text has all of three or more, those that lack one.
 */
export function filterByWords<Item extends object>(
  items: readonly Item[],
  words: string,
  textOf: (item: Item) => string,
): readonly Item[] {
  const wanted = tellingWords(words);
  if (wanted.length === 0) return items;
  let index = indexes.get(items);
  if (!index) indexes.set(items, (index = createWordIndex(items.map(textOf))));
  const counts = new Map<number, number>();
  for (const [at, word] of wanted.entries())
    for (const place of index.textsWith(word, at === wanted.length - 1).keys())
      counts.set(place, (counts.get(place) ?? 0) + 1);
  const having = (least: number): Item[] => items.filter((_, place) => (counts.get(place) ?? 0) >= least);
  const all = having(wanted.length);
  return all.length > 0 || wanted.length < MANY_WORDS ? all : having(wanted.length - 1);
}
