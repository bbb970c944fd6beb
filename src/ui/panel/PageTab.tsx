/** The terms of the page in the active tab, in order of first use. */
import { useState, type ReactNode } from "react";
import type { PageTerm } from "../../core/page-report.ts";
import { reasonWords } from "../reason-words.ts";
import type { Entry } from "../../glossary/entry.ts";
import { sendMessage } from "../../extension/messages.ts";
import { storedSettings } from "../../extension/stored.ts";
import { useActivePage } from "../use-page.ts";
import { useStored } from "../use-stored.ts";
import { verdictLine, verdictReasons } from "../verdict-words.ts";

interface PageTabProps {
  readonly entries: ReadonlyMap<string, Entry>;
  readonly onOpen: (id: string) => void;
}

export function PageTab({ entries, onOpen }: PageTabProps): ReactNode {
  const { page } = useActivePage();
  const settings = useStored(storedSettings);
  if (!page) return <p className="panel-pad muted">Looking at the page.</p>;
  const { report, tabId } = page;
  if (!report || tabId === undefined) {
    return (
      <div className="panel-pad">
        <p>This page is not read.</p>
        <p className="muted panel-gap">
          {page.address !== undefined && page.host === undefined
            ? "Browsers keep extensions away from their own pages, stores and local files. The glossary works everywhere."
            : "Click the extension's button in the toolbar and choose “This site” or “This page once”. Nothing is read before you do."}
        </p>
      </div>
    );
  }
  const known = new Set(settings?.known ?? []);
  const shown = report.terms.filter((term) => !known.has(term.entry));
  const hidden = report.terms.filter((term) => known.has(term.entry));
  const reasons = verdictReasons(report);
  const row = (term: PageTerm): ReactNode => (
    <TermRow
      key={term.entry}
      term={term}
      name={entries.get(term.entry)?.name ?? term.entry}
      short={entries.get(term.entry)?.short ?? ""}
      tabId={tabId}
      onOpen={onOpen}
    />
  );
  return (
    <>
      <section className="verdict" aria-label="Verdict on this page">
        {verdictLine(report)}
        {reasons !== "" && <small>{reasons}</small>}
      </section>
      {shown.length > 0 && <h2 className="list-head">In order of first use</h2>}
      <ul className="rows">{shown.map(row)}</ul>
      {report.terms.length === 0 && (
        <p className="panel-pad muted">No term of the glossary was found in the text.</p>
      )}
      {hidden.length > 0 && (
        <>
          <h2 className="list-head">You know these ({hidden.length})</h2>
          <ul className="rows">{hidden.map(row)}</ul>
        </>
      )}
    </>
  );
}

interface TermRowProps {
  readonly term: PageTerm;
  readonly name: string;
  readonly short: string;
  readonly tabId: number;
  readonly onOpen: (id: string) => void;
}

function TermRow({ term, name, short, tabId, onOpen }: TermRowProps): ReactNode {
  const [mention, setMention] = useState(0);
  const jump = (): void => {
    void sendMessage("jumpTo", { entry: term.entry, mention }, tabId).catch(() => false);
    setMention((mention + 1) % term.count);
  };
  return (
    <li className="row">
      <button type="button" className="row-name" onClick={() => onOpen(term.entry)}>
        {name}
      </button>
      <button
        type="button"
        className="row-jump"
        onClick={jump}
        title={
          term.reasons.length > 0 ? `Taken for the term because ${reasonWords(term.reasons)}` : undefined
        }
        aria-label={`Go to ${name} in the page, ${times(term.count)}`}
      >
        {times(term.count)} ↗
      </button>
      <span className="row-short">{short}</span>
    </li>
  );
}

function times(count: number): string {
  if (count === 1) return "once";
  return count === 2 ? "twice" : `${count} times`;
}
