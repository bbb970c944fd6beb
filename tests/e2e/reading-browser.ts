/** A browser with the production build in it, as a reader uses it; the same for Chromium and Firefox. */
import { afterAll, beforeAll, describe } from "vitest";
import type { Page as ChromiumPage } from "playwright-core";
import type { Page as FirefoxPage } from "puppeteer-core";
import { join } from "node:path";
import { answerPromptsFor, launchChromium } from "../../src/cli/browser/chromium.ts";
import { launchFirefox } from "../../src/cli/browser/firefox.ts";
import { tap } from "../../src/cli/browser/tap.ts";
import { servePages, type Server } from "../../src/cli/browser/serve.ts";
import { PROJECT_FOLDER } from "../../src/cli/project.ts";
import { PAGES } from "./pages.ts";

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

export interface ReadingBrowser {
  readonly origin: string;
  /** Opens a page that is served, at this machine's address or as if it were on `SITE`. */
  read(path: string, host?: typeof SITE): Promise<OpenPage>;
  /** Opens a page of the extension, such as `popup.html?tab=3`. */
  extensionPage(name: string): Promise<OpenPage>;
  /** From now on the browser's question about these sites is answered with yes. */
  agreeTo(pattern: string): Promise<void>;
  close(): Promise<void>;
}

/** One of the sites that the welcome page suggests; here it leads to our own pages. */
export const SITE = "www.lesswrong.com";

const BUILDS = join(PROJECT_FOLDER, ".output");

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

async function openChromium(pages: typeof PAGES): Promise<ReadingBrowser> {
  const server = await servePages(pages);
  const browser = await launchChromium({
    extension: join(BUILDS, "chrome-mv3"),
    headless: true,
    offline: true,
    localHosts: [SITE],
  });
  await answerPromptsFor(browser, "*://127.0.0.1/*");
  const open = async (address: string): Promise<OpenPage> => {
    const page = await browser.context.newPage();
    await page.goto(address);
    return openedInChromium(page);
  };
  return {
    origin: server.origin,
    read: (path, host) => open(originOf(server, host) + path),
    extensionPage: (name) => open(browser.addressOf(name)),
    agreeTo: (pattern) => answerPromptsFor(browser, pattern),
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

async function openFirefox(pages: typeof PAGES): Promise<ReadingBrowser> {
  const server = await servePages(pages);
  const firefox = await launchFirefox(join(BUILDS, "firefox-mv3"), [SITE]);
  const wrap = (page: FirefoxPage): OpenPage => ({
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
  });
  return {
    origin: server.origin,
    async read(path, host) {
      const page = await firefox.browser.newPage();
      await page.goto(originOf(server, host) + path);
      return wrap(page);
    },
    extensionPage: async (name) => wrap(await firefox.openExtensionPage(name)),
    // Firefox was started with its questions switched off.
    agreeTo: () => Promise.resolve(),
    async close() {
      await firefox.close();
      await server.close();
    },
  };
}

function originOf({ origin }: Server, host: string | undefined): string {
  return host === undefined ? origin : origin.replace("127.0.0.1", host);
}

/** Declares a block of tests once for each browser; the browser is shared by the block. */
export function inReadingBrowsers(
  tests: (browser: () => ReadingBrowser) => void,
  pages: typeof PAGES = PAGES,
): void {
  describe.each([
    ["Chromium", openChromium],
    ["Firefox", openFirefox],
  ] as const)("%s", (_, open) => {
    let browser: ReadingBrowser;
    beforeAll(async () => {
      browser = await open(pages);
    });
    afterAll(() => browser?.close());
    tests(() => browser);
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
