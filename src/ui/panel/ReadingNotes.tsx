/** The article in front with its terms, as text to copy or save. */
import { i18n } from "#i18n";
import { useEffect, useMemo, useState, type ReactNode } from "react";
import type { ArticleFacts } from "../../core/article-facts.ts";
import type { PageReport } from "../../core/page-report.ts";
import { articleIn } from "../../extension/article.ts";
import type { Entry } from "../../glossary/entry.ts";
import { saveFile } from "../save-file.ts";
import type { ActivePage } from "../use-page.ts";
import { noteTexts } from "./note-texts.ts";
import { chosenTerms, pageTerms, type TermChoice } from "./page-terms.ts";
import { RadioRow } from "./RadioRow.tsx";

interface ReadingNotesProps {
  readonly page: ActivePage | undefined;
  readonly entries: ReadonlyMap<string, Entry>;
  readonly say: (words: string) => void;
}

export function ReadingNotes({ page, entries, say }: ReadingNotesProps): ReactNode {
  const tabId = page?.tabId;
  const report = page?.report;
  return (
    <article className="notes" data-sheet tabIndex={-1} aria-labelledby="notes-name">
      <h2 className="notes-head" id="notes-name">
        {i18n.t("panel.notes.title")}
      </h2>
      <p className="muted">{i18n.t("panel.notes.about")}</p>
      {report && tabId !== undefined ? (
        <NotesOf key={report.address} tabId={tabId} report={report} entries={entries} say={say} />
      ) : (
        <p className="notice">{i18n.t("panel.notes.no_page")}</p>
      )}
    </article>
  );
}

const FORMS = ["markdown", "csv"] as const;
type Form = (typeof FORMS)[number];

const CHOICES = ["underlined", "all"] as const satisfies readonly TermChoice[];

const FILES: Readonly<
  Record<Form, { readonly type: string; readonly ending: string; readonly start: string }>
> = {
  markdown: { type: "text/markdown;charset=utf-8", ending: "md", start: "" },
  // Spreadsheets know by this mark that the file is UTF-8.
  csv: { type: "text/csv;charset=utf-8", ending: "csv", start: "\uFEFF" },
};

interface NotesOfProps {
  readonly tabId: number;
  readonly report: PageReport;
  readonly entries: ReadonlyMap<string, Entry>;
  readonly say: (words: string) => void;
}

function NotesOf({ tabId, report, entries, say }: NotesOfProps): ReactNode {
  const [form, setForm] = useState<Form>("markdown");
  const [choice, setChoice] = useState<(typeof CHOICES)[number]>("all");
  const [done, setDone] = useState("");
  const [article, setArticle] = useState<{
    readonly facts: ArticleFacts | undefined;
    readonly readOn: Date;
  }>();
  useEffect(() => {
    let isCurrent = true;
    void articleIn(tabId).then((facts) => {
      if (isCurrent) setArticle({ facts, readOn: new Date() });
    });
    return () => {
      isCurrent = false;
    };
  }, [tabId]);
  const { listed } = useMemo(() => pageTerms(report, entries), [report, entries]);
  const texts = useMemo(() => {
    const chosen = chosenTerms(listed, choice).map(({ entry }) => entry);
    return article && noteTexts(report, article.facts, chosen, article.readOn);
  }, [article, report, listed, choice]);
  if (!texts) return <p className="muted late">{i18n.t("panel.notes.making")}</p>;
  const text = texts[form];
  const tell = (words: string): void => {
    setDone(words);
    say(words);
  };
  const copy = (): void => {
    navigator.clipboard.writeText(text).then(
      () => tell(i18n.t("panel.notes.copied")),
      () => tell(i18n.t("panel.notes.not_copied")),
    );
  };
  return (
    <>
      <RadioRow
        legend={i18n.t("panel.rows.legend")}
        options={CHOICES.map((value) => ({
          value,
          label: i18n.t("panel.notes.choice", {
            name: i18n.t(`panel.rows.${value}`),
            count: chosenTerms(listed, value).length,
          }),
        }))}
        chosen={choice}
        onChoose={(value) => {
          setChoice(value);
          setDone("");
        }}
      />
      <RadioRow
        legend={i18n.t("panel.notes.format")}
        options={FORMS.map((value) => ({
          value,
          label: i18n.t(value === "csv" ? "panel.notes.cards" : "panel.notes.markdown"),
        }))}
        chosen={form}
        onChoose={(value) => {
          setForm(value);
          setDone("");
        }}
      />
      <p className="actions">
        <button type="button" className="button primary" onClick={copy}>
          {i18n.t("panel.notes.copy")}
        </button>
        <button
          type="button"
          className="button"
          onClick={() => {
            const { type, ending, start } = FILES[form];
            const name = `reading-notes-${new URL(report.address).hostname}.${ending}`;
            saveFile(name, type, start + text);
            tell(i18n.t("panel.notes.saved"));
          }}
        >
          {i18n.t("panel.notes.save")}
        </button>
        <span className="muted">{done}</span>
      </p>
      <textarea
        className="notes-preview"
        aria-label={i18n.t("panel.notes.preview")}
        readOnly
        spellCheck={false}
        value={text}
      />
    </>
  );
}
