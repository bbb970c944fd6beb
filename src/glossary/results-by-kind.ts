import type { Entry } from "./entry.ts";
import type { Found } from "./lookup.ts";

/**
 * What was found, by kind, each best first. Concepts lead, since whoever asks by meaning wants the term;
 * another kind does where its entry is called exactly so, or where no concept has such a name.
 */
export function resultsByKind(found: readonly Found[]): ReadonlyMap<Entry["type"], Entry[]> {
  const [best] = found;
  const isConceptNamed = found.some(({ entry, by }) => entry.type === "concept" && by !== "words");
  const leads = best?.by === "exact" || (best?.by === "name" && !isConceptNamed);
  const byKind = Map.groupBy(found, ({ entry }) => entry.type);
  const kinds = new Set<Entry["type"]>([...(leads ? [best.entry.type] : []), "concept", ...byKind.keys()]);
  return new Map(
    [...kinds].flatMap((kind) => {
      const own = byKind.get(kind);
      return own ? [[kind, own.map(({ entry }) => entry)] as const] : [];
    }),
  );
}
