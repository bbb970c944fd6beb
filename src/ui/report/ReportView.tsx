/** A report of a problem: what it is about, what may go along, and the whole text to read and copy. */
import { i18n } from "#i18n";
import { useEffect, useEffectEvent, useId, useRef, useState, type ReactNode } from "react";
import {
  PROBLEM_KINDS,
  problemReport,
  type ProblemKind,
  type ReportedEntry,
  type Software,
} from "../../core/problem-report.ts";
import { homePage, ownSoftware } from "../../extension/own-software.ts";
import { storedSettings } from "../../extension/stored.ts";
import type { Entry } from "../../glossary/entry.ts";
import { OutsideLink } from "../Prose.tsx";
import type { ActivePage } from "../use-page.ts";
import { useStored } from "../use-stored.ts";
import { statusWords } from "../words.ts";
import type { ReportSubject } from "./report-subject.ts";
import { REPORT_WORDS } from "./report-words.ts";
import { useKeptPage } from "./use-kept-page.ts";
import { useSelection } from "./use-selection.ts";
import { useWhyUnread } from "./use-why-unread.ts";

interface ReportViewProps {
  readonly subject: ReportSubject;
  readonly page: ActivePage | undefined;
  readonly say: (words: string) => void;
  /** The reader is done with it. */
  readonly onLeave: () => void;
}

/** What an opener's place says of the kind; the reader chooses where it says nothing. */
const FIRST_KIND: Readonly<Record<ReportSubject["of"], ProblemKind | undefined>> = {
  page: undefined,
  entry: "wrong_definition",
  mention: "wrong_mark",
};

export function ReportView({ subject, page, say, onLeave }: ReportViewProps): ReactNode {
  const id = useId();
  const kept = useKeptPage(page);
  const software = useSoftware();
  const settings = useStored(storedSettings);
  const why = useWhyUnread(kept);
  const [kind, setKind] = useState(FIRST_KIND[subject.of]);
  const [withAddress, setWithAddress] = useState(false);
  const selection = useSelection(kept, say);
  const [done, setDone] = useState({ words: "", of: "" });
  const field = useRef<HTMLTextAreaElement>(null);
  useLeavingByEscape(onLeave);

  const isOfPage = subject.of !== "entry";
  const text = problemReport(
    {
      kind,
      software,
      settings,
      ...(subject.of !== "page" && { entry: reported(subject.entry) }),
      ...(subject.of === "mention" && {
        mention: kept?.report?.terms.find(({ entry }) => entry === subject.entry.id),
      }),
      ...(isOfPage && { page: { address: kept?.address, report: kept?.report, why } }),
      selected: selection.words,
      along: { address: withAddress, selected: selection.isWanted },
    },
    REPORT_WORDS,
  );
  const tell = (words: string): void => {
    setDone({ words, of: text });
    say(words);
  };
  const copy = (): void => {
    navigator.clipboard.writeText(text).then(
      () => tell(i18n.t("report.copied")),
      () => {
        field.current?.focus();
        field.current?.select();
        tell(i18n.t("report.not_copied"));
      },
    );
  };
  const home = homePage();
  return (
    <article className="report" data-sheet tabIndex={-1} aria-labelledby={`${id}-name`}>
      <h2 className="report-head" id={`${id}-name`}>
        {i18n.t("report.open")}
      </h2>
      <p>{subjectWords(subject, kept?.host)}</p>
      <p className="muted small">
        {i18n.t("report.nothing_sent")}
        {isOfPage && ` ${i18n.t("report.nothing_of_page")}`}
      </p>
      <p className="report-kind">
        <label htmlFor={`${id}-kind`}>{i18n.t("report.kind")}</label>
        <select
          className="field"
          id={`${id}-kind`}
          value={kind ?? ""}
          onChange={({ target }) => setKind(PROBLEM_KINDS.find((one) => one === target.value))}
        >
          {kind === undefined && <option value="">{i18n.t("report.choose")}</option>}
          {PROBLEM_KINDS.map((one) => (
            <option key={one} value={one}>
              {i18n.t(`report.value.kind_${one}`)}
            </option>
          ))}
        </select>
      </p>
      {isOfPage && kept?.address !== undefined && (
        <fieldset className="report-along">
          <legend>{i18n.t("report.along")}</legend>
          <label>
            <input
              type="checkbox"
              name="address"
              checked={withAddress}
              onChange={({ target }) => setWithAddress(target.checked)}
            />
            {i18n.t("report.address")}
          </label>
          <label>
            <input
              type="checkbox"
              name="selected"
              checked={selection.isWanted}
              onChange={({ target }) => selection.want(target.checked)}
            />
            {i18n.t("report.selected")}
          </label>
          {selection.lack !== "" && <p className="muted small">{selection.lack}</p>}
        </fieldset>
      )}
      <div>
        <label className="report-label" htmlFor={`${id}-text`}>
          {i18n.t("report.text")}
        </label>
        <textarea
          className="report-text"
          id={`${id}-text`}
          readOnly
          spellCheck={false}
          value={text}
          ref={field}
        />
      </div>
      <p className="report-actions">
        <button type="button" className="button primary" onClick={copy}>
          {i18n.t("report.copy")}
        </button>
        {/* Of another text it is not true. */}
        <span className="muted small">{done.of === text && done.words}</span>
      </p>
      <p className="muted small">{i18n.t("report.where")}</p>
      {home !== undefined && (
        <p className="small">
          {i18n.t("report.where_at")} <OutsideLink address={home}>{home}</OutsideLink>
        </p>
      )}
    </article>
  );
}

function reported(entry: Entry): ReportedEntry {
  const { id, name, reviewed, sources } = entry;
  return { id, name, status: statusWords(entry), reviewed, sources: sources.length };
}

function subjectWords(subject: ReportSubject, host: string | undefined): string {
  switch (subject.of) {
    case "entry":
      return i18n.t("report.about_entry", { name: subject.entry.name });
    case "mention":
      return host === undefined
        ? i18n.t("report.about_this_mention", { name: subject.entry.name })
        : i18n.t("report.about_mention", { name: subject.entry.name, host });
    case "page":
      return host === undefined ? i18n.t("report.about_this_page") : i18n.t("report.about_host", { host });
  }
}

function useSoftware(): Software | undefined {
  const [software, setSoftware] = useState<Software>();
  useEffect(() => {
    void ownSoftware().then(setSoftware);
  }, []);
  return software;
}

/** In a list that is open, Escape closes the list. */
function useLeavingByEscape(onLeave: () => void): void {
  const onKey = useEffectEvent((event: KeyboardEvent): void => {
    if (event.key !== "Escape" || event.defaultPrevented || event.target instanceof HTMLSelectElement) return;
    event.preventDefault();
    onLeave();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent): void => onKey(event);
    addEventListener("keydown", listener);
    return () => removeEventListener("keydown", listener);
  }, []);
}
