/** A term of the page: its name and definition, the way to its mentions, and why it is listed. */
import { i18n } from "#i18n";
import { useId, useState, type ReactNode } from "react";
import type { PageTerm } from "../../core/page-report.ts";
import { KNOWN_LEVELS } from "../../core/marking/choose-marks.ts";
import type { Knowledge } from "../../core/settings/settings.ts";
import type { Entry } from "../../glossary/entry.ts";
import { reasonWords } from "../reason-words.ts";
import { Mentions } from "./Mentions.tsx";

interface TermRowProps {
  readonly term: PageTerm;
  readonly entry: Entry;
  readonly tabId: number;
  readonly knows: Knowledge;
  readonly say: (words: string) => void;
  readonly onOpen: (id: string) => void;
  readonly onReport: () => void;
  /** Of a term that the reader knows. */
  readonly onUnderline?: () => void;
}

export function TermRow(props: TermRowProps): ReactNode {
  const { term, entry, tabId, knows, say, onOpen, onReport, onUnderline } = props;
  const { name } = entry;
  const whyId = useId();
  const [isExplained, setIsExplained] = useState(false);
  const isUnmarked = !term.isMarked && !onUnderline;
  return (
    <li className="row">
      <h3 className="row-head">
        <button type="button" className="row-name" onClick={() => onOpen(entry.id)}>
          {name}
        </button>
      </h3>
      <p className="row-short">{entry.short}</p>
      <div className="row-tools">
        <Mentions entry={entry.id} name={name} count={term.count} tabId={tabId} say={say} />
        {onUnderline && (
          <button type="button" className="text-button" onClick={onUnderline}>
            {i18n.t("panel.underline_again")}
            <span className="visually-hidden">{`: ${name}`}</span>
          </button>
        )}
        <button
          type="button"
          className="text-button"
          aria-label={i18n.t("panel.why_named", { name })}
          aria-expanded={isExplained}
          aria-controls={isExplained ? whyId : undefined}
          onClick={() => setIsExplained(!isExplained)}
        >
          {i18n.t("panel.why")}
        </button>
      </div>
      {isExplained && (
        <p className="row-why" id={whyId}>
          {term.reasons.length === 0
            ? i18n.t("panel.why_plain")
            : i18n.t("panel.why_taken", { reasons: reasonWords(term.reasons) })}
          {isUnmarked && ` ${unmarkedReason(entry, knows)}`}{" "}
          <button
            type="button"
            className="quiet-button"
            aria-label={i18n.t("report.open_named", { name })}
            onClick={onReport}
          >
            {i18n.t("report.open")}
          </button>
        </p>
      )}
    </li>
  );
}

function unmarkedReason({ level }: Entry, knows: Knowledge): string {
  return i18n.t(
    KNOWN_LEVELS[knows].includes(level) ? "panel.not_underlined_level" : "panel.not_underlined_place",
  );
}
