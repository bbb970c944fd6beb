/** Browsers with nothing, with the measuring code, or with the built extension in them; both kinds alike. */
import type { BrowserContext, CDPSession } from "playwright-core";
import type { Page as FirefoxPage } from "puppeteer-core";
import { answerPromptsFor, launchBareChromium, launchChromium } from "../browser/chromium.ts";
import type { BrowserName } from "../browser/find-browser.ts";
import { launchFirefox } from "../browser/firefox.ts";

export interface Tab {
  goto(address: string): Promise<void>;
  evaluate<R, A = undefined>(run: (argument: A) => R | Promise<R>, argument?: A): Promise<R>;
  moveMouse(x: number, y: number): Promise<void>;
  fill(selector: string, text: string): Promise<void>;
  click(selector: string): Promise<void>;
  front(): Promise<void>;
  /** Runs a function at the beginning of every document that the tab loads from now on. */
  beforeLoad(run: () => void): Promise<void>;
  close(): Promise<void>;
  /** Chromium's own measuring tools. */
  readonly cdp: CDPSession | undefined;
}

export interface OpenBrowser {
  readonly name: BrowserName;
  readonly version: string;
  /** Number of the browser's first process. */
  readonly pid: number;
  newTab(): Promise<Tab>;
  /** Opens a page of the extension, such as `popup.html?tab=3`; `first` runs before its own scripts. */
  extensionPage(name: string, first?: () => void): Promise<Tab>;
  /** Makes the browser agree when the extension asks for a site. */
  agreeTo(pattern: string): Promise<void>;
  readonly context: BrowserContext | undefined;
  close(): Promise<void>;
}

/** What is in the browser: nothing, a folder with the measuring extension, or one with the built extension. */
export interface Contents {
  readonly extension: string | undefined;
  readonly isBuilt: boolean;
}

export function openBrowser(name: BrowserName, contents: Contents): Promise<OpenBrowser> {
  return name === "chromium" ? openChromium(contents) : openFirefox(contents);
}

async function openChromium({ extension, isBuilt }: Contents): Promise<OpenBrowser> {
  const launched = isBuilt
    ? await launchChromium({ extension: extension!, headless: true })
    : {
        // With an extension that has no background, or none.
        ...(await launchBareChromium({ extension, headless: true })),
        addressOf: (page: string) => page,
        extensionId: "",
      };
  const { context } = launched;
  const browser = context.browser()!;
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  await session.detach();
  const newTab = async (address?: string, first?: () => void): Promise<Tab> => {
    const page = await context.newPage();
    if (first !== undefined) await page.addInitScript(first);
    if (address !== undefined) await page.goto(address);
    return {
      cdp: await context.newCDPSession(page),
      goto: async (where) => void (await page.goto(where, { timeout: 120_000 })),
      evaluate: (run, argument) => page.evaluate(run as never, argument as never),
      moveMouse: (x, y) => page.mouse.move(x, y),
      fill: (selector, text) => page.fill(selector, text),
      click: (selector) => page.click(selector),
      front: () => page.bringToFront(),
      beforeLoad: async (run) => void (await page.addInitScript(run)),
      close: () => page.close(),
    };
  };
  return {
    name: "chromium",
    version: browser.version(),
    pid: processInfo.find(({ type }) => type === "browser")!.id,
    context,
    newTab: () => newTab(),
    extensionPage: (page, first) => newTab(launched.addressOf(page), first),
    agreeTo: (pattern) => answerPromptsFor({ ...launched, profile: "", hasWelcomed: true } as never, pattern),
    close: () => launched.close(),
  };
}

async function openFirefox({ extension }: Contents): Promise<OpenBrowser> {
  const launched = await launchFirefox(extension);
  const { browser } = launched;
  const wrap = (page: FirefoxPage): Tab => ({
    cdp: undefined,
    goto: async (where) => void (await page.goto(where, { timeout: 120_000 })),
    evaluate: (run, argument) => page.evaluate(run as never, argument as never),
    moveMouse: (x, y) => page.mouse.move(x, y),
    async fill(selector, text) {
      await page.waitForSelector(selector);
      await page.type(selector, text);
    },
    async click(selector) {
      await page.waitForSelector(selector);
      await page.click(selector);
    },
    front: () => page.bringToFront(),
    beforeLoad: async (run) => void (await page.evaluateOnNewDocument(run)),
    close: () => page.close(),
  });
  return {
    name: "firefox",
    version: (await browser.version()).replace("firefox/", ""),
    pid: browser.process()!.pid!,
    context: undefined,
    async newTab() {
      const page = await browser.newPage();
      await page.setViewport({ width: 1280, height: 860 });
      return wrap(page);
    },
    extensionPage: async (page, first) => wrap(await launched.openExtensionPage(page, first)),
    // Firefox was started with its questions switched off.
    agreeTo: () => Promise.resolve(),
    close: () => launched.close(),
  };
}
