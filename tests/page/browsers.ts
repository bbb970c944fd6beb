/** The same test in Chromium and Firefox: a page with the bundle of `in-page.ts` in it. */
import { afterAll, afterEach, beforeAll, describe } from "vitest";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import puppeteer from "puppeteer-core";
import { build } from "vite";
import { findBrowser } from "../../src/cli/browser/find-browser.ts";
import type * as InPage from "./in-page.ts";

/** What Playwright's and Puppeteer's pages have in common, as far as tests need it. */
export interface TestPage {
  /** Runs in the page; `gloss` there is the bundle. */
  evaluate<R, A = undefined>(run: (argument: A) => R | Promise<R>, argument?: A): Promise<R>;
  moveMouse(x: number, y: number): Promise<void>;
  pressKey(key: "Escape" | "a"): Promise<void>;
  wheel(pixels: number): Promise<void>;
}

declare global {
  var gloss: typeof InPage;
}

interface OpenBrowser {
  newPage(html: string): Promise<TestPage>;
  /** Closes every page: what one test left running must not slow down the next. */
  closePages(): Promise<void>;
  close(): Promise<void>;
}

const OPENERS: Readonly<Record<"Chromium" | "Firefox", (script: string) => Promise<OpenBrowser>>> = {
  async Chromium(script) {
    const pages: { close(): Promise<void> }[] = [];
    const browser = await chromium.launch({
      executablePath: findBrowser("chromium"),
      chromiumSandbox: process.getuid?.() !== 0,
    });
    return {
      async newPage(html) {
        const page = await browser.newPage({ viewport: { width: 800, height: 600 } });
        pages.push(page);
        await page.setContent(html);
        await page.evaluate(script);
        return {
          evaluate: (run, argument) => page.evaluate(run as never, argument as never),
          moveMouse: (x, y) => page.mouse.move(x, y),
          pressKey: (key) => page.keyboard.press(key),
          wheel: (pixels) => page.mouse.wheel(0, pixels),
        };
      },
      closePages: () => closeAll(pages),
      close: () => browser.close(),
    };
  },
  async Firefox(script) {
    const pages: { close(): Promise<void> }[] = [];
    const browser = await puppeteer.launch({
      browser: "firefox",
      executablePath: findBrowser("firefox"),
      headless: true,
    });
    return {
      async newPage(html) {
        const page = await browser.newPage();
        pages.push(page);
        await page.setViewport({ width: 800, height: 600 });
        await page.setContent(html);
        await page.evaluate(script);
        return {
          evaluate: (run, argument) => page.evaluate(run as never, argument as never),
          moveMouse: (x, y) => page.mouse.move(x, y),
          pressKey: (key) => page.keyboard.press(key),
          wheel: (pixels) => page.mouse.wheel({ deltaY: pixels }),
        };
      },
      closePages: () => closeAll(pages),
      close: () => browser.close(),
    };
  },
};

async function closeAll(pages: { close(): Promise<void> }[]): Promise<void> {
  await Promise.all(pages.splice(0).map((page) => page.close()));
}

async function bundle({ file, name }: InBrowser): Promise<string> {
  const entry = fileURLToPath(new URL(file, import.meta.url));
  const result = await build({
    configFile: false,
    logLevel: "error",
    build: {
      write: false,
      minify: false,
      target: "es2023",
      lib: { entry, formats: ["iife"], name },
    },
  });
  const output = Array.isArray(result) ? result[0]! : result;
  if (!("output" in output)) throw new Error("The test bundle was not built.");
  return `${output.output[0].code};globalThis.${name} = ${name};`;
}

/** What is bundled, from this folder, and the global name that it has in the page. */
interface InBrowser {
  readonly file: string;
  readonly name: string;
}

/** Declares a block of tests once for each browser. */
export function inBrowsers(
  tests: (open: (html: string) => Promise<TestPage>) => void,
  what: InBrowser = { file: "in-page.ts", name: "gloss" },
): void {
  describe.each(["Chromium", "Firefox"] as const)("%s", (name) => {
    let browser: OpenBrowser;
    beforeAll(async () => {
      browser = await OPENERS[name](await bundle(what));
    });
    afterEach(() => browser?.closePages());
    afterAll(() => browser?.close());
    tests((html) => browser.newPage(html));
  });
}
