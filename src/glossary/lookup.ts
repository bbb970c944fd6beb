/** Entries by name, by form, and by anything near it. */
import Fuse from "fuse.js";
import type { Entry } from "./entry.ts";
import { foldName } from "./fold-name.ts";
import { createFormIndex, type FormIndex } from "./form-index.ts";
import { tellingWords } from "./telling-words.ts";
import { createWordSearch, type WordSearch } from "./word-search.ts";
import { wordStem } from "./word-stem.ts";

export interface Lookup {
  readonly byForm: FormIndex;
  /** Entries near the words, best first: name, alias, typing errors, then words of what they mean. */
  search(words: string): Entry[];
  /** The same, with the way each was found. */
  find(words: string): Found[];
  /** Reads the texts, some tens of milliseconds ahead of the first search, which does it else. */
  prepare(): void;
  /** The few entries whose names are least unlike the words, for when a search finds nothing. */
  nearest(words: string): Entry[];
}

export interface Found {
  readonly entry: Entry;
  /** Called exactly so; by a name that begins so or is near it, or a phrase by which it is asked for; by single words. */
  readonly by: "exact" | "name" | "words";
}

/** What Fuse reads of an entry. Its own default finds "king" in "instrumental convergence". */
interface SearchRecord {
  readonly entry: Entry;
  readonly name: string;
  /** Joined, since Fuse adds up what it finds in a list, and the entry with most forms would win. */
  readonly aliases: string;
}

/** How much a name or alias, taken whole, may differ: "king leer". */
const NAME_FUZZINESS = 0.2;
/** Beyond this many characters Fuse searches in several passes, and nobody types a name so far to find it. */
const LONGEST_NAME_SOUGHT = 32;

/** How much a name may differ to be offered in place of nothing. */
const OFFER_FUZZINESS = 0.5;
const MOST_OFFERS = 4;

export function createLookup(entries: readonly Entry[]): Lookup {
  // Folded once: search runs at every keystroke.
  const named = entries.map((entry) => ({ entry, names: [entry.name, ...entry.aliases].map(foldName) }));
  const namesOf = new Map(named.map(({ entry, names }) => [entry, names]));
  const asking = Map.groupBy(
    entries.flatMap((entry) => (entry.asked ?? []).map((phrase) => ({ entry, key: phraseKey(phrase) }))),
    ({ key }) => key,
  );
  const byForm = createFormIndex(entries);
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const records = entries.map((entry): SearchRecord => ({
    entry,
    name: entry.name,
    aliases: entry.aliases.join(" · "),
  }));
  const byName = new Fuse(records, {
    keys: ["name", "aliases"],
    threshold: NAME_FUZZINESS,
    ignoreLocation: true,
    minMatchCharLength: 2,
  });

  let byWords: WordSearch | undefined;
  let offers: Fuse<SearchRecord> | undefined;

  const find = (asked: string): Found[] => {
    const wanted = asked.trim();
    if (wanted === "") return [];
    byWords ??= createWordSearch(entries);
    const folded = foldName(wanted);
    const exact = byForm(wanted);
    const starts = (name: string): boolean => name.startsWith(folded);
    const found = new Map<Entry, Found["by"]>();
    const add = (entry: Entry, by: Found["by"]): void => {
      if (!found.has(entry)) found.set(entry, by);
    };
    if (exact !== undefined) add(byId.get(exact)!, "exact");
    // By the entry's own name before any of its others.
    for (const { entry, names } of named) if (starts(names[0]!)) add(entry, "name");
    for (const { entry, names } of named) if (names.some(starts)) add(entry, "name");
    for (const { entry } of asking.get(phraseKey(wanted)) ?? []) add(entry, "name");
    const near = byName.search(wanted.slice(0, LONGEST_NAME_SOUGHT)).map(({ item }) => item.entry);
    for (const entry of near) if (!isInsideWord(folded, namesOf.get(entry)!)) add(entry, "name");
    for (const entry of byWords(wanted)) add(entry, "words");
    // "King" is in "hacking", which nobody means who finds a king.
    if (found.size === 0) for (const entry of near) add(entry, "name");
    return [...found].map(([entry, by]) => ({ entry, by }));
  };

  return {
    prepare() {
      byWords ??= createWordSearch(entries);
    },
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
    byForm,
    find,
    search: (words) => find(words).map(({ entry }) => entry),
  };
}

/** The same for the same telling words in any order and inflection. */
function phraseKey(phrase: string): string {
  return tellingWords(phrase).map(wordStem).toSorted().join(" ");
}

/** Whether the names have the words only inside of other words. */
function isInsideWord(words: string, names: readonly string[]): boolean {
  return (
    names.some((name) => name.includes(words)) && !names.some((name) => ` ${name}`.includes(` ${words}`))
  );
}
