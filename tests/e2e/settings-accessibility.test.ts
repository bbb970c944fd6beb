/**
 * Popup, options and welcome page under axe, in both schemes and in forced colours, and without sideways
 * scrolling on narrow screens and under zoom. In Chromium, whose automation can set all of these.
 */
import { join } from "node:path";
import type { Page } from "playwright-core";
import type { browser as webExtension } from "wxt/browser";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  clickToolbarButton,
  openPopup,
  tabIdOf,
  type ChromiumWithExtension,
} from "../../src/cli/browser/chromium.ts";
import { servePages, type Server } from "../../src/cli/browser/serve.ts";
import { PROJECT_FOLDER } from "../../src/cli/project.ts";
import { faultsOf } from "../../src/cli/browser/axe.ts";
import { PAGES } from "./pages.ts";
import { launchRecordedChromium } from "./recorded-chromium.ts";

declare const chrome: typeof webExtension;

const GERMAN =
  '<!doctype html><html lang="de"><title>Ein Garten</title><p>Der Garten liegt im Winter still, und die Beete folgen der Mauer, wie sie es immer getan haben.</p>';

let browser: ChromiumWithExtension;
let server: Server;
beforeAll(async () => {
  const extension = join(PROJECT_FOLDER, ".output", "chrome-mv3");
  [server, browser] = await Promise.all([
    servePages({ ...PAGES, "/german": GERMAN, "/paper.pdf": GERMAN }),
    launchRecordedChromium(extension),
  ]);
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

const violations = (page: Page): Promise<readonly string[]> =>
  faultsOf({ run: (script) => page.evaluate(script), evaluate: (run) => page.evaluate(run) });

const scrollsSideways = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth > innerWidth);

/** Nothing for axe to find, whatever the scheme, and nothing off the side in either direction of writing. */
async function expectAccessible(page: Page): Promise<void> {
  for (const media of [
    { colorScheme: "light" },
    { colorScheme: "dark" },
    { colorScheme: "light", forcedColors: "active" },
  ] as const) {
    await page.emulateMedia({ forcedColors: "none", ...media });
    expect(await violations(page), JSON.stringify(media)).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: "light", forcedColors: "none" });
  for (const direction of ["rtl", "ltr"]) {
    await page.evaluate((dir) => {
      document.documentElement.dir = dir;
    }, direction);
    expect(await scrollsSideways(page), direction).toBe(false);
  }
}

async function expectNarrowToo(page: Page): Promise<void> {
  await expectAccessible(page);
  // A phone, and a window of 1280 pixels at 200 and 400 per cent.
  for (const [width, height] of [
    [320, 640],
    [640, 430],
    [320, 215],
  ] as const) {
    await page.setViewportSize({ width, height });
    expect(await scrollsSideways(page), `${width}`).toBe(false);
  }
  expect(await violations(page)).toEqual([]);
}

interface PopupCase {
  readonly path: string;
  readonly before?: (popup: Page) => Promise<unknown>;
  readonly says: string;
}

const once = (popup: Page): Promise<void> => popup.click("input[value=once]");
test.each<[string, PopupCase]>([
  ["off", { path: "/article", says: "This page once" }],
  ["reading this page once", { path: "/article", before: once, says: "About AI risk" }],
  ["nothing found", { path: "/ordinary", before: once, says: "No term of the glossary" }],
  ["not English", { path: "/german", before: once, says: "Not in English" }],
  ["a PDF file", { path: "/paper.pdf", says: "PDF viewer" }],
  ["paused", { path: "/article", before: (popup) => popup.click(".pause button"), says: "Paused until" }],
  [
    "refused",
    {
      path: "/article",
      async before(popup) {
        await popup.click(".pause button");
        await popup.evaluate(() =>
          Object.assign(chrome.permissions, { request: () => Promise.resolve(false) }),
        );
        await popup.click("input[value=all]");
      },
      says: "The permission was not given",
    },
  ],
])("the popup: %s", async (_, { path, before, says }) => {
  const page = await browser.context.newPage();
  await page.goto(server.origin + path);
  const tabId = await tabIdOf(browser, page);
  await clickToolbarButton(browser, page);
  const popup = await openPopup(browser, tabId);
  await popup.setViewportSize({ width: 320, height: 480 });
  await before?.(popup);
  await popup.getByText(says).first().waitFor();
  await expectAccessible(popup);
  await popup.close();
  await page.close();
});

test("the switch is walked by arrow keys and thrown by Space", async () => {
  const page = await browser.context.newPage();
  await page.goto(`${server.origin}/article`);
  const tabId = await tabIdOf(browser, page);
  await clickToolbarButton(browser, page);
  const popup = await openPopup(browser, tabId);
  const focused = (): Promise<string> =>
    popup.evaluate(() => document.querySelector<HTMLInputElement>("input:focus")?.value ?? "");
  await expect.poll(focused).toBe("off");
  await popup.keyboard.press("ArrowDown");
  await popup.keyboard.press("ArrowDown");
  expect(await focused()).toBe("site");
  await popup.keyboard.press("ArrowUp");
  expect(await focused()).toBe("once");
  expect(await popup.locator("input:checked").getAttribute("value")).toBe("off");
  await popup.keyboard.press("Space");
  await popup.getByText("About AI risk").waitFor();
  expect(await popup.locator("input:checked").getAttribute("value")).toBe("once");
  await popup.close();
  await page.close();
});

test("the options", async () => {
  const options = await browser.context.newPage();
  await options.goto(browser.addressOf("options.html"));
  await options.evaluate(() =>
    chrome.storage.local.set({
      settings: { known: Array.from({ length: 300 }, (_, number) => `term-${number}`) },
    }),
  );
  await options.getByRole("searchbox").waitFor();
  await options.getByText("200 more are not shown").waitFor();
  await options.getByRole("button", { name: "Underline again: term-0" }).click();
  await options.getByRole("button", { name: "Undo" }).waitFor();
  await options.locator("input[type=file]").setInputFiles({
    name: "settings.json",
    mimeType: "application/json",
    buffer: Buffer.from(
      JSON.stringify({
        format: "ai-risk-gloss",
        version: 1,
        settings: { density: "many" },
        sites: { on: Array.from({ length: 40 }, (_, number) => `a-site-with-number-${number}.example.org`) },
      }),
    ),
  });
  await options.getByText("40 more sites will be enabled").click();
  // The file took the place of the notice.
  await options.getByRole("button", { name: "Underline again: term-1", exact: true }).click();
  await options.getByRole("button", { name: "Undo" }).waitFor();
  await expectNarrowToo(options);
  await options.close();
});

test("the welcome page", async () => {
  const welcome = await browser.context.newPage();
  await welcome.goto(browser.addressOf("welcome.html"));
  await welcome.getByRole("button", { name: "Enable the chosen sites" }).click();
  await welcome.getByText("No site is chosen yet").waitFor();
  await expectNarrowToo(welcome);
  await welcome.close();
});
