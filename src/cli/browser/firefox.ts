/** A Firefox with the built extension in it, driven over WebDriver BiDi. */
import puppeteer, { type Browser, type Page } from "puppeteer-core";
import { findBrowser } from "./find-browser.ts";

/** Firefox makes up the host of extension pages; for tests it is pinned. */
const EXTENSION_HOST = "8d3c5d1e-6b0f-4a6c-9a5e-0c7a3a1f2b4d";
export const GECKO_ID = "ai-risk-gloss@extension";

export interface FirefoxWithExtension {
  readonly browser: Browser;
  addressOf(page: string): string;
  /**
   * Opens a page of the extension. Its load event never reaches us, so the page is asked instead. `first`
   * runs before the page's own scripts.
   */
  openExtensionPage(page: string, first?: () => void): Promise<Page>;
  close(): Promise<void>;
}

/** `localHosts` are names of sites that lead to this machine, to the port in their address. */
export async function launchFirefox(
  extension: string | undefined,
  localHosts: readonly string[] = [],
): Promise<FirefoxWithExtension> {
  const browser = await puppeteer.launch({
    browser: "firefox",
    executablePath: findBrowser("firefox"),
    headless: true,
    args: ["--remote-allow-system-access"],
    extraPrefsFirefox: {
      "extensions.webextOptionalPermissionPrompts": false,
      "extensions.webextensions.uuids": JSON.stringify({ [GECKO_ID]: EXTENSION_HOST }),
      "network.dns.localDomains": localHosts.join(","),
      "ui.prefersReducedMotion": 1,
    },
  });
  if (extension !== undefined) await browser.installExtension(extension);
  const addressOf = (page: string): string => `moz-extension://${EXTENSION_HOST}/${page}`;
  return {
    browser,
    addressOf,
    async openExtensionPage(name, first) {
      const page = await browser.newPage();
      if (first !== undefined) await page.evaluateOnNewDocument(first);
      page.goto(addressOf(name)).catch(() => {});
      const end = Date.now() + 15_000;
      for (;;) {
        const ready = await page
          .evaluate(() => location.protocol === "moz-extension:" && document.readyState === "complete")
          .catch(() => false);
        if (ready) return page;
        if (Date.now() > end) throw new Error(`${name} did not open in Firefox.`);
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    },
    close: () => browser.close(),
  };
}
