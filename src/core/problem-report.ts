/**
 * A text about a problem, which the reader reads and copies into an issue. It holds what the extension knows
 * of itself and of what it did; of the page's own text, title and address only what the reader let go along.
 */
import { hasNoText, type PageReport, type PageTerm, type Strain } from "./page-report.ts";
import type { Reason } from "./relevance/reasons.ts";
import type { Topic } from "./relevance/verdict.ts";
import { selectedTerm } from "./selected-term.ts";
import type { Density, Knowledge, Settings } from "./settings/settings.ts";
import type { WhyUnread } from "./sites/why-unread.ts";

export const PROBLEM_KINDS = [
  "wrong_definition",
  "missing_term",
  "wrong_mark",
  "missing_mark",
  "broken_page",
  "other",
] as const;
export type ProblemKind = (typeof PROBLEM_KINDS)[number];

/** What the extension runs in. */
export interface Software {
  readonly extension?: string | undefined;
  /** Name and version. */
  readonly browser?: string | undefined;
  /** The family of the system alone. */
  readonly system?: string | undefined;
  readonly language?: string | undefined;
}

export interface ReportedEntry {
  readonly id: string;
  readonly name: string;
  /** In words. */
  readonly status: string;
  /** The day when its facts were checked. */
  readonly reviewed: string;
  readonly sources: number;
}

export interface ReportedPage {
  readonly address?: string | undefined;
  readonly report?: PageReport | undefined;
  /** Why there is no report. */
  readonly why?: WhyUnread | undefined;
}

/** What is known of a problem; whatever is missing is left out of the text. */
export interface Problem {
  readonly kind?: ProblemKind | undefined;
  readonly software?: Software | undefined;
  readonly settings?: Pick<Settings, "density" | "knows" | "opens" | "known"> | undefined;
  readonly entry?: ReportedEntry | undefined;
  /** The entry as a term of the page, with why it was taken for it. */
  readonly mention?: Pick<PageTerm, "count" | "isMarked" | "reasons"> | undefined;
  readonly page?: ReportedPage | undefined;
  /** What is selected on the page. */
  readonly selected?: string | undefined;
  /** What the reader lets go along. */
  readonly along: { readonly address: boolean; readonly selected: boolean };
}

export type ReportLabel =
  | "problem"
  | "entry"
  | "id"
  | "status"
  | "checked"
  | "sources"
  | "reasons"
  | "mentions"
  | "underlined"
  | "not_read"
  | "topic"
  | "speaks_of"
  | "asked_for"
  | "words"
  | "terms"
  | "marks"
  | "strain"
  | "text"
  | "extension"
  | "browser"
  | "system"
  | "language"
  | "density"
  | "knows"
  | "opens"
  | "known";

export type ReportTitle = "page" | "software" | "address" | "selected";

type Underscored<Id extends string> = Id extends `${infer Start}-${infer Rest}`
  ? `${Start}_${Underscored<Rest>}`
  : Id;

export type ReportValue =
  | `kind_${ProblemKind | "not_said"}`
  | `topic_${Underscored<Topic> | "not_english"}`
  | `strain_${Strain}`
  | `why_${WhyUnread}`
  | `density_${Density}`
  | `knows_${Knowledge}`
  | `opens_${Settings["opens"]}`
  | "reasons_name"
  | "text_pdf"
  | "text_none"
  | "yes"
  | "no";

/** The words of the interface, as the report needs them. */
export interface ReportWords {
  label(label: ReportLabel): string;
  title(title: ReportTitle): string;
  value(value: ReportValue): string;
  /** "Label: value". */
  line(label: string, value: string): string;
  /** Why a mention was taken for its term, as the panel says it. */
  reasons(reasons: readonly Reason[]): string;
  /** “a”, “b” and “c”. */
  list(words: readonly string[]): string;
}

/** Characters of a value, of an address and, as wherever words are selected, of a selection. */
const LONGEST_VALUE = 200;
const LONGEST_ADDRESS = 500;
/** No report is longer, whatever is known. */
export const LONGEST_REPORT = 8000;

