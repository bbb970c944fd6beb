/** The annotations of a document summed up for the panel and the popup. */
import type { PageReport, PageTerm, Strain } from "../core/page-report.ts";
import type { Annotated } from "./annotations.ts";
import { isInEnglish } from "./page-language.ts";
import { plain } from "./plain.ts";

export function reportPage(
  document: Document,
  annotated: Annotated,
  strain: Strain,
  isComplete: boolean,
): PageReport {
  const terms = new Map<string, PageTerm>();
  for (const { entry, marked, reasons } of annotated.annotations) {
    const known = terms.get(entry);
    if (known) terms.set(entry, { ...known, count: known.count + 1, isMarked: known.isMarked || marked });
    else
      terms.set(entry, {
        entry,
        count: 1,
        isMarked: marked,
        reasons,
      });
  }
  const { location, title, contentType, body, documentElement } = plain(document);
  return {
    address: location.href,
    title,
    isPdf: contentType === "application/pdf",
    isComplete,
    isEnglish: isInEnglish(body ?? documentElement),
    strain,
    verdict: annotated.verdict,
    isAskedFor: annotated.isAskedFor,
    words: annotated.words,
    marks: annotated.annotations.filter((annotation) => annotation.marked).length,
    terms: [...terms.values()],
  };
}
