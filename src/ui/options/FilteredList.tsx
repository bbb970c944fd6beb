/** Rows with one button each, and a search once there are many. */
import { i18n } from "#i18n";
import { useState, type ReactNode } from "react";

/** A reader who has more looks for one by its letters. */
const MOST_SHOWN = 100;

interface Row {
  readonly id: string;
  readonly name: string;
}

interface FilteredListProps {
  readonly rows: readonly Row[];
  /** A search is offered for more rows than this. */
  readonly searchAbove: number;
  readonly searchLabel: string;
  readonly action: string;
  readonly onAction: (row: Row) => void;
}

export function FilteredList(props: FilteredListProps): ReactNode {
  const { rows, searchAbove, searchLabel, action, onAction } = props;
  const [search, setSearch] = useState("");
  const hasSearch = rows.length > searchAbove;
  const wanted = hasSearch ? search.trim().toLocaleLowerCase() : "";
  const found = rows.filter(({ name }) => name.toLocaleLowerCase().includes(wanted));
  return (
    <>
      {hasSearch && (
        <input
          type="search"
          className="field options-gap"
          aria-label={searchLabel}
          placeholder={searchLabel}
          value={search}
          onChange={(event) => setSearch(event.target.value)}
        />
      )}
      <ul className="options-list">
        {found.slice(0, MOST_SHOWN).map((row) => (
          <li key={row.id}>
            <span>{row.name}</span>
            <button
              type="button"
              className="text-button"
              aria-label={i18n.t("options.action_on", { action, name: row.name })}
              onClick={() => onAction(row)}
            >
              {action}
            </button>
          </li>
        ))}
      </ul>
      {found.length === 0 && <p className="muted">{i18n.t("options.no_match")}</p>}
      {found.length > MOST_SHOWN && (
        <p className="muted small options-gap">{i18n.t("options.not_listed", found.length - MOST_SHOWN)}</p>
      )}
    </>
  );
}
