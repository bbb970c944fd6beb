/** A Firefox with the built extension in it, driven over WebDriver BiDi. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import puppeteer, { type Browser, type Page } from "puppeteer-core";
import { findBrowser } from "./find-browser.ts";

/** Firefox makes up the host of extension pages; for tests it is pinned. */
export const EXTENSION_HOST = "8d3c5d1e-6b0f-4a6c-9a5e-0c7a3a1f2b4d";
export const GECKO_ID = "ai-risk-gloss@extension";

export interface FirefoxWithExtension {
  readonly browser: Browser;
  /** The folder of all that the browser keeps; gone after `close`. */
  readonly profile: string;
  addressOf(page: string): string;
  /**
   * Opens a page of the extension. Its load event never reaches us, so the page is asked instead. `first`
   * runs before the page's own scripts.
   */
  openExtensionPage(page: string, first?: () => void): Promise<Page>;
  close(): Promise<void>;
}

interface LaunchOptions {
  /** "Run in Private Windows", as far as the browser lets anybody do that. */
  readonly allowPrivateWindows?: boolean;
  /** A proxy on this machine that everything has to go through, this machine's own pages too. */
  readonly proxyPort?: number;
}

export async function launchFirefox(
  extension: string | undefined,
  { proxyPort, allowPrivateWindows = false }: LaunchOptions = {},
): Promise<FirefoxWithExtension> {
  const profile = mkdtempSync(join(tmpdir(), "ai-risk-gloss-"));
  const browser = await puppeteer.launch({
    browser: "firefox",
    executablePath: findBrowser("firefox"),
    headless: true,
    args: ["--remote-allow-system-access"],
    userDataDir: profile,
    env: { ...process.env, ...(proxyPort !== undefined && PROXY_ENVIRONMENT) },
    extraPrefsFirefox: {
      "extensions.webextOptionalPermissionPrompts": false,
      "extensions.webextensions.uuids": JSON.stringify({ [GECKO_ID]: EXTENSION_HOST }),
      "ui.prefersReducedMotion": 1,
      ...(proxyPort !== undefined && proxyPreferences(proxyPort)),
    },
  });
  if (extension !== undefined)
    await protocolOf(browser).send("webExtension.install", {
      extensionData: { type: "path", path: extension },
      "moz:allowPrivateBrowsing": allowPrivateWindows,
    });
  const addressOf = (page: string): string => `moz-extension://${EXTENSION_HOST}/${page}`;
  return {
    browser,
    profile,
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
    async close() {
      await browser.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** What the driver keeps to itself: the commands of WebDriver BiDi as they are, with those of Firefox alone. */
interface Protocol {
  send(method: string, parameters: object): Promise<{ readonly result: unknown }>;
}

function protocolOf(browser: Browser): Protocol {
  return (browser as unknown as { readonly connection: Protocol }).connection;
}

/** Opens an address in a new private window, as the menu of a link does. */
export async function openPrivateWindow({ browser }: FirefoxWithExtension, address: string): Promise<Page> {
  const before = new Set(await browser.pages());
  await inBrowserWindow(
    browser,
    `openTrustedLinkIn(${JSON.stringify(address)}, "window", { private: true })`,
  );
  for (const end = Date.now() + 30_000; ;) {
    const page = (await browser.pages()).find((one) => !before.has(one) && one.url() === address);
    if (page) return page;
    if (Date.now() > end) throw new Error("No private window opened in Firefox.");
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** The addresses that are open in private windows, as the browser itself tells them. */
export async function privateAddresses({ browser }: FirefoxWithExtension): Promise<string> {
  return inBrowserWindow(
    browser,
    `[...Services.wm.getEnumerator("navigator:browser")]
      .filter((one) => PrivateBrowsingUtils.isWindowPrivate(one))
      .map((one) => one.gBrowser.currentURI.spec).join(" ")`,
  );
}

/** Runs in the window of the browser itself, where its menus are; the answer as text. */
async function inBrowserWindow(browser: Browser, expression: string): Promise<string> {
  const protocol = protocolOf(browser);
  const tree = await protocol.send("browsingContext.getTree", { "moz:scope": "chrome" });
  const { contexts } = tree.result as { contexts: readonly { context: string; url: string }[] };
  const target = contexts.find(({ url }) => url.endsWith("/browser.xhtml"));
  if (!target) throw new Error("Firefox has no window.");
  const { result } = await protocol.send("script.evaluate", {
    expression: `String(${expression})`,
    target: { context: target.context },
    awaitPromise: true,
  });
  const answer = result as { result?: { value?: string }; exceptionDetails?: { text: string } };
  if (answer.exceptionDetails) throw new Error(answer.exceptionDetails.text);
  return answer.result?.value ?? "";
}

/** Else a release looks at no preference for where its settings come from, and asks Mozilla for them. */
export const PROXY_ENVIRONMENT = { MOZ_REMOTE_SETTINGS_DEVTOOLS: "1" };

/** Send everything through a proxy on this machine; with the environment above Firefox asks for nothing itself. */
export function proxyPreferences(port: number): Readonly<Record<string, string | number | boolean>> {
  return {
    "network.proxy.type": 1,
    "network.proxy.http": "127.0.0.1",
    "network.proxy.http_port": port,
    "network.proxy.ssl": "127.0.0.1",
    "network.proxy.ssl_port": port,
    "network.proxy.no_proxies_on": "",
    "network.proxy.allow_hijacking_localhost": true,
  };
}
