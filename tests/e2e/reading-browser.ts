/** A browser with the production build in it, as a reader uses it; the same for Chromium and Firefox. */
import { afterAll, beforeAll, describe } from "vitest";
import type { Page as ChromiumPage } from "playwright-core";
import type { Page as FirefoxPage } from "puppeteer-core";
import { join } from "node:path";
import {
  allowPrivateWindows,
  answerPromptsFor,
  launchBareChromium,
  launchChromium,
  openPrivateWindow,
  type ChromiumWithExtension,
} from "../../src/cli/browser/chromium.ts";
import {
  launchFirefox,
  openPrivateWindow as openPrivateWindowInFirefox,
  privateAddresses,
} from "../../src/cli/browser/firefox.ts";
import { tap } from "../../src/cli/browser/tap.ts";
import { servePages, type Server } from "../../src/cli/browser/serve.ts";
import { PROJECT_FOLDER } from "../../src/cli/project.ts";
import { PAGES } from "./pages.ts";
import { expectNoStrangers, startRequestLog, type RequestLog } from "./request-log.ts";

type Key =
  | "Escape"
  | "Tab"
  | "Enter"
  | " "
  | "ArrowLeft"
  | "ArrowRight"
  | "ArrowUp"
  | "ArrowDown"
  | "p"
  | "v";

/** What the tests do with any page, of the site or of the extension. */
export interface OpenPage {
  evaluate<R, A = undefined>(run: (argument: A) => R | Promise<R>, argument?: A): Promise<R>;
  moveMouse(x: number, y: number): Promise<void>;
  click(selector: string): Promise<void>;
  fill(selector: string, text: string): Promise<void>;
  /** Runs a script in the page, whatever its policy. */
  run(script: string): Promise<void>;
  press(key: Key, held?: "Alt" | "Control" | "Shift"): Promise<void>;
  mouseDown(): Promise<void>;
  mouseUp(): Promise<void>;
  wheel(pixels: number): Promise<void>;
  /** Taps with a finger. */
  tap(x: number, y: number): Promise<void>;
  resize(width: number, height: number): Promise<void>;
  reload(): Promise<void>;
  front(): Promise<void>;
  /** How many listeners of ours are on the window, document and root; Chromium only. */
  listeners?(): Promise<number>;
  close(): Promise<void>;
}

/** As much of a browser as a reader sees. */
export interface BrowserOfReader {
  readonly origin: string;
  /** Opens a page that is served, at this machine's address or as if it were on `SITE`. */
  read(path: string, host?: typeof SITE): Promise<OpenPage>;
  /** Opens a page of the extension, such as `popup.html?tab=3`. */
  extensionPage(name: string): Promise<OpenPage>;
  /** From now on the browser's question about these sites is answered with yes. */
  agreeTo(pattern: string): Promise<void>;
  close(): Promise<void>;
}

export interface ReadingBrowser extends BrowserOfReader {
  /** Where the extension's own pages are; "" where there is no extension. */
  readonly extensionOrigin: string;
  /** The folder of all that the browser keeps; gone after `close`. */
  readonly profile: string;
  /** All that the browser has sent, also after `close`. */
  readonly requests: RequestLog;
  /** Opens a page that is served in a new private window, with whether the browser itself calls it private. */
  readPrivately(path: string): Promise<{ readonly page: OpenPage; readonly isPrivate: boolean }>;
  /** Names of all cookies that the browser holds, of any site. */
  cookies(): Promise<string[]>;
}

/** What a browser is opened with. */
export interface Opening {
  /** By their paths. */
  readonly pages: Readonly<Record<string, string>>;
  /** The folder of the extension, or "none". Without it the production build is taken. */
  readonly extension?: string;
  /** The reader allows the extension in private windows, as far as the browser lets them. */
  readonly allowPrivateWindows?: boolean;
}

/** One of the sites that the welcome page suggests; here it leads to our own pages. */
export const SITE = "www.lesswrong.com";

