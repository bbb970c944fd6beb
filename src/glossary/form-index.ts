/** Entries by what they are called, without the weight of a search. */
import type { Entry } from "./entry.ts";
import { foldName } from "./fold-name.ts";

/** The id of the entry that has exactly this name, alias or form, in any case and spacing. */
export type FormIndex = (words: string) => string | undefined;

/** Names go before aliases, and both before ids; a plural finds its singular. */
export function createFormIndex(entries: readonly Pick<Entry, "id" | "name" | "aliases">[]): FormIndex {
  const byForm = new Map<string, string>();
  const add = (name: string, id: string): void => {
    const key = foldName(name);
    if (key !== "" && !byForm.has(key)) byForm.set(key, id);
  };
  for (const { id, name } of entries) add(name, id);
  for (const { id, aliases } of entries) for (const alias of aliases) add(alias, id);
  for (const { id } of entries) add(id, id);
  return (words) => {
    const wanted = foldName(words);
    return (
      byForm.get(wanted) ?? byForm.get(wanted.replace(/s$/, "")) ?? byForm.get(wanted.replace(/es$/, ""))
    );
  };
}
