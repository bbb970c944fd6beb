/** Firefox, with a profile and a copy of the build that outlast its end. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import puppeteer, { type Browser, type Page } from "puppeteer-core";
import { findBrowser } from "../../../src/cli/browser/find-browser.ts";
import {
  EXTENSION_HOST,
  GECKO_ID,
  PROXY_ENVIRONMENT,
  proxyPreferences,
} from "../../../src/cli/browser/firefox.ts";
import { servePages } from "../../../src/cli/browser/serve.ts";
import { PAGES } from "../pages.ts";
import { SITE, openedInFirefox, until } from "../reading-browser.ts";
import { expectNoStrangers, startRequestLog } from "../request-log.ts";
import { copyBuild } from "./copy-build.ts";
import type { LivingBrowser } from "./living-browser.ts";

/** Firefox ends a background that has had nothing to do for so long. Automation cannot end it otherwise. */
const IDLE_MS = 500;

export async function openLivingFirefox(): Promise<LivingBrowser> {
  const server = await servePages({ ...PAGES, "/favicon.ico": "" });
  const requests = await startRequestLog([SITE]);
  const build = copyBuild("firefox-mv3");
  const profile = mkdtempSync(join(tmpdir(), "ai-risk-gloss-profile-"));
  const errors: string[] = [];
  const addressOf = (name: string): string => `moz-extension://${EXTENSION_HOST}/${name}`;

  const launch = async (): Promise<Browser> => {
    const started = await puppeteer.launch({
      browser: "firefox",
      executablePath: findBrowser("firefox"),
      headless: true,
      userDataDir: profile,
      env: { ...process.env, ...PROXY_ENVIRONMENT },
      args: ["--remote-allow-system-access"],
      extraPrefsFirefox: {
        "extensions.webextOptionalPermissionPrompts": false,
        "extensions.background.idle.timeout": IDLE_MS,
        "extensions.webextensions.uuids": JSON.stringify({ [GECKO_ID]: EXTENSION_HOST }),
        // A temporary add-on goes with the browser; an installed one keeps its storage.
        "extensions.webextensions.keepStorageOnUninstall": true,
        "extensions.webextensions.keepUuidOnUninstall": true,
        ...proxyPreferences(requests.port),
        "ui.prefersReducedMotion": 1,
      },
    });
    await started.installExtension(build.folder);
    return started;
  };
  let browser = await launch();

  const listen = (page: Page): Page => {
    const note = (words: string): void => {
      if (page.url().startsWith(server.origin)) errors.push(`${page.url()}: ${words}`);
    };
    page.on("pageerror", (error) => note(String(error)));
    page.on("console", (message) => {
      if (message.type() === "error") note(message.text());
    });
    return page;
  };
  const extensionPage = async (name: string, first?: () => void): Promise<Page> => {
    const page = listen(await browser.newPage());
    if (first !== undefined) await page.evaluateOnNewDocument(first);
    // Its load event never reaches us, so the page is asked instead.
    page.goto(addressOf(name)).catch(() => {});
    await until(
      name,
      () =>
        page
          .evaluate(() => location.protocol === "moz-extension:" && document.readyState === "complete")
          .catch(() => false),
      (isReady) => isReady,
    );
    return page;
  };
  /** Stays open: a page that is opened comes to the front. */
  let watcher: Page | undefined;
  const backgrounds = async (): Promise<number> => {
    watcher ??= await extensionPage("welcome.html?watches");
    return watcher.evaluate(async () => {
      type Runtime = { getContexts(filter: object): Promise<readonly unknown[]> };
      const { runtime } = (globalThis as unknown as { browser: { runtime: Runtime } }).browser;
      return (await runtime.getContexts({ contextTypes: ["BACKGROUND"] })).length;
    });
  };

  return {
    name: "Firefox",
    origin: server.origin,
    errors,
    async read(path, host) {
      const page = listen(await browser.newPage());
      await page.goto((host === undefined ? server.origin : server.origin.replace("127.0.0.1", host)) + path);
      return openedInFirefox(page);
    },
    extensionPage: async (name, first) => openedInFirefox(await extensionPage(name, first)),
    openedPage: async (ending) =>
      openedInFirefox(
        (await until(
          `a page at ${ending}`,
          async () => {
            // Asked of the page itself: what Firefox tells of tabs that the extension opened comes late or never.
            for (const page of await browser.pages()) {
              const address = await page.evaluate(() => location.href).catch(() => "");
              if (address.endsWith(ending)) return page;
            }
            return undefined;
          },
          (page) => page !== undefined,
        ))!,
      ),
    // Firefox was started with its questions switched off.
    agreeTo: () => Promise.resolve(),
    async endBackground() {
      await until("the end of the background", backgrounds, (count) => count === 0);
    },
    async update(version) {
      build.setVersion(version);
      watcher = undefined;
      await browser.installExtension(build.folder);
    },
    remove: () => browser.uninstallExtension(GECKO_ID),
    async restart() {
      await browser.close();
      watcher = undefined;
      browser = await launch();
    },
    async close() {
      await browser.close();
      await server.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
      build.remove();
      await requests.close();
      expectNoStrangers(requests);
    },
  };
}