/** The production build for each browser. */
export const BUILDS = {
  Chromium: join(PROJECT_FOLDER, ".output", "chrome-mv3"),
  Firefox: join(PROJECT_FOLDER, ".output", "firefox-mv3"),
} as const;

/** A page of Chromium as the tests use it. */
export function openedInChromium(page: ChromiumPage): OpenPage {
  return {
    evaluate: (run, argument) => page.evaluate(run as never, argument as never),
    moveMouse: (x, y) => page.mouse.move(x, y),
    click: (selector) => page.click(selector),
    fill: (selector, text) => page.fill(selector, text),
    run: async (script) => void (await page.evaluate(script)),
    press: (key, held) => page.keyboard.press(held === undefined ? key : `${held}+${key}`),
    mouseDown: () => page.mouse.down(),
    mouseUp: () => page.mouse.up(),
    wheel: (pixels) => page.mouse.wheel(0, pixels),
    tap: (x, y) => tap(page, x, y),
    resize: (width, height) => page.setViewportSize({ width, height }),
    reload: async () => void (await page.reload()),
    front: () => page.bringToFront(),
    async listeners() {
      const session = await page.context().newCDPSession(page);
      const worlds: number[] = [];
      session.on("Runtime.executionContextCreated", ({ context }) => {
        if (context.name === "AI Risk Gloss") worlds.push(context.id);
      });
      await session.send("Runtime.enable");
      let count = 0;
      for (const contextId of worlds)
        for (const expression of ["window", "document", "document.documentElement"]) {
          const { result } = await session.send("Runtime.evaluate", { expression, contextId });
          const found = await session.send("DOMDebugger.getEventListeners", { objectId: result.objectId! });
          count += found.listeners.length;
        }
      await session.detach();
      return count;
    },
    close: () => page.close(),
  };
}

async function openChromium({
  pages,
  extension = BUILDS.Chromium,
  allowPrivateWindows: isPrivateAllowed = false,
}: Opening): Promise<ReadingBrowser> {
  const server = await servePages(pages);
  const requests = await startRequestLog([SITE]);
  const options = { headless: true, offline: true, proxyPort: requests.port };
  const own = extension === "none" ? undefined : await launchChromium({ ...options, extension });
  const browser = own ?? (await launchBareChromium({ ...options, extension: undefined }));
  if (own && isPrivateAllowed) await allowPrivateWindows(own);
  if (own) await answerPromptsFor(own, "*://127.0.0.1/*");
  const open = async (address: string): Promise<OpenPage> => {
    const page = await browser.context.newPage();
    await page.goto(address);
    return openedInChromium(page);
  };
  const withExtension = (): ChromiumWithExtension => own ?? noExtension();
  return {
    origin: server.origin,
    extensionOrigin: own ? own.addressOf("").slice(0, -1) : "",
    profile: browser.profile,
    requests,
    read: (path, host) => open(originOf(server, host) + path),
    async readPrivately(path) {
      const page = await openPrivateWindow(withExtension(), server.origin + path);
      const isPrivate = (await contextIdOf(page)) !== (await contextIdOf(browser.context.pages()[0]!));
      return { page: openedInChromium(page), isPrivate };
    },
    extensionPage: (name) => open(withExtension().addressOf(name)),
    agreeTo: (pattern) => answerPromptsFor(withExtension(), pattern),
    cookies: async () => (await browser.context.cookies()).map(({ name }) => name),
    async close() {
      await browser.close();
      await requests.close();
      await server.close();
    },
  };
}

/** The browser's name for the profile that a page belongs to: an incognito window has one of its own. */
async function contextIdOf(page: ChromiumPage): Promise<string | undefined> {
  const session = await page.context().newCDPSession(page);
  const { targetInfo } = await session.send("Target.getTargetInfo");
  await session.detach();
  return targetInfo.browserContextId;
}

