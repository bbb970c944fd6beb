/** What the popup says of the page, as one of a few states. */
import { canBeAskedFor, hasNoText, type PageReport } from "../../core/page-report.ts";

export type PageState =
  /** No annotator is wanted there. */
  | { readonly is: "off" }
  | { readonly is: "paused" }
  | { readonly is: "reading" }
  /** An annotator should run there, and nobody answers. */
  | { readonly is: "silent" }
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
  if (hasNoText(report)) return { is: "no_text" };
  return { is: "found", report, canForce: canBeAskedFor(report) };
}
