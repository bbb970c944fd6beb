/** The extension switched on for a site, as a reader does it on the options page. */
import type { browser as webExtension } from "wxt/browser";
import type { OpenBrowser } from "./open-browsers.ts";

/** Resolves when the browser has given the permission. */
export async function enableSite(browser: OpenBrowser, host: string): Promise<void> {
  await browser.agreeTo(`*://${host}/*`);
  const options = await browser.extensionPage("options.html");
  await options.fill(".options-add input", host);
  await options.click(".options-add button[type=submit]");
  await options.evaluate(async (origin) => {
    const { permissions } = (globalThis as unknown as { chrome: typeof webExtension }).chrome;
    for (const end = Date.now() + 10_000; Date.now() < end;) {
      if (await permissions.contains({ origins: [origin] })) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error("The site could not be enabled.");
  }, `*://${host}/*`);
  await options.close();
}