/** A page of Firefox as the tests use it. */
export function openedInFirefox(page: FirefoxPage): OpenPage {
  return {
    evaluate: (run, argument) => page.evaluate(run as never, argument as never),
    moveMouse: (x, y) => page.mouse.move(x, y),
    click: async (selector) => {
      await page.waitForSelector(selector);
      await page.click(selector);
    },
    fill: async (selector, text) => {
      await page.waitForSelector(selector);
      await page.type(selector, text);
    },
    run: async (script) => void (await page.evaluate(script)),
    async press(key, held) {
      if (held !== undefined) await page.keyboard.down(held);
      await page.keyboard.press(key);
      if (held !== undefined) await page.keyboard.up(held);
    },
    mouseDown: () => page.mouse.down(),
    mouseUp: () => page.mouse.up(),
    wheel: (pixels) => page.mouse.wheel({ deltaY: pixels }),
    tap: (x, y) => page.touchscreen.tap(x, y),
    resize: (width, height) => page.setViewport({ width, height }),
    reload: async () => void (await page.reload()),
    front: () => page.bringToFront(),
    close: () => page.close(),
  };
}

async function openFirefox({
  pages,
  extension = BUILDS.Firefox,
  allowPrivateWindows: isPrivateAllowed = false,
}: Opening): Promise<ReadingBrowser> {
  const server = await servePages(pages);
  const requests = await startRequestLog([SITE]);
  const hasExtension = extension !== "none";
  const firefox = await launchFirefox(hasExtension ? extension : undefined, {
    proxyPort: requests.port,
    allowPrivateWindows: isPrivateAllowed,
  });
  return {
    origin: server.origin,
    extensionOrigin: hasExtension ? firefox.addressOf("").slice(0, -1) : "",
    profile: firefox.profile,
    requests,
    async read(path, host) {
      const page = await firefox.browser.newPage();
      await page.goto(originOf(server, host) + path);
      return openedInFirefox(page);
    },
    async readPrivately(path) {
      const address = server.origin + path;
      const page = await openPrivateWindowInFirefox(firefox, address);
      return { page: openedInFirefox(page), isPrivate: (await privateAddresses(firefox)) === address };
    },
    extensionPage: async (name) => openedInFirefox(await firefox.openExtensionPage(name)),
    // Firefox was started with its questions switched off.
    agreeTo: () => Promise.resolve(),
    cookies: async () => (await firefox.browser.cookies()).map(({ name }) => name),
    async close() {
      await firefox.close();
      await requests.close();
      await server.close();
    },
  };
}

function noExtension(): never {
  throw new Error("This browser has no extension in it.");
}

function originOf({ origin }: Server, host: string | undefined): string {
  return host === undefined ? origin : origin.replace("127.0.0.1", host);
}

export const READING_BROWSERS = [
  ["Chromium", openChromium],
  ["Firefox", openFirefox],
] as const;

/**
 * Declares a block of tests once for each browser; the browser is shared by the block. The block fails where
 * anything was sent that no page of the tests asked for.
 */
export function inReadingBrowsers(
  tests: (browser: () => ReadingBrowser) => void,
  pages: Readonly<Record<string, string>> = PAGES,
): void {
  describe.each(READING_BROWSERS)("%s", (_, open) => {
    let browser: ReadingBrowser | undefined;
    beforeAll(async () => {
      browser = await open({ pages });
    });
    afterAll(async () => {
      if (!browser) return;
      await browser.close();
      expectNoStrangers(browser.requests);
    });
    tests(() => browser!);
  });
}

/** Characters of an answer that an error tells. */
const LONGEST_ANSWER = 2000;

/** Asks again until the answer is as wanted. @throws Error naming what was awaited, and the last answer. */
export async function until<T>(
  what: string,
  ask: () => Promise<T>,
  isWanted: (answer: T) => boolean,
): Promise<T> {
  const end = Date.now() + 12_000;
  for (;;) {
    const answer = await ask();
    if (isWanted(answer)) return answer;
    if (Date.now() > end)
      throw new Error(
        `Waited in vain for ${what}; the last answer was ${JSON.stringify(answer)?.slice(0, LONGEST_ANSWER)}.`,
      );
    await new Promise((resolve) => setTimeout(resolve, 60));
  }
}
