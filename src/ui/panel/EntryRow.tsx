/** An entry in a list: its name, what kind of thing it is, and two lines of what it says. */
import { memo, type ReactNode } from "react";
import type { Entry } from "../../glossary/entry.ts";
import { nameParts } from "../../glossary/name-parts.ts";
import { kindWords } from "../words.ts";

interface EntryRowProps {
  readonly entry: Entry;
  /** What was searched for, or "". */
  readonly words: string;
  /** Whether the kind is told by the list already. */
  readonly isAmongKind?: boolean;
  readonly onOpen: (id: string) => void;
}

export const EntryRow = memo(function EntryRow({
  entry,
  words,
  isAmongKind = false,
  onOpen,
}: EntryRowProps): ReactNode {
  return (
    <li className="row">
      <h3 className="row-head">
        <button type="button" className="row-name" onClick={() => onOpen(entry.id)}>
          {nameParts(entry.name, words).map(({ text, isMatch }, at) =>
            isMatch ? <mark key={at}>{text}</mark> : text,
          )}
        </button>
      </h3>
      {!(isAmongKind && entry.kind === entry.type) && <span className="row-kind">{kindWords(entry)}</span>}
      <p className="row-short">{entry.short}</p>
    </li>
  );
});
