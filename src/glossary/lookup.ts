/** Entries by name, by form, and by anything near it. */
import Fuse from "fuse.js";
import { tokenise } from "../core/matcher/tokens.ts";
import type { Entry } from "./entry.ts";

export interface Lookup {
  /** The id of the entry that has exactly this name or form, in any case and spacing. */
  byForm(words: string): string | undefined;
  /** Entries near the words, best first: name, alias, typing errors, words of the definition. */
  search(words: string): Entry[];
}

/** Fuse's own default finds "king" in "instrumental convergence". */
const FUZZINESS = 0.34;

export function createLookup(entries: readonly Entry[]): Lookup {
  const byForm = new Map<string, string>();
  const add = (text: string, id: string): void => {
    const key = foldWords(text);
    if (key !== "" && !byForm.has(key)) byForm.set(key, id);
  };
  for (const entry of entries) add(entry.name, entry.id);
  for (const entry of entries) add(entry.id, entry.id);
  for (const entry of entries) for (const alias of entry.aliases) add(alias, entry.id);

  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const fuse = new Fuse(entries, {
    keys: [
      { name: "name", weight: 5 },
      { name: "aliases", weight: 3 },
      { name: "short", weight: 1 },
    ],
    threshold: FUZZINESS,
    ignoreLocation: true,
    minMatchCharLength: 2,
  });

  return {
    byForm: (words) => byForm.get(foldWords(words)) ?? byForm.get(foldWords(words).replace(/e?s$/, "")),
    search(words) {
      const wanted = words.trim();
      if (wanted === "") return [];
      const exact = byForm.get(foldWords(wanted));
      const folded = foldWords(wanted);
      const starting = entries.filter(
        (entry) =>
          foldWords(entry.name).startsWith(folded) ||
          entry.aliases.some((alias) => foldWords(alias).startsWith(folded)),
      );
      const found = new Set<Entry>();
      if (exact !== undefined) found.add(byId.get(exact)!);
      for (const entry of starting) found.add(entry);
      for (const { item } of fuse.search(wanted)) found.add(item);
      return [...found];
    },
  };
}

function foldWords(text: string): string {
  return tokenise(text)
    .map((token) => token.folded)
    .join(" ");
}
