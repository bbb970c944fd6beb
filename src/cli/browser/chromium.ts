/** A Chromium with the built extension in it, for `npm start` and the end-to-end tests. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type BrowserContext, type Page, type Worker } from "playwright-core";
import type { browser as webExtension } from "wxt/browser";
import type { PageReport } from "../../core/page-report.ts";
import { findBrowser } from "./find-browser.ts";

/** In the functions that run in the extension's worker. */
declare const chrome: typeof webExtension;

export interface ChromiumWithExtension {
  readonly context: BrowserContext;
  /** The folder of all that the browser keeps; gone after `close`. */
  readonly profile: string;
  readonly extensionId: string;
  /** Whether the welcome page opened by itself after the install; it was closed again. */
  readonly hasWelcomed: boolean;
  /** The background's worker; it may have been stopped since. */
  worker(): Promise<Worker>;
  /** The address of a page of the extension. */
  addressOf(page: string): string;
  close(): Promise<void>;
}

/**
 * Chromium looks for updates, for a signed-in account, and for what the fields of a form mean, and no switch stops
 * it. Behind a proxy it is sent to names that exist nowhere, so that no other request can be taken for its own.
 */
export const BROWSERS_OWN = {
  updates: "updates.of-chromium.invalid",
  account: "account.of-chromium.invalid",
  forms: "forms.of-chromium.invalid",
};

/** Send everything through a proxy on this machine. */
export function proxySwitches(port: number): string[] {
  return [
    `--proxy-server=127.0.0.1:${port}`,
    "--proxy-bypass-list=<-loopback>",
    `--component-updater=url-source=http://${BROWSERS_OWN.updates}/`,
    `--gaia-url=http://${BROWSERS_OWN.account}`,
    `--autofill-server-url=http://${BROWSERS_OWN.forms}/`,
  ];
}

interface LaunchOptions {
  readonly headless: boolean;
  /** Without access to anything but this machine. */
  readonly offline?: boolean;
  /** Names of sites that lead to this machine. */
  readonly localHosts?: readonly string[];
  /** A proxy on this machine that everything has to go through, this machine's own pages too. */
  readonly proxyPort?: number;
  /** Pixels of the screen for one of a page. */
  readonly pixelRatio?: number;
}

export type BareChromium = Pick<ChromiumWithExtension, "context" | "profile" | "close">;

