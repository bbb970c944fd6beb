/** Pages that extensions cannot annotate, told apart by their address. */

/** A page of the browser, the store of extensions, a file of this computer, or the viewer of PDF files. */
export type ClosedPage = "browser" | "store" | "file" | "pdf";

export type BrowserName = "chromium" | "firefox";

const STORES: Readonly<Record<BrowserName, readonly string[]>> = {
  chromium: ["chromewebstore.google.com", "microsoftedge.microsoft.com"],
  firefox: ["addons.mozilla.org", "support.mozilla.org", "accounts.firefox.com"],
};

/** Why a page cannot be annotated; undefined where it can be. An address that is kept from us is a page of the browser. */
export function closedPage(address: string | undefined, browser: BrowserName): ClosedPage | undefined {
  if (address === undefined || !URL.canParse(address)) return "browser";
  const { protocol, hostname, pathname } = new URL(address);
  if (protocol === "file:") return "file";
  if (protocol !== "http:" && protocol !== "https:") return "browser";
  if (STORES[browser].includes(hostname)) return "store";
  const isPdf = /\.pdf$/i.test(pathname) || (hostname === "arxiv.org" && pathname.startsWith("/pdf/"));
  return isPdf ? "pdf" : undefined;
}
