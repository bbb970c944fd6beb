/** How concepts stand to each other: the way back of each relation, and which links come first. */
import type { Entry, RelatedLink, Relation } from "./entry.ts";

export const INVERSE: Readonly<Record<Relation, Relation>> = {
  broader: "narrower",
  narrower: "broader",
  contrast: "contrast",
  "part-of": "has-part",
  "has-part": "part-of",
  "see-also": "see-also",
};

/** A card shows the first four. */
const NEAREST_FIRST: readonly Relation[] = [
  "contrast",
  "broader",
  "narrower",
  "part-of",
  "has-part",
  "see-also",
];

/** The links by relation, within one relation core entries before others, then by name. */
export function nearestFirst(
  links: readonly RelatedLink[],
  isCore: (id: Entry["id"]) => boolean,
): RelatedLink[] {
  return links.toSorted(
    (a, b) =>
      NEAREST_FIRST.indexOf(a.as) - NEAREST_FIRST.indexOf(b.as) ||
      Number(isCore(b.id)) - Number(isCore(a.id)) ||
      (a.name < b.name ? -1 : 1),
  );
}