/** A Chromium with a new profile and any extension, or none; nothing is waited for. */
export async function launchBareChromium(
  options: LaunchOptions & { readonly extension: string | undefined },
): Promise<BareChromium> {
  const profile = mkdtempSync(join(tmpdir(), "ai-risk-gloss-"));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: findBrowser("chromium"),
    headless: options.headless,
    // Chromium refuses its sandbox to root.
    chromiumSandbox: process.getuid?.() !== 0,
    viewport: options.headless ? { width: 1280, height: 860 } : null,
    ...(options.pixelRatio !== undefined && { deviceScaleFactor: options.pixelRatio }),
    args: [
      ...(options.extension === undefined
        ? []
        : [`--disable-extensions-except=${options.extension}`, `--load-extension=${options.extension}`]),
      ...(options.offline === true ? [resolverRules(options.localHosts ?? [])] : []),
      ...(options.proxyPort === undefined ? [] : proxySwitches(options.proxyPort)),
    ],
  });
  return {
    context,
    profile,
    async close() {
      await context.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

function resolverRules(localHosts: readonly string[]): string {
  const local = localHosts.map((host) => `MAP ${host} 127.0.0.1, `);
  return `--host-resolver-rules=${local.join("")}MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1`;
}

export async function launchChromium(
  options: LaunchOptions & { readonly extension: string },
): Promise<ChromiumWithExtension> {
  const { context, profile, close } = await launchBareChromium(options);
  const worker = async (): Promise<Worker> =>
    context.serviceWorkers()[0] ?? context.waitForEvent("serviceworker", { timeout: 15_000 });
  let extensionId: string;
  try {
    extensionId = new URL((await worker()).url()).host;
  } catch {
    await close();
    // Google Chrome has ignored --load-extension since version 137; Chromium has not.
    throw new Error(
      `${findBrowser("chromium")} did not load the extension. Google Chrome refuses this from the command line: ` +
        "install Chromium, or name one: CHROMIUM=/path/to/chromium.",
    );
  }
  const addressOf = (page: string): string => `chrome-extension://${extensionId}/${page}`;
  const hasWelcomed = await closeWelcomePage(context, addressOf("welcome.html"));
  return { context, profile, extensionId, hasWelcomed, worker, addressOf, close };
}

/**
 * The welcome page opens by itself and takes the front; what is clicked next would be clicked on it. False
 * when it did not open.
 */
async function closeWelcomePage(context: BrowserContext, address: string): Promise<boolean> {
  for (const end = Date.now() + 10_000; Date.now() < end;) {
    const welcome = context.pages().find((page) => page.url() === address);
    if (welcome) {
      // Closed half loaded, it leaves its process without the interface's texts for all that open next.
      await welcome.waitForLoadState();
      await welcome.close();
      return true;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return false;
}

/**
 * Lets the extension ask for a site without a prompt, which automation cannot answer: the reader's own
 * click in the popup then goes through as if they had agreed.
 */
export async function answerPromptsFor(browser: ChromiumWithExtension, pattern: string): Promise<void> {
  const page = await browser.context.newPage();
  await page.goto("chrome://extensions");
  await page.evaluate(
    ([id, origin]) =>
      (
        globalThis as unknown as {
          chrome: { developerPrivate: { addHostPermission(id: string, origin: string): Promise<void> } };
        }
      ).chrome.developerPrivate.addHostPermission(id!, origin!),
    [browser.extensionId, pattern],
  );
  await page.close();
}

/** Switches on "Allow in Incognito", as far as the browser lets anybody do that. It loads the extension again. */
export async function allowPrivateWindows(browser: ChromiumWithExtension): Promise<void> {
  const page = await browser.context.newPage();
  await page.goto("chrome://extensions");
  await page.evaluate(async (id) => {
    const { developerPrivate } = (
      globalThis as unknown as {
        chrome: {
          developerPrivate: {
            updateProfileConfiguration(to: { inDeveloperMode: boolean }): Promise<unknown>;
            updateExtensionConfiguration(to: {
              extensionId: string;
              incognitoAccess: boolean;
            }): Promise<unknown>;
          };
        };
      }
    ).chrome;
    // Else an extension from a folder is switched off when it is loaded again.
    await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
    await developerPrivate.updateExtensionConfiguration({ extensionId: id, incognitoAccess: true });
  }, browser.extensionId);
  for (const end = Date.now() + 15_000; ;) {
    const hasLoaded = await page.goto(browser.addressOf("options.html")).then(
      () => true,
      () => false,
    );
    if (hasLoaded) break;
    if (Date.now() > end) throw new Error("The extension did not load again.");
  }
  await page.close();
}

/** Opens an incognito window of the same profile; any extension may do that, though it is not told of the window. */
export async function openPrivateWindow(browser: ChromiumWithExtension, address: string): Promise<Page> {
  const options = await browser.context.newPage();
  await options.goto(browser.addressOf("options.html"));
  const opened = browser.context.waitForEvent("page");
  await options.evaluate((url) => void chrome.windows.create({ url, incognito: true }), address);
  const page = await opened;
  await page.waitForURL(address);
  await options.close();
  return page;
}

/** Gives the extension a site for good, as the reader does on the options page. */
export async function grantSite(browser: ChromiumWithExtension, host: string): Promise<void> {
  await answerPromptsFor(browser, `*://${host}/*`);
  const options = await browser.context.newPage();
  await options.goto(browser.addressOf("options.html"));
  // By place, not by words: those are not the same in every language.
  await options.locator(".options-add input").fill(host);
  await options.locator(".options-add input").press("Enter");
  await options.locator(".options-list li").filter({ hasText: host }).waitFor();
  await options.close();
}

/** The browser's number for the tab of a page. */
export async function tabIdOf(browser: ChromiumWithExtension, page: Page): Promise<number> {
  await page.bringToFront();
  const worker = await browser.worker();
  return worker.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    return tab!.id!;
  });
}

/**
 * Clicks the extension's button in the toolbar for a page, as the reader does: the popup opens, and the
 * browser lets the extension see this tab (activeTab).
 */
export async function clickToolbarButton(browser: ChromiumWithExtension, page: Page): Promise<void> {
  await page.bringToFront();
  const session = await browser.context.browser()!.newBrowserCDPSession();
  const { targetInfos } = (await session.send("Target.getTargets", { filter: [{}] })) as {
    targetInfos: readonly { targetId: string; type: string; url: string }[];
  };
  const tab = targetInfos.find((target) => target.type === "tab" && target.url === page.url());
  if (!tab) throw new Error(`The browser has no tab for ${page.url()}.`);
  await session.send(
    "Extensions.triggerAction" as never,
    { id: browser.extensionId, targetId: tab.targetId } as never,
  );
  await session.detach();
}

/** The popup for a page, opened in a tab of its own, where automation can use it. */
export async function openPopup(browser: ChromiumWithExtension, tabId: number): Promise<Page> {
  const popup = await browser.context.newPage();
  await popup.setViewportSize({ width: 344, height: 500 });
  await popup.goto(browser.addressOf(`popup.html?tab=${tabId}`));
  await popup.locator(".popup-foot").waitFor();
  return popup;
}

/** What the annotator of a tab reports; undefined when none runs or it is not ready. */
export async function reportOf(
  browser: ChromiumWithExtension,
  tabId: number,
): Promise<PageReport | undefined> {
  const worker = await browser.worker();
  return worker.evaluate(async (id) => {
    try {
      const answer = (await chrome.tabs.sendMessage(id, {
        id: Math.random(),
        type: "getPage",
        timestamp: Date.now(),
      })) as { res?: PageReport } | undefined;
      return answer?.res;
    } catch {
      return undefined;
    }
  }, tabId);
}

/** Asks until the annotator has judged the page. @throws Error when it has not after `milliseconds`. */
export async function waitForReport(
  browser: ChromiumWithExtension,
  tabId: number,
  milliseconds = 15_000,
): Promise<PageReport> {
  const end = Date.now() + milliseconds;
  let before: string | undefined;
  while (Date.now() < end) {
    const report = await reportOf(browser, tabId);
    const now = report && JSON.stringify(report);
    if (report?.isComplete && now === before) return report;
    before = now;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error("The page was not annotated in time.");
}
