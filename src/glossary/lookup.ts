/** Entries by name, by form, and by anything near it. */
import Fuse from "fuse.js";
import type { Entry } from "./entry.ts";
import { foldName } from "./fold-name.ts";

export interface Lookup {
  /** The id of the entry that has exactly this name, alias or form, in any case and spacing. */
  byForm(words: string): string | undefined;
  /** Entries near the words, best first: name, alias, typing errors, words of the definition. */
  search(words: string): Entry[];
  /** The few entries whose names are least unlike the words, for when a search finds nothing. */
  nearest(words: string): Entry[];
}

/** What Fuse reads of an entry. Its own default finds "king" in "instrumental convergence". */
interface SearchRecord {
  readonly entry: Entry;
  readonly name: string;
  /** Joined, since Fuse adds up what it finds in a list, and the entry with most forms would win. */
  readonly aliases: string;
  readonly text: string;
}

/** How much a name or alias, taken whole, may differ: "king leer". */
const NAME_FUZZINESS = 0.2;
/** Beyond this many characters Fuse searches in several passes, and nobody types a name so far to find it. */
const LONGEST_NAME_SOUGHT = 32;

/** How much a name may differ to be offered in place of nothing. */
const OFFER_FUZZINESS = 0.5;
const MOST_OFFERS = 4;

/** How much a single word may differ where any of the words counts. */
const WORD_FUZZINESS = 0.15;

/** They say nothing of what is looked for, and every definition has them. */
const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  (
    "a about an and any are as at be by can could do does for from had has have how if in into is it its no not " +
    "of on or our own so that the their them then there they this to was we were what when where which who why " +
    "will with would you your"
  ).split(" "),
);

export function createLookup(entries: readonly Entry[]): Lookup {
  // Folded once: search runs at every keystroke.
  const named = entries.map((entry) => ({ entry, names: [entry.name, ...entry.aliases].map(foldName) }));
  const byForm = new Map<string, string>();
  const add = (key: string, id: string): void => {
    if (key !== "" && !byForm.has(key)) byForm.set(key, id);
  };
  for (const { entry, names } of named) add(names[0]!, entry.id);
  for (const { entry, names } of named) for (const alias of names.slice(1)) add(alias, entry.id);
  for (const { id } of entries) add(foldName(id), id);

  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const records = entries.map((entry): SearchRecord => ({
    entry,
    name: entry.name,
    aliases: entry.aliases.join(" · "),
    text: entry.account === undefined ? entry.short : `${entry.short} ${entry.account}`,
  }));
  const byName = new Fuse(records, {
    keys: ["name", "aliases"],
    threshold: NAME_FUZZINESS,
    ignoreLocation: true,
    minMatchCharLength: 2,
  });
  const byWords = new Fuse(records, {
    keys: [
      { name: "name", weight: 2 },
      { name: "aliases", weight: 2 },
      { name: "text", weight: 1 },
    ],
    threshold: WORD_FUZZINESS,
    ignoreLocation: true,
    minMatchCharLength: 2,
    useTokenSearch: true,
    tokenize: tellingWords,
  });

  let offers: Fuse<SearchRecord> | undefined;

  return {
    nearest(wanted) {
      offers ??= new Fuse(records, {
        keys: ["name"],
        threshold: OFFER_FUZZINESS,
        ignoreLocation: true,
        // Two letters in common are no likeness.
        minMatchCharLength: 3,
      });
      return offers.search(wanted, { limit: MOST_OFFERS }).map(({ item }) => item.entry);
    },
    byForm: (wanted) => byForm.get(foldName(wanted)) ?? byForm.get(foldName(wanted).replace(/e?s$/, "")),
    search(asked) {
      const wanted = asked.trim();
      if (wanted === "") return [];
      const folded = foldName(wanted);
      const exact = byForm.get(folded);
      const starts = (name: string): boolean => name.startsWith(folded);
      // By the entry's own name before any of its others.
      const starting = [
        ...named.filter(({ names }) => starts(names[0]!)),
        ...named.filter(({ names }) => names.some(starts)),
      ];
      const found = new Set<Entry>();
      if (exact !== undefined) found.add(byId.get(exact)!);
      for (const { entry } of starting) found.add(entry);
      for (const { item } of byName.search(wanted.slice(0, LONGEST_NAME_SOUGHT))) found.add(item.entry);
      for (const { item } of byWords.search(wanted)) found.add(item.entry);
      return [...found];
    },
  };
}

/** The words that tell what a text is about; all of them when it has no others ("to be or not to be"). */
function tellingWords(text: string): string[] {
  const all = text.match(/[\p{L}\p{N}]+/gu) ?? [];
  const telling = all.filter((word) => !FUNCTION_WORDS.has(word.toLowerCase()));
  return telling.length > 0 ? telling : all;
}
