/** A page's verdict in words, for popup and panel. */
import { i18n } from "#i18n";
import type { PageReport } from "../core/page-report.ts";
import { listWords, quoted, textKey } from "./words.ts";

/** "About AI risk", "About AI", or why the page is left quiet. */
export function verdictLine(report: PageReport): string {
  if (report.isAskedFor) return i18n.t("verdict.asked");
  return i18n.t(report.isEnglish ? `verdict.${textKey(report.verdict.topic)}` : "verdict.not_english");
}

/** The words that speak for the verdict, or "" where there are none. */
export function verdictReasons(report: PageReport): string {
  const { because } = report.verdict;
  return because.length === 0 ? "" : i18n.t("verdict.because", { words: listWords(because.map(quoted)) });
}
