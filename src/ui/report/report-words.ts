/** The words of the interface for reports of problems. */
import { i18n } from "#i18n";
import type { ReportWords } from "../../core/problem-report.ts";
import { reasonWords } from "../reason-words.ts";
import { listWords, quoted } from "../words.ts";

export const REPORT_WORDS: ReportWords = {
  label: (label) => i18n.t(`report.label.${label}`),
  title: (title) => i18n.t(`report.title_of.${title}`),
  value: (value) => i18n.t(`report.value.${value}`),
  line: (label, value) => i18n.t("report.line", { label, value }),
  reasons: reasonWords,
  list: (words) => listWords(words.map(quoted)),
};
