/** In Chromium: no automation clicks the toolbar button of Firefox, which gives the access for one page. */
import { join } from "node:path";
import type { browser as webExtension } from "wxt/browser";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  clickToolbarButton,
  grantSite,
  openPopup,
  tabIdOf,
  type ChromiumWithExtension,
} from "../../src/cli/browser/chromium.ts";
import { paintedMarks } from "../../src/cli/browser/marks-on-page.ts";
import { servePages, type Server } from "../../src/cli/browser/serve.ts";
import { PROJECT_FOLDER } from "../../src/cli/project.ts";
import { PAGES } from "./pages.ts";
import { launchRecordedChromium } from "./recorded-chromium.ts";

let browser: ChromiumWithExtension;
let server: Server;
beforeAll(async () => {
  const extension = join(PROJECT_FOLDER, ".output", "chrome-mv3");
  [server, browser] = await Promise.all([servePages(PAGES), launchRecordedChromium(extension)]);
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

test("this page once: without any grant, and only until the page is loaded again", async () => {
  const page = await browser.context.newPage();
  await page.goto(`${server.origin}/article`);
  const tabId = await tabIdOf(browser, page);
  await clickToolbarButton(browser, page);
  const popup = await openPopup(browser, tabId);
  await popup.locator('input[name="site-rule"][value="once"]').click();
  await expect.poll(async () => (await page.evaluate(paintedMarks)).length, { timeout: 10_000 }).toBe(2);
  expect(
    await popup.evaluate(() =>
      (globalThis as unknown as { chrome: typeof webExtension }).chrome.permissions.getAll(),
    ),
  ).toMatchObject({ origins: [] });

  // A pause holds here too, and does not end it.
  await popup.locator(".pause button").click();
  await expect.poll(async () => (await page.evaluate(paintedMarks)).length).toBe(0);
  await popup.locator(".pause button").click();
  await expect.poll(async () => (await page.evaluate(paintedMarks)).length, { timeout: 10_000 }).toBe(2);

  await page.reload();
  await new Promise((resolve) => setTimeout(resolve, 1200));
  expect(await page.evaluate(paintedMarks)).toEqual([]);
});

test("from this site to this page once: the script that read it gives way to the new one", async () => {
  await grantSite(browser, "127.0.0.1");
  const page = await browser.context.newPage();
  await page.goto(`${server.origin}/article`);
  await expect.poll(async () => (await page.evaluate(paintedMarks)).length, { timeout: 10_000 }).toBe(2);
  const tabId = await tabIdOf(browser, page);
  await clickToolbarButton(browser, page);
  const popup = await openPopup(browser, tabId);
  await popup.locator('input[name="site-rule"][value="once"]').click();
  await popup.locator('input[value="once"]:checked').waitFor();
  await popup.getByText("2 underlined").waitFor();
  // The rule is gone, and what the old script had begun to end would have ended by now.
  await new Promise((resolve) => setTimeout(resolve, 1200));
  await expect.poll(async () => (await page.evaluate(paintedMarks)).length, { timeout: 10_000 }).toBe(2);
  expect(
    await popup.evaluate(() =>
      (globalThis as unknown as { chrome: typeof webExtension }).chrome.permissions.getAll(),
    ),
  ).toMatchObject({ origins: [] });
});
