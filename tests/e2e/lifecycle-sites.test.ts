/** Sites in two windows, and permissions that go without the extension being asked. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { browser as webExtension } from "wxt/browser";
import { inLivingBrowsers } from "./lifecycle/in-living-browsers.ts";
import type { LivingBrowser } from "./lifecycle/living-browser.ts";
import { openLivingChromium, type LivingChromium } from "./lifecycle/living-chromium.ts";
import { choose, enableSite, marksOn, openPanel, textsOf, waitForMarks, waitForTexts } from "./reader.ts";
import { until, type OpenPage } from "./reading-browser.ts";

declare const chrome: typeof webExtension;

const NEAR_MARKS = 2;
const SITE_ROWS = "[aria-labelledby=sites] .options-list li";
const NO_ACCESS = "This page is not read";

/**
 * What a reader may wait for marks to go. The test asks in turn, on a machine that may do other work: five
 * times as much tells a failure from slowness, and what was measured is printed.
 */
const GONE_WITHIN_MS = 1000;
const PATIENCE = 5;

async function untilGone(pages: readonly OpenPage[], from: number): Promise<void> {
  await until(
    "no marks on any page",
    async () => (await Promise.all(pages.map(marksOn))).map(({ length }) => length),
    (counts) => counts.every((count) => count === 0),
  );
  const took = Date.now() - from;
  console.log(`marks gone from ${pages.length} pages after ${took} ms`);
  expect(took).toBeLessThan(GONE_WITHIN_MS * PATIENCE);
}

/** Pages with marks, and every surface that speaks of them. */
async function openSurfaces(browser: LivingBrowser): Promise<{ pages: OpenPage[]; surfaces: Surfaces }> {
  const pages = [await browser.read("/article"), await browser.read("/long")];
  for (const page of pages) {
    await page.front();
    await waitForMarks(page, NEAR_MARKS);
  }
  const panel = await openPanel(browser, "/long");
  await waitForTexts(panel, ".row-name", (texts) => texts.length > 0);
  const options = await browser.extensionPage("options.html");
  await waitForTexts(options, SITE_ROWS, (rows) => rows.length === 1);
  const tabId = await options.evaluate(async () => {
    const tabs = await chrome.tabs.query({});
    return tabs.find(({ url }) => url?.endsWith("/long"))!.id!;
  });
  const popup = await browser.extensionPage(`popup.html?tab=${tabId}`);
  await waitForTexts(popup, "[role=status]", ([text]) => text?.includes("About AI risk") === true);
  return { pages, surfaces: { panel, options, popup } };
}

interface Surfaces {
  readonly panel: OpenPage;
  readonly options: OpenPage;
  readonly popup: OpenPage;
}

async function expectTruth({ panel, options, popup }: Surfaces): Promise<void> {
  await waitForTexts(
    popup,
    "[role=status]",
    ([text]) => text?.includes("The browser no longer lets the extension read this site.") === true,
  );
  await waitForTexts(panel, ".unread-head", (heads) => heads.length === 1);
  expect(await textsOf(panel, ".row-name")).toEqual([]);
  await waitForTexts(options, SITE_ROWS, (rows) => rows.length === 0);
}

const closeAll = async (pages: readonly OpenPage[]): Promise<void> => {
  for (const page of pages) await page.close();
};

/** A window of its own with a page in front, and a panel that belongs to it. */
async function openWindow(
  browser: LivingBrowser,
  opener: OpenPage,
  path: string,
): Promise<{ page: OpenPage; panel: OpenPage; close: () => Promise<void> }> {
  await opener.evaluate(
    async ([url, name]) => {
      const opened = await chrome.windows.create({ url });
      // Like a panel it stands in the window, and is never its active tab.
      await chrome.tabs.create({
        windowId: opened!.id!,
        url: chrome.runtime.getURL(`/sidepanel.html?beside=${name}`),
        active: false,
      });
    },
    [`${browser.origin}${path}`, path.slice(1)] as const,
  );
  const page = await browser.openedPage(path);
  const panel = await browser.openedPage(`?beside=${path.slice(1)}`);
  return { page, panel, close: () => closeAll([panel, page]) };
}

const namesIn = (panel: OpenPage): Promise<string[]> => textsOf(panel, ".row-name");

