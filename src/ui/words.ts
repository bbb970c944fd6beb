/** The words of the interface for the glossary's kinds, states and dates. */
import { i18n } from "#i18n";
import type { Card, ExampleSetting, Relation, Source } from "../glossary/entry.ts";

type TextKey<Id extends string> = Id extends `${infer Start}-${infer Rest}`
  ? `${Start}_${TextKey<Rest>}`
  : Id;

/** An id as a part of a text's key, which browsers allow no hyphen. */
export function textKey<Id extends string>(id: Id): TextKey<Id> {
  return id.replaceAll("-", "_") as TextKey<Id>;
}

/** How well something is established; of what people make or do, how far it has come. */
export function statusWords({ kind, status }: Pick<Card, "kind" | "status">): string {
  const isMade = MADE.has(kind) && isAmong(status, TRIED);
  return i18n.t(isMade ? `words.tried.${textKey(status)}` : `words.status.${textKey(status)}`);
}

const MADE = new Set<Card["kind"]>(["method", "evaluation", "policy", "technology"]);
const TRIED = ["observed-in-tests", "observed-in-use", "theoretical"] as const;

function isAmong<T extends string>(text: string, list: readonly T[]): text is T {
  return list.some((item) => item === text);
}

export function relationWords(relation: Relation): string {
  return i18n.t(`words.relation.${textKey(relation)}`);
}

/** "Contrived test, May 2025". */
export function settingAndDate(setting: ExampleSetting, date: string): string {
  return `${i18n.t(`words.setting.${textKey(setting)}`)}, ${dateWords(date)}`;
}

/** The kind with a capital, for the line above the headword. */
export function kindWords(entry: Pick<Card, "kind">): string {
  return i18n.t(`words.kind.${textKey(entry.kind)}`);
}

const SECTION_KEYS: Readonly<Record<string, "plain" | "matters" | "evidence" | "disagreement" | "history">> =
  {
    "In plain words": "plain",
    "Why it matters": "matters",
    Evidence: "evidence",
    Disagreement: "disagreement",
    History: "history",
  };

/** The heading of a section of an entry, which the content names in English. */
export function sectionWords(title: string): string {
  const key = SECTION_KEYS[title];
  return key === undefined ? title : i18n.t(`words.section.${key}`);
}

/** "2025", "May 2025" or "22 May 2025". */
export function dateWords(date: string): string {
  const [, month, day] = date.split("-");
  const format: Intl.DateTimeFormatOptions = {
    timeZone: "UTC",
    year: "numeric",
    ...(month !== undefined && { month: "long" }),
    ...(day !== undefined && { day: "numeric" }),
  };
  return new Intl.DateTimeFormat(i18n.t("words.locale"), format).format(new Date(date));
}

/** A date as a page writes it: in words where it is one, else as it stands there. */
export function foundDateWords(found: string): string {
  const [date] = /^\d{4}-\d{2}-\d{2}/.exec(found) ?? [];
  return date !== undefined && !Number.isNaN(Date.parse(date)) ? dateWords(date) : found;
}

/** “a”. */
export function quoted(words: string): string {
  return i18n.t("words.quoted", { words });
}

/** a, b and c. */
export function listWords(words: readonly string[]): string {
  return new Intl.ListFormat(i18n.t("words.locale"), { type: "conjunction" }).format(words);
}

/** "Hubinger et al., 2019". */
export function citationWords(source: Source): string {
  const { authors, others } = source;
  const who = others ? i18n.t("entry.and_others", { who: authors[0]! }) : listWords(authors);
  return i18n.t("entry.cited", { who, year: String(source.year) });
}

/** Where a source can be found, when its address or identifier was seen. */
export function sourceAddress(source: Source): string | undefined {
  if (source.url !== undefined) return source.url;
  if (source.arxiv !== undefined) return `https://arxiv.org/abs/${source.arxiv}`;
  if (source.doi !== undefined) return `https://doi.org/${source.doi}`;
  return undefined;
}
