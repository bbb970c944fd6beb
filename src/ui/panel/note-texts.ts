/** Reading notes of a page in the words of the interface. */
import { i18n } from "#i18n";
import type { ArticleFacts } from "../../core/article-facts.ts";
import type { PageReport } from "../../core/page-report.ts";
import type { Entry } from "../../glossary/entry.ts";
import { notesAsCsv, notesAsMarkdown, type NoteTerm, type NoteWords } from "../../glossary/reading-notes.ts";
import { citationWords, dateWords, foundDateWords, settingAndDate, sourceAddress } from "../words.ts";

export interface NoteTexts {
  readonly markdown: string;
  readonly csv: string;
}

/** `today` is the day of reading, as the reader's clock shows it. */
export function noteTexts(
  report: PageReport,
  facts: ArticleFacts | undefined,
  entries: readonly Entry[],
  today: Date,
): NoteTexts {
  const words = noteWords();
  const terms = entries.map(noteTerm);
  const title = facts?.title ?? (report.title.trim() || i18n.t("panel.notes.untitled"));
  const article = {
    ...facts,
    title,
    ...(facts?.published !== undefined && { published: foundDateWords(facts.published) }),
    address: report.address,
    readOn: dateWords(localDate(today)),
  };
  return { markdown: notesAsMarkdown(article, terms, words), csv: notesAsCsv(terms, words) };
}

function noteTerm({ name, short, example, sources: [source] }: Entry): NoteTerm {
  const address = source && sourceAddress(source);
  return {
    name,
    definition: short,
    ...(example && { example: `${settingAndDate(example.setting, example.date)}. ${example.line}` }),
    ...(source && {
      source: {
        text: `${source.title}, ${citationWords(source)}`,
        ...(address !== undefined && { address }),
      },
    }),
  };
}

function noteWords(): NoteWords {
  return {
    author: i18n.t("panel.notes.author"),
    site: i18n.t("panel.notes.site"),
    published: i18n.t("panel.notes.published"),
    address: i18n.t("panel.notes.address"),
    readOn: i18n.t("panel.notes.read_on"),
    terms: i18n.t("panel.notes.terms"),
    columns: [
      i18n.t("panel.notes.column_term"),
      i18n.t("panel.notes.column_definition"),
      i18n.t("panel.notes.column_example"),
      i18n.t("panel.notes.column_source"),
    ],
  };
}

/** "2026-05-03", where the reader is. */
function localDate(date: Date): string {
  const two = (number: number): string => String(number).padStart(2, "0");
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
