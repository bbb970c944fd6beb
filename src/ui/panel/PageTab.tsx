/** The terms of the page in the active tab, in order of first use. */
import { i18n } from "#i18n";
import { useId, useMemo, useState, type ReactNode } from "react";
import { canBeAskedFor, hasNoText, type PageReport } from "../../core/page-report.ts";
import { sendMessage } from "../../extension/messages.ts";
import { storedSettings } from "../../extension/stored.ts";
import type { Entry } from "../../glossary/entry.ts";
import type { ActivePage } from "../use-page.ts";
import { useStored } from "../use-stored.ts";
import { foundWords, strainWords, verdictLine, verdictReasons } from "../verdict-words.ts";
import { chosenTerms, pageTerms, TERM_CHOICES, type ListedTerm, type TermChoice } from "./page-terms.ts";
import { RadioRow } from "./RadioRow.tsx";
import { TermRow } from "./TermRow.tsx";
import { UnreadPage } from "./UnreadPage.tsx";

/** Fewer rows than these are looked through as they are. */
const MOST_ROWS_WITHOUT_CHOICE = 12;

interface PageTabProps {
  /** Undefined until the tab was asked. */
  readonly page: ActivePage | undefined;
  readonly refresh: () => void;
  readonly entries: ReadonlyMap<string, Entry>;
  readonly say: (words: string) => void;
  readonly onOpen: (id: string) => void;
  readonly onNotes: () => void;
  readonly onSearch: () => void;
  /** Of the page, or of an entry as a term of it. */
  readonly onReport: (entry?: string) => void;
}

export function PageTab(props: PageTabProps): ReactNode {
  const { page, refresh, say, onSearch, onReport } = props;
  if (!page) return <p className="panel-pad muted late">{i18n.t("panel.looking")}</p>;
  const { report, tabId, address } = page;
  // Another page begins anew: nothing of the last one is said of it.
  if (!report || tabId === undefined || page.closed)
    return (
      <UnreadPage
        key={`${tabId} ${address}`}
        page={page}
        refresh={refresh}
        say={say}
        onSearch={onSearch}
        onReport={() => onReport()}
      />
    );
  return <ReadPage key={`${tabId} ${report.address}`} {...props} report={report} tabId={tabId} />;
}

interface ReadPageProps extends PageTabProps {
  readonly report: PageReport;
  readonly tabId: number;
}

function ReadPage({
  report,
  tabId,
  entries,
  say,
  onOpen,
  onNotes,
  refresh,
  onSearch,
  onReport,
}: ReadPageProps): ReactNode {
  const settings = useStored(storedSettings);
  const verdictId = useId();
  const [choice, setChoice] = useState<TermChoice>("all");
  const { listed, own } = useMemo(() => pageTerms(report, entries), [report, entries]);
  const choices = termChoices(listed);
  // The page may have changed under the choice.
  const chosen = choices.some(({ value }) => value === choice) ? choice : "all";

  const known = new Set(settings?.known);
  const rows = (isKnown: boolean): ReactNode[] =>
    chosenTerms(listed, chosen)
      .filter(({ entry }) => known.has(entry.id) === isKnown)
      .map(({ term, entry }) => (
        <TermRow
          key={entry.id}
          term={term}
          entry={entry}
          tabId={tabId}
          knows={settings?.knows ?? "nothing"}
          say={say}
          onOpen={onOpen}
          onReport={() => onReport(entry.id)}
          {...(isKnown && { onUnderline: () => underlineAgain(entry) })}
        />
      ));
  const underlineAgain = (entry: Entry): void => {
    sendMessage("setKnown", { id: entry.id, known: false }).then(
      () => say(i18n.t("panel.underlined_again", { name: entry.name })),
      () => say(i18n.t("panel.unsaved")),
    );
  };
  const fresh = rows(false);
  const hidden = rows(true);
  const reasons = verdictReasons(report);
  const strain = strainWords(report);
  const mentions = report.terms.reduce((sum, term) => sum + term.count, 0);
  const isEmpty = hasNoText(report);
  return (
    <>
      <section className="verdict" aria-labelledby={verdictId} data-heir tabIndex={-1}>
        <p className="verdict-line" id={verdictId}>
          {isEmpty ? i18n.t("panel.empty_page") : verdictLine(report)}
        </p>
        {reasons !== "" && <p>{reasons}</p>}
        {mentions > 0 && <p>{[foundWords(report), i18n.t("panel.found_mentions", mentions)].join(" · ")}</p>}
        {strain !== "" && <p>{strain}</p>}
        {own && (
          <p>
            {i18n.t("panel.own_entry")}{" "}
            <button type="button" className="text-button" onClick={() => onOpen(own.id)}>
              {own.name}
            </button>
          </p>
        )}
        <p className="actions">
          {mentions > 0 && (
            <button type="button" className="button" onClick={onNotes}>
              {i18n.t("panel.notes.title")}
            </button>
          )}
          {canBeAskedFor(report) && <AnnotateAnyway tabId={tabId} say={say} onDone={refresh} />}
          <button type="button" className="quiet-button" onClick={() => onReport()}>
            {i18n.t("report.open")}
          </button>
        </p>
      </section>
      {mentions === 0 && (
        <div className="panel-pad">
          {isEmpty ? <p className="muted">{i18n.t("panel.empty_page_more")}</p> : <p>{foundWords(report)}</p>}
          <p className="actions">
            <button type="button" className="text-button" onClick={onSearch}>
              {i18n.t("panel.search_glossary")}
            </button>
          </p>
        </div>
      )}
      {choices.length > 1 && (
        <RadioRow
          legend={i18n.t("panel.rows.legend")}
          options={choices}
          chosen={chosen}
          onChoose={setChoice}
          isPlain
        />
      )}
      {fresh.length > 0 && (
        <>
          <h2 className="list-head">{i18n.t("panel.first_use")}</h2>
          <ul className="rows">{fresh}</ul>
        </>
      )}
      {hidden.length > 0 && (
        <>
          <h2 className="list-head">{i18n.t("panel.known", hidden.length)}</h2>
          <ul className="rows">{hidden}</ul>
        </>
      )}
    </>
  );
}

/** What a long list can be narrowed to; nothing for a short one. */
function termChoices(listed: readonly ListedTerm[]): { value: TermChoice; label: string }[] {
  if (listed.length <= MOST_ROWS_WITHOUT_CHOICE) return [];
  return TERM_CHOICES.flatMap((value) => {
    const count = chosenTerms(listed, value).length;
    const label = i18n.t("panel.rows.option", { name: i18n.t(`panel.rows.${value}`), count });
    return count > 0 ? [{ value, label }] : [];
  });
}

interface AnnotateAnywayProps {
  readonly tabId: number;
  readonly say: (words: string) => void;
  readonly onDone: () => void;
}

function AnnotateAnyway({ tabId, say, onDone }: AnnotateAnywayProps): ReactNode {
  const [isRefused, setIsRefused] = useState(false);
  const ask = (): void => {
    sendMessage("annotateAnyway", undefined, tabId).then(
      () => {
        setIsRefused(false);
        say(i18n.t("panel.annotating"));
        onDone();
      },
      () => {
        setIsRefused(true);
        say(i18n.t("panel.annotate_refused"));
      },
    );
  };
  return (
    <>
      <button type="button" className="button" onClick={ask}>
        {i18n.t("panel.annotate_anyway")}
      </button>
      {isRefused && <span className="row-note">{i18n.t("panel.annotate_refused")}</span>}
    </>
  );
}
