/** The examples of the glossary as a timeline: newest first, by year, and what is left after filtering. */
import { SETTINGS, type Card, type Entry, type ExampleSetting, type Glossary } from "./entry.ts";
import { filterByWords } from "./filter-by-words.ts";
import { newestFirst } from "./newest-first.ts";

export interface DatedExample {
  readonly entry: Entry;
  /** "2016", "2016-12" or "2016-12-21". */
  readonly date: string;
  readonly setting: ExampleSetting;
  /** The topics of the terms that it is an example of. */
  readonly topics: ReadonlySet<string>;
}

/** The head under which examples stand together. */
export interface Period {
  /** "2025", or "1990s" for a decade. */
  readonly id: string;
  readonly firstYear: number;
  readonly isDecade: boolean;
  readonly examples: readonly DatedExample[];
}

export interface ExampleFilter {
  readonly words: string;
  /** "" for all of them. */
  readonly setting: ExampleSetting | "";
  /** The id of a topic, or "" for all of them. */
  readonly topic: string;
}

/** Before this year examples are few and far between: a head for each would outnumber them. */
const FIRST_YEAR_OF_ITS_OWN = 2010;

/** All examples, the newest first; of one year, those without a month last. */
export function examplesByDate({ entries }: Pick<Glossary, "entries">): DatedExample[] {
  const topicsOf = new Map(entries.map(({ id, topics }) => [id, topics]));
  return entries
    .flatMap((entry): DatedExample[] => {
      const { date, status } = entry;
      if (entry.type !== "example" || date === undefined || !isSetting(status)) return [];
      const topics = new Set(entry.related.flatMap(({ id }) => topicsOf.get(id) ?? []));
      return [{ entry, date, setting: status, topics }];
    })
    .toSorted((a, b) => newestFirst(a.date, b.date) || a.entry.name.localeCompare(b.entry.name, "en"));
}

/** The examples that fit all parts of the filter, in the order given. */
export function filterExamples(
  examples: readonly DatedExample[],
  { words, setting, topic }: ExampleFilter,
): DatedExample[] {
  return filterByWords(examples, words, wordsOf).filter(
    (example) =>
      (setting === "" || example.setting === setting) && (topic === "" || example.topics.has(topic)),
  );
}

/** Examples in order of date → their years, and decades for the distant past, in the same order. */
export function periodsOf(examples: readonly DatedExample[]): Period[] {
  const heads = Map.groupBy(examples, ({ date }) => {
    const year = Number(date.slice(0, 4));
    return year < FIRST_YEAR_OF_ITS_OWN ? year - (year % 10) : year;
  });
  return [...heads].map(([firstYear, own]) => {
    const isDecade = firstYear < FIRST_YEAR_OF_ITS_OWN;
    return { id: isDecade ? `${firstYear}s` : String(firstYear), firstYear, isDecade, examples: own };
  });
}

function isSetting(status: Card["status"]): status is ExampleSetting {
  return SETTINGS.some((setting) => setting === status);
}

/** What a row shows, what happened, what it is an example of, and how people ask for it. */
function wordsOf({ entry }: DatedExample): string {
  const {
    name,
    aliases,
    asked = [],
    short,
    account = "",
    related,
    figures = [],
    dispute = "",
    date = "",
  } = entry;
  const concepts = related.map((concept) => concept.name);
  const parts = figures.flatMap(({ value, of, condition }) => [value, of, condition]);
  return [name, ...aliases, ...asked, short, account, ...concepts, ...parts, dispute, date].join("\n");
}
