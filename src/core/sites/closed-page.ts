/** Pages that extensions cannot annotate, told apart by what they report or else by their address. */
import { hasNoText, type PageReport } from "../page-report.ts";

/** A page of the browser, the store of extensions, a file of this computer, or the viewer of PDF files. */
export type ClosedPage = "browser" | "store" | "file" | "pdf";

export type BrowserName = "chromium" | "firefox";

const STORES: Readonly<Record<BrowserName, readonly string[]>> = {
  chromium: ["chromewebstore.google.com", "microsoftedge.microsoft.com"],
  firefox: ["addons.mozilla.org", "support.mozilla.org", "accounts.firefox.com"],
};

/**
 * Why a page cannot be annotated; undefined where it can be. An address that is kept from us is a page of the
 * browser. One that ends in ".pdf" may lead to a web page all the same: what the page reports counts for more.
 */
export function closedPage(
  address: string | undefined,
  browser: BrowserName,
  report?: PageReport,
): ClosedPage | undefined {
  if (address === undefined || !URL.canParse(address)) return "browser";
  const { protocol, hostname, pathname } = new URL(address);
  if (protocol === "file:") return "file";
  if (protocol !== "http:" && protocol !== "https:") return "browser";
  if (STORES[browser].includes(hostname)) return "store";
  if (report?.isPdf) return "pdf";
  const looksPdf = /\.pdf$/i.test(pathname) || (hostname === "arxiv.org" && pathname.startsWith("/pdf/"));
  return looksPdf && (!report || hasNoText(report)) ? "pdf" : undefined;
}
