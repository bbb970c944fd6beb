/** The terms that the reader knows, and the way back for each. */
import { i18n } from "#i18n";
import type { ReactNode } from "react";
import type { Settings } from "../../core/settings/settings.ts";
import type { Entry } from "../../glossary/entry.ts";
import { FilteredList } from "./FilteredList.tsx";
import type { Tell } from "./NoticeBar.tsx";
import type { ChangeSettings } from "./use-settings.ts";

const SEARCH_ABOVE = 12;

interface KnownTermsProps {
  readonly settings: Settings;
  readonly change: ChangeSettings;
  readonly entries: readonly Entry[];
  readonly tell: Tell;
}

export function KnownTerms({ settings, change, entries, tell }: KnownTermsProps): ReactNode {
  const { known } = settings;
  if (known.length === 0) return <p className="muted options-gap">{i18n.t("options.known.none")}</p>;
  const names = new Map(entries.map((entry) => [entry.id, entry.name]));
  const rows = known
    // A term that a newer glossary no longer has keeps its place.
    .map((id) => ({ id, name: names.get(id) ?? id }))
    .toSorted((one, other) => one.name.localeCompare(other.name));
  const keep = (rest: readonly string[], text: string): void => {
    const undo = async (): Promise<void> => {
      const isBack = await change({ known });
      tell(isBack ? { text: i18n.t("options.known.back") } : { text: i18n.t("options.undo_unsaved"), undo });
    };
    void change({ known: rest }).then((isStored) => {
      if (isStored) tell({ text, undo });
    });
  };
  return (
    <>
      <h3 className="options-gap">{i18n.t("options.known.list", known.length)}</h3>
      <FilteredList
        rows={rows}
        searchAbove={SEARCH_ABOVE}
        searchLabel={i18n.t("options.known.search")}
        action={i18n.t("options.known.again")}
        onAction={({ id, name }) =>
          keep(
            known.filter((other) => other !== id),
            i18n.t("options.known.again_done", { name }),
          )
        }
      />
      <p className="options-gap">
        <button
          type="button"
          className="button"
          onClick={() => keep([], i18n.t("options.known.forgotten", known.length))}
        >
          {i18n.t("options.known.forget")}
        </button>
      </p>
    </>
  );
}
