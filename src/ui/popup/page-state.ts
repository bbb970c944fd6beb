/** What the popup says of the page, as one of a few states. */
import type { PageReport } from "../../core/page-report.ts";

export type PageState =
  /** No annotator is wanted there. */
  | { readonly is: "off" }
  | { readonly is: "paused" }
  | { readonly is: "reading" }
  /** An annotator should run there, and nobody answers. */
  | { readonly is: "silent" }
  /** A picture, a PDF viewer, an editor that paints its letters. */
  | { readonly is: "no_text" }
  | { readonly is: "found"; readonly report: PageReport; readonly canForce: boolean };

interface Known {
  /** Whether the reader wants terms explained there. */
  readonly isWanted: boolean;
  readonly isPaused: boolean;
  /** Whether the page was given time to answer, in vain. */
  readonly isLate: boolean;
  readonly report: PageReport | undefined;
}

export function pageState({ isWanted, isPaused, isLate, report }: Known): PageState {
  if (!isWanted) return { is: "off" };
  if (isPaused) return { is: "paused" };
  if (!report) return { is: isLate ? "silent" : "reading" };
  // A page in another language is not read, so its words are not counted.
  if (report.words === 0 && report.isEnglish) return { is: "no_text" };
  return { is: "found", report, canForce: !report.isEnglish || report.verdict.topic === "neither" };
}
