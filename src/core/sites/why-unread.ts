/** Why nothing is known of a page. */
import { closedPage, type BrowserName, type ClosedPage } from "./closed-page.ts";

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
  readonly browser: BrowserName;
  /** Undefined where the browser does not tell it. */
  readonly address: string | undefined;
  readonly isLoading: boolean;
  readonly annotator: "absent" | "reading" | "busy";
  readonly isEnabled: boolean;
  readonly isPaused: boolean;
}

export function whyUnread(page: UnreadPage): WhyUnread {
  const { address, annotator } = page;
  const closed = address === undefined ? undefined : closedPage(address, page.browser);
  if (closed) return closed;
  if (address === undefined && annotator === "absent") return "no_access";
  if (annotator === "absent" && !page.isEnabled) return "off";
  if (page.isPaused) return "paused";
  if (annotator !== "absent") return annotator;
  return page.isLoading ? "reading" : "absent";
}
