/** The terms of a page with their entries, and what may be chosen of them. */
import type { PageReport, PageTerm } from "../../core/page-report.ts";
import type { Entry } from "../../glossary/entry.ts";
import { isOwnWork } from "./own-work.ts";

export interface ListedTerm {
  readonly term: PageTerm;
  readonly entry: Entry;
}

export interface PageTerms {
  /** In order of first use. */
  readonly listed: readonly ListedTerm[];
  /** The entry of the page itself, which every page would list for its title. */
  readonly own: Entry | undefined;
}

export function pageTerms(report: PageReport, entries: ReadonlyMap<string, Entry>): PageTerms {
  const all = report.terms.flatMap((term) => {
    const entry = entries.get(term.entry);
    return entry ? [{ term, entry }] : [];
  });
  const own = all.find(({ entry }) => isOwnWork(entry, report.title))?.entry;
  return { listed: all.filter(({ entry }) => entry !== own), own };
}

export const TERM_CHOICES = ["all", "underlined", "named"] as const;
export type TermChoice = (typeof TERM_CHOICES)[number];

const FITS: Readonly<Record<TermChoice, (listed: ListedTerm) => boolean>> = {
  all: () => true,
  underlined: ({ term }) => term.isMarked,
  named: ({ entry }) => entry.type === "work" || entry.type === "example",
};

export function chosenTerms(listed: readonly ListedTerm[], choice: TermChoice): ListedTerm[] {
  return listed.filter(FITS[choice]);
}
