/** Why nothing is known of a page. */
import type { ClosedPage } from "./closed-page.ts";

export type WhyUnread =
  | ClosedPage
  /** The browser tells us nothing of the page: it was not granted, or nobody may read it. */
  | "no_access"
  | "off"
  | "paused"
  | "reading"
  /** A script is in the page but does not answer. */
  | "busy"
  /** The site is enabled, but no script is in the page. */
  | "absent";

export interface UnreadPage {
  /** Undefined where the browser does not tell it. */
  readonly address: string | undefined;
  /** Why the page cannot be annotated; says nothing where the address is not told. */
  readonly closed: ClosedPage | undefined;
  readonly isLoading: boolean;
  readonly annotator: "absent" | "reading" | "busy";
  readonly isEnabled: boolean;
  readonly isPaused: boolean;
}

export function whyUnread(page: UnreadPage): WhyUnread {
  const { address, annotator } = page;
  if (address !== undefined && page.closed) return page.closed;
  if (address === undefined && annotator === "absent") return "no_access";
  if (annotator === "absent" && !page.isEnabled) return "off";
  if (page.isPaused) return "paused";
  if (annotator !== "absent") return annotator;
  return page.isLoading ? "reading" : "absent";
}
