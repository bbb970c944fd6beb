/** A page's verdict in words, for popup and panel. */
import type { PageReport } from "../core/page-report.ts";
import { quoteList } from "../core/relevance/reasons.ts";

/** "About AI risk", "About AI", or why the page is left quiet. */
export function verdictLine(report: PageReport): string {
  if (!report.isEnglish) return "Not in English: nothing is marked";
  switch (report.verdict.topic) {
    case "ai-risk":
      return "About AI risk";
    case "ai":
      return "About AI";
    case "neither":
      return "Not about AI risk: everyday words are left alone";
  }
}

/** The words that speak for the verdict, or "" where there are none. */
export function verdictReasons(report: PageReport): string {
  return report.verdict.because.length === 0 ? "" : `It speaks of ${quoteList(report.verdict.because)}.`;
}
