/** A page's verdict in words, for popup and panel. */
import { i18n } from "#i18n";
import type { PageReport } from "../core/page-report.ts";
import { listWords, quoted, textKey } from "./words.ts";

/** "About AI risk", "About AI", or why the page is left quiet. */
export function verdictLine(report: PageReport): string {
  if (report.isAskedFor) return i18n.t("verdict.asked");
  return i18n.t(report.isEnglish ? `verdict.${textKey(report.verdict.topic)}` : "verdict.not_english");
}

/** The words that speak for the verdict, or "" where there are none, or where they were too few to count. */
export function verdictReasons({ verdict: { topic, because } }: PageReport): string {
  if (topic === "neither" || because.length === 0) return "";
  return i18n.t("verdict.because", { words: listWords(because.map(quoted)) });
}

/** That a page is read in part only, or with delay; "" where it is read like any other. */
export function strainWords({ strain }: PageReport): string {
  return strain === "none" ? "" : i18n.t(`verdict.${strain}`);
}

/** "88 terms found, 43 underlined", or why there are none; "" where the page was not read. */
export function foundWords({ terms, verdict, isEnglish, isAskedFor }: PageReport): string {
  if (terms.length > 0)
    return i18n.t("verdict.found", {
      terms: i18n.t("verdict.terms", terms.length),
      underlined: i18n.t("verdict.underlined", terms.filter(({ isMarked }) => isMarked).length),
    });
  if (!isEnglish && !isAskedFor) return "";
  const hasWords = verdict.topic === "neither" && verdict.because.length > 0;
  return i18n.t(hasWords && !isAskedFor ? "verdict.left_alone" : "verdict.no_terms");
}
