/** The terms of the page in the active tab, in order of first use. */
import { i18n } from "#i18n";
import { useEffect, useRef, useState, type ReactNode } from "react";
import { closedPage } from "../../core/sites/closed-page.ts";
import { canBeAskedFor, hasNoText, type PageReport } from "../../core/page-report.ts";
import { sendMessage } from "../../extension/messages.ts";
import { storedSettings } from "../../extension/stored.ts";
import type { Entry } from "../../glossary/entry.ts";
import type { ActivePage } from "../use-page.ts";
import { useStored } from "../use-stored.ts";
import { verdictLine, verdictReasons } from "../verdict-words.ts";
import { TermRow } from "./TermRow.tsx";
import { UnreadPage } from "./UnreadPage.tsx";

interface PageTabProps {
  /** Undefined until the tab was asked. */
  readonly page: ActivePage | undefined;
  readonly refresh: () => void;
  readonly entries: ReadonlyMap<string, Entry>;
  readonly say: (words: string) => void;
  readonly onOpen: (id: string) => void;
  readonly onNotes: () => void;
  readonly onSearch: () => void;
}

export function PageTab(props: PageTabProps): ReactNode {
  const { page, refresh, onSearch } = props;
  if (!page) return <p className="panel-pad muted late">{i18n.t("panel.looking")}</p>;
  const { report, tabId } = page;
  if (!report || tabId === undefined || isPdf(page))
    return <UnreadPage page={page} refresh={refresh} onSearch={onSearch} />;
  // Another page begins anew: nothing of the last one is said of it.
  return <ReadPage key={`${tabId} ${report.address}`} {...props} report={report} tabId={tabId} />;
}

/** The browser's viewer lets our script in where it finds no text. */
function isPdf({ address, browser }: ActivePage): boolean {
  return closedPage(address ?? "", browser) === "pdf";
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
}: ReadPageProps): ReactNode {
  const settings = useStored(storedSettings);
  const verdict = useRef<HTMLElement>(null);
  /** A button that is gone when what it asked for is done. */
  const hasPressed = useRef(false);
  useEffect(() => {
    if (hasPressed.current && document.activeElement === document.body) {
      hasPressed.current = false;
      verdict.current?.focus();
    }
  }, [report, settings]);

  const known = new Set(settings?.known);
  const terms = report.terms.flatMap((term) => {
    const entry = entries.get(term.entry);
    return entry ? [{ term, entry }] : [];
  });
  const rows = (isKnown: boolean): ReactNode[] =>
    terms
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
          {...(isKnown && { onUnderline: () => underlineAgain(entry) })}
        />
      ));
  const underlineAgain = (entry: Entry): void => {
    hasPressed.current = true;
    void sendMessage("setKnown", { id: entry.id, known: false });
    say(i18n.t("panel.underlined_again", { name: entry.name }));
  };
  const fresh = rows(false);
  const hidden = rows(true);
  const reasons = verdictReasons(report);
  const mentions = terms.reduce((sum, { term }) => sum + term.count, 0);
  const isEmpty = hasNoText(report);
  return (
    <>
      <section className="verdict" aria-label={i18n.t("panel.verdict")} ref={verdict} tabIndex={-1}>
        <p className="verdict-line">{isEmpty ? i18n.t("panel.empty_page") : verdictLine(report)}</p>
        {reasons !== "" && <p>{reasons}</p>}
        {terms.length > 0 && (
          <p>
            {[
              i18n.t("panel.found_terms", terms.length),
              i18n.t("panel.found_mentions", mentions),
              i18n.t("panel.found_marks", report.marks),
            ].join(" · ")}
          </p>
        )}
        <p className="actions">
          {terms.length > 0 && (
            <button type="button" className="button" onClick={onNotes}>
              {i18n.t("panel.notes.title")}
            </button>
          )}
          {canBeAskedFor(report) && (
            <AnnotateAnyway
              tabId={tabId}
              say={say}
              onDone={() => {
                hasPressed.current = true;
                refresh();
              }}
            />
          )}
        </p>
      </section>
      {terms.length === 0 && (
        <div className="panel-pad">
          {isEmpty ? (
            <p className="muted">{i18n.t("panel.empty_page_more")}</p>
          ) : (
            report.isEnglish && <p>{i18n.t("panel.no_terms")}</p>
          )}
          <p className="actions">
            <button type="button" className="text-button" onClick={onSearch}>
              {i18n.t("panel.search_glossary")}
            </button>
          </p>
        </div>
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
