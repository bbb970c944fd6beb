/** The topics of everything in the glossary: only concepts and estimates name their own. */
import type { Entry, Topic } from "./entry.ts";

/**
 * The topics of each entry by its id: its own; for an example or an actor those of its concepts, for a work
 * those of the concepts that cite it.
 */
export function topicsOfEntries(entries: readonly Entry[]): ReadonlyMap<string, ReadonlySet<Topic["id"]>> {
  const topics = new Map(entries.map((entry) => [entry.id, new Set(entry.topics)]));
  const give = (id: string, more: Iterable<string>): void => {
    for (const topic of more) topics.get(id)?.add(topic);
  };
  const own = new Map(entries.map((entry) => [entry.id, entry.topics]));
  for (const entry of entries) {
    if (entry.type === "example" || entry.type === "actor")
      for (const { id } of entry.related) give(entry.id, own.get(id) ?? []);
    if (entry.type === "concept")
      for (const source of entry.sources) if (own.get(source.id)?.length === 0) give(source.id, entry.topics);
  }
  return topics;
}
