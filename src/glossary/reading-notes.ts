/** Reading notes: an article and the terms found in it, as Markdown and as CSV for flash cards. */
import type { ArticleFacts } from "../core/article-facts.ts";

/** A term as the notes show it. */
export interface NoteTerm {
  readonly name: string;
  readonly definition: string;
  readonly example?: string;
  readonly source?: { readonly text: string; readonly address?: string };
}

export interface NotedArticle extends ArticleFacts {
  readonly address: string;
  /** When it was read, in words. */
  readonly readOn: string;
}

/** The words of the notes that are not of the glossary or the article. */
export interface NoteWords {
  readonly author: string;
  readonly site: string;
  readonly published: string;
  readonly address: string;
  readonly readOn: string;
  readonly terms: string;
  readonly columns: readonly [term: string, definition: string, example: string, source: string];
}

/** The article as a heading and a list of its facts, then its terms as a list, in the order given. */
export function notesAsMarkdown(article: NotedArticle, terms: readonly NoteTerm[], words: NoteWords): string {
  const facts = [
    [words.author, plainMarkdown(article.author ?? "")],
    [words.site, plainMarkdown(article.site ?? "")],
    [words.published, plainMarkdown(article.published ?? "")],
    [words.address, markdownAddress(article.address)],
    [words.readOn, plainMarkdown(article.readOn)],
  ] as const;
  const lines = [
    `# ${plainMarkdown(article.title)}`,
    "",
    ...facts.flatMap(([label, text]) => (text === "" ? [] : [`- ${plainMarkdown(label)}: ${text}`])),
    "",
    `## ${plainMarkdown(words.terms)}`,
    "",
    ...terms.map((term) => `- ${markdownTerm(term)}`),
  ];
  return `${lines.join("\n")}\n`;
}

/** One row a term under a row of headings, by RFC 4180. */
export function notesAsCsv(terms: readonly NoteTerm[], words: NoteWords): string {
  return csvOf([
    words.columns,
    ...terms.map(({ name, definition, example, source }) => [
      name,
      definition,
      example ?? "",
      source === undefined ? "" : [source.text, source.address ?? ""].filter(Boolean).join(", "),
    ]),
  ]);
}

function markdownTerm({ name, definition, source }: NoteTerm): string {
  const term = `**${plainMarkdown(name)}**: ${plainMarkdown(definition)}`;
  if (source === undefined) return term;
  const text = plainMarkdown(source.text);
  const address = source.address === undefined ? "" : linkTarget(source.address);
  return `${term} ${address === "" ? `(${text})` : `([${text}](${address}))`}`;
}

/** A text as Markdown that shows it as it is, on one line. */
export function plainMarkdown(text: string): string {
  return (
    oneLine(text)
      .replaceAll(/[\\`*_[\]<>#|~$]/g, "\\$&")
      // Only what would be read as a character by its name.
      .replaceAll(/&(?=#?\w+;)/g, "\\&")
  );
}

/** An address as a link that shows itself; as text where it does not lead to the web. */
function markdownAddress(address: string): string {
  const target = linkTarget(address);
  return target === "" ? plainMarkdown(address) : target;
}

/** "" where the address does not lead to the web. */
function linkTarget(address: string): string {
  if (!URL.canParse(address)) return "";
  const { protocol, href } = new URL(address);
  if (protocol !== "https:" && protocol !== "http:") return "";
  return `<${href.replaceAll(/[<>\\\s]/g, encodeURIComponent)}>`;
}

function oneLine(text: string): string {
  return text.replaceAll(/[\s\p{Cc}]+/gu, " ").trim();
}

/** Rows as CSV: lines end with CR and LF, and a cell that needs quotes has them. */
export function csvOf(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(csvCell).join(",")}\r\n`).join("");
}

function csvCell(text: string): string {
  const inert = inertCell(text);
  return /[",\r\n]|^\s|\s$/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}

/** A cell that no spreadsheet takes for a formula. */
export function inertCell(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}
