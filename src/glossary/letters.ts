/** The glossary from A to Z. */
import type { Entry } from "./entry.ts";
import { foldName } from "./fold-name.ts";

export interface LetterGroup {
  /** A to Z, or "0–9" for what begins with neither. */
  readonly letter: string;
  readonly entries: readonly Entry[];
}

const REST = "0–9";

/** Entries by the first letter of their name, without its article and quotation marks; "0–9" comes last. */
export function byLetter(entries: readonly Entry[]): LetterGroup[] {
  const { compare } = new Intl.Collator("en", { numeric: true });
  const named = entries
    .map((entry) => ({ entry, key: foldName(entry.name) }))
    .toSorted((one, other) => compare(one.key, other.key));
  const groups = Map.groupBy(named, ({ key }) => (/^[a-z]/.test(key) ? key[0]!.toUpperCase() : REST));
  return [...groups]
    .map(([letter, members]) => ({ letter, entries: members.map(({ entry }) => entry) }))
    .toSorted(
      (one, other) =>
        Number(one.letter === REST) - Number(other.letter === REST) || compare(one.letter, other.letter),
    );
}