/** Short lines of Markdown that read as they are. */
export function problemReport(problem: Problem, words: ReportWords): string {
  const { kind, entry, mention, page, software, settings, along } = problem;
  const line = lineIn(words);
  return [
    bold(line("problem", words.value(`kind_${kind ?? "not_said"}`))[0]),
    entry ? section(line("entry", entry.name)[0], entryLines(entry, mention, words)) : "",
    section(words.title("page"), [
      ...line("not_read", page?.why && words.value(`why_${page.why}`)),
      ...(page?.report ? readLines(page.report, words) : []),
    ]),
    section(words.title("software"), [
      ...line("extension", software?.extension),
      ...line("browser", software?.browser),
      ...line("system", software?.system),
      ...line("language", software?.language),
      ...(settings ? settingLines(settings, words) : []),
    ]),
    along.address ? fenced(words.title("address"), shown(page?.address ?? "", LONGEST_ADDRESS)) : "",
    along.selected
      ? fenced(words.title("selected"), shown(selectedTerm(problem.selected ?? ""), LONGEST_VALUE))
      : "",
  ]
    .filter((block) => block !== "")
    .join("\n\n");
}

/** Makes one line of a label and its value, or none where there is no value. */
const lineIn =
  (words: ReportWords) =>
  (label: ReportLabel, value: string | number | undefined): string[] =>
    value === undefined ? [] : [words.line(words.label(label), inert(String(value)))];

function entryLines(entry: ReportedEntry, mention: Problem["mention"], words: ReportWords): string[] {
  const line = lineIn(words);
  const lines = [
    ...line("id", entry.id),
    ...line("status", entry.status),
    ...line("checked", entry.reviewed),
    ...line("sources", entry.sources),
  ];
  if (!mention) return lines;
  const { reasons, count, isMarked } = mention;
  return [
    ...lines,
    ...line("reasons", reasons.length === 0 ? words.value("reasons_name") : words.reasons(reasons)),
    ...line("mentions", count),
    ...line("underlined", words.value(isMarked ? "yes" : "no")),
  ];
}

function readLines(report: PageReport, words: ReportWords): string[] {
  const line = lineIn(words);
  const { verdict, isEnglish, isPdf, isAskedFor, strain, terms, marks } = report;
  const topic = verdict.topic === "ai-risk" ? "ai_risk" : verdict.topic;
  const text = isPdf ? "text_pdf" : hasNoText(report) ? "text_none" : undefined;
  return [
    ...line("topic", words.value(`topic_${isEnglish ? topic : "not_english"}`)),
    // The glossary's own wordings, not the page's.
    ...line("speaks_of", verdict.because.length > 0 ? words.list(verdict.because) : undefined),
    ...line("asked_for", words.value(isAskedFor ? "yes" : "no")),
    ...line("words", report.words),
    ...line("terms", terms.length),
    ...line(
      "mentions",
      terms.reduce((sum, { count }) => sum + count, 0),
    ),
    ...line("marks", marks),
    ...line("strain", words.value(`strain_${strain}`)),
    ...line("text", text && words.value(text)),
  ];
}

function settingLines(settings: NonNullable<Problem["settings"]>, words: ReportWords): string[] {
  const line = lineIn(words);
  return [
    ...line("density", words.value(`density_${settings.density}`)),
    ...line("knows", words.value(`knows_${settings.knows}`)),
    ...line("opens", words.value(`opens_${settings.opens}`)),
    // Which they are is nobody's business.
    ...line("known", settings.known.length),
  ];
}

/** A bold line and a list below it; "" for a list of nothing. */
function section(title: string | undefined, lines: readonly string[]): string {
  return lines.length === 0 ? "" : [bold(title), ...lines.map((line) => `- ${line}`)].join("\n");
}

function bold(words = ""): string {
  return `**${words}**`;
}

/** A text that is not ours, in a block that it cannot close; "" for an empty one. */
function fenced(title: string, text: string): string {
  if (text === "") return "";
  const runs = text.match(/`+/g) ?? [];
  const fence = "`".repeat(Math.max(3, ...runs.map(({ length }) => length + 1)));
  return [bold(title), fence, text, fence].join("\n");
}

/** One line in which nothing is Markdown. */
function inert(text: string): string {
  return shown(text.replaceAll(/[\\`*_[\]<>#|~$@]/g, " "), LONGEST_VALUE);
}

/** One line without what cannot be seen, which a reader would copy unawares; cut where it is too long. */
function shown(text: string, most: number): string {
  const line = text
    .toWellFormed()
    .replaceAll(/[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, "")
    .replaceAll(/[\s\p{Cc}]+/gu, " ")
    .trim();
  return line.length <= most ? line : `${line.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, "")}…`;
}