inLivingBrowsers((browser) => {
  test("a permission that another page takes back: no marks in any tab, and every surface says so", async () => {
    await enableSite(browser());
    const { pages, surfaces } = await openSurfaces(browser());
    const other = await browser().extensionPage("welcome.html");
    const from = Date.now();
    await other.evaluate(() => chrome.permissions.remove({ origins: ["*://127.0.0.1/*"] }));
    await untilGone(pages, from);
    await expectTruth(surfaces);
    expect(await other.evaluate(() => chrome.scripting.getRegisteredContentScripts())).toEqual([]);
    await closeAll([...pages, surfaces.panel, surfaces.options, surfaces.popup, other]);
  });

  test("two windows with different pages: each panel shows its own", async () => {
    await enableSite(browser());
    const opener = await browser().extensionPage("options.html");
    const one = await openWindow(browser(), opener, "/long");
    const other = await openWindow(browser(), opener, "/article");
    await waitForTexts(one.panel, ".row-name", (names) => names.includes("Reward hacking"));
    await waitForTexts(other.panel, ".row-name", (names) => names.includes("King Lear problem"));
    expect(await namesIn(one.panel)).not.toContain("King Lear problem");
    expect(await namesIn(other.panel)).not.toContain("Reward hacking");

    // Switched off in one, it is off in both.
    await waitForMarks(one.page, NEAR_MARKS);
    await waitForMarks(other.page, NEAR_MARKS);
    await choose(browser(), "/article", "off");
    await waitForMarks(one.page, 0);
    await waitForMarks(other.page, 0);
    for (const { page, panel } of [one, other]) {
      // Where a tab was closed, Firefox may have brought the panel's to the front.
      await page.front();
      await waitForTexts(panel, ".unread-head", ([head]) => head === NO_ACCESS);
    }
    await one.close();
    await other.close();
    await opener.close();
  });

  test("the same page in two windows: off in one is off in both, and on again", async () => {
    await enableSite(browser());
    const opener = await browser().extensionPage("options.html");
    const one = await openWindow(browser(), opener, "/long?window=1");
    const other = await openWindow(browser(), opener, "/long?window=2");
    await waitForMarks(one.page, NEAR_MARKS);
    await waitForMarks(other.page, NEAR_MARKS);
    await choose(browser(), "/long?window=2", "off");
    await waitForMarks(one.page, 0);
    await waitForMarks(other.page, 0);
    await enableSite(browser());
    for (const { page } of [one, other]) {
      // A page that is not in front is read when it comes there.
      await page.front();
      await waitForMarks(page, NEAR_MARKS);
    }
    await one.close();
    await other.close();
    await opener.close();
  });

  test("permissions that the browser does not take back are told, and no site is read all the same", async () => {
    await enableSite(browser());
    const page = await browser().read("/long");
    await waitForMarks(page, NEAR_MARKS);
    const options = await browser().extensionPage("options.html");
    await waitForTexts(options, SITE_ROWS, (rows) => rows.length === 1);
    await options.evaluate(() => {
      const api = (globalThis as { browser?: typeof chrome }).browser ?? chrome;
      Object.assign(api.permissions, { remove: () => Promise.reject(new Error("not now")) });
    });
    await options.click(".options-add ~ p .button");
    await waitForTexts(
      options,
      ".notice-bar",
      ([text]) => text?.includes("did not take back every permission") === true,
    );
    await waitForMarks(page, 0);
    expect(await options.evaluate(() => chrome.permissions.contains({ origins: ["*://127.0.0.1/*"] }))).toBe(
      true,
    );
    await options.close();
    await page.close();
  });
});

// Firefox has such a page too (about:addons), which automation cannot work.
describe("Chromium's own settings", () => {
  let browser: LivingChromium;
  beforeAll(async () => {
    browser = await openLivingChromium();
  });
  afterAll(() => browser?.close());

  test("a site that is taken back there: no marks in any tab, and every surface says so", async () => {
    await enableSite(browser);
    const { pages, surfaces } = await openSurfaces(browser);
    await untilGone(pages, await browser.takeBack("*://127.0.0.1/*"));
    await expectTruth(surfaces);
  });
});
