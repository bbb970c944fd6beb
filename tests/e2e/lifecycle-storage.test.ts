/** A storage that is full, refuses, or does not answer: the reader is told, and what was chosen before holds. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { browser as webExtension } from "wxt/browser";
import { inLivingBrowsers } from "./lifecycle/in-living-browsers.ts";
import { openLivingChromium, type LivingChromium } from "./lifecycle/living-chromium.ts";
import {
  cardEye,
  enableSite,
  marksOn,
  restOn,
  tabNumber,
  textsOf,
  waitForMarks,
  waitForTexts,
} from "./reader.ts";
import { until, type OpenPage } from "./reading-browser.ts";

declare const chrome: typeof webExtension;

const NEAR_MARKS = 2;
const UNREADABLE = "The browser cannot read what is stored";

const failAtStoring = (page: OpenPage): Promise<void> =>
  page.evaluate(() => {
    const api = (globalThis as { browser?: typeof chrome }).browser ?? chrome;
    Object.assign(api.storage.local, { set: () => Promise.reject(new Error("full")) });
  });

const storedValue = (page: OpenPage, key: string): Promise<unknown> =>
  page.evaluate(async (name) => (await chrome.storage.local.get(name))[name], key);

const saysUnsaved = (page: OpenPage, place: string): Promise<string[]> =>
  waitForTexts(page, place, (texts) => texts.some((text) => text.includes("could not save this")));

inLivingBrowsers((browser) => {
  test("the popup says what it could not store, and the site stays on", async () => {
    await enableSite(browser());
    const page = await browser().read("/long");
    await waitForMarks(page, NEAR_MARKS);
    const options = await browser().extensionPage("options.html");
    const rules = await storedValue(options, "siteRules");
    const tabId = await tabNumber(options, "/long");
    for (const control of ["input[value=off]", "input[value=once]", ".pause button"]) {
      const popup = await browser().extensionPage(`popup.html?tab=${tabId}`);
      await waitForTexts(popup, "[role=status]", ([text]) => text?.includes("About AI risk") === true);
      await failAtStoring(popup);
      await popup.click(control);
      await saysUnsaved(popup, "[role=status]");
      expect(
        await popup.evaluate(() => document.querySelector<HTMLInputElement>("input:checked")?.value),
      ).toBe("site");
      await popup.close();
    }
    expect(await storedValue(options, "siteRules")).toEqual(rules);
    expect(await storedValue(options, "pause")).toBeUndefined();
    expect(await options.evaluate(() => chrome.permissions.contains({ origins: ["*://127.0.0.1/*"] }))).toBe(
      true,
    );
    await page.front();
    expect(await marksOn(page)).toHaveLength(NEAR_MARKS);
    await options.close();
    await page.close();
  });

  test("the panel says that it could not end a pause", async () => {
    await enableSite(browser());
    const page = await browser().read("/long");
    await waitForMarks(page, NEAR_MARKS);
    const options = await browser().extensionPage("options.html");
    await options.evaluate(() => chrome.storage.local.set({ pause: { until: Date.now() + 600_000 } }));
    const tabId = await tabNumber(options, "/long");
    const panel = await browser().extensionPage(`sidepanel.html?tab=${tabId}`);
    await waitForTexts(panel, ".unread-head", ([head]) => head?.includes("paused") === true);
    await failAtStoring(panel);
    await panel.click(".unread .primary");
    await saysUnsaved(panel, ".unread p");
    await options.evaluate(() => chrome.storage.local.remove("pause"));
    await panel.close();
    await options.close();
    await page.close();
  });

  test("garbage in the storage is no obstacle, and is kept aside when something is chosen", async () => {
    const options = await browser().extensionPage("options.html");
    await options.evaluate(() => chrome.storage.local.set({ settings: ["not", "ours"] }));
    await options.click("input[name=density][value=many]");
    await until(
      "the choice",
      () => storedValue(options, "settings"),
      (now) => (now as { density?: string }).density === "many",
    );
    expect(await storedValue(options, "settingsUnreadable")).toEqual(["not", "ours"]);
    // The options say so, until the reader wants it no more.
    await waitForTexts(options, "[aria-labelledby=data] .notice p", (texts) =>
      texts.some((text) => text.includes("could not be read")),
    );
    await options.click("[aria-labelledby=data] .notice .button + .button");
    await waitForTexts(options, "[aria-labelledby=data] .notice", (notices) => notices.length === 0);
    expect(await storedValue(options, "settingsUnreadable")).toBeUndefined();
    await options.evaluate(() => chrome.storage.local.remove("settings"));
    await options.close();
  });
});

/** From its beginning the page's storage refuses to be read. */
function refuseReading(): void {
  Object.assign(chrome.storage.local, { get: () => Promise.reject(new Error("broken")) });
}

/** From its beginning the page's storage does not answer. */
function neverAnswer(): void {
  Object.assign(chrome.storage.local, { get: () => new Promise(() => {}) });
}

// Firefox sets no limit that a test could reach, and gives a page its API later than a test can come first.
describe("Chromium", () => {
  let browser: LivingChromium;
  beforeAll(async () => {
    browser = await openLivingChromium();
  });
  afterAll(() => browser?.close());

  test.each([
    ["refuses to be read", refuseReading],
    ["never answers", neverAnswer],
  ])("a storage that %s is told on every surface", async (_, first) => {
    const surfaces = ["popup.html", "options.html", "sidepanel.html", "welcome.html"];
    const pages: OpenPage[] = [];
    for (const surface of surfaces) pages.push(await browser.extensionPage(surface, first));
    for (const [number, page] of pages.entries())
      await expect
        .poll(async () => (await textsOf(page, "[role=alert]")).join(" "), {
          // Longer than the extension waits for the storage.
          timeout: 40_000,
          message: surfaces[number]!,
        })
        .toContain(UNREADABLE);
    // The glossary needs no storage.
    const panel = pages[surfaces.indexOf("sidepanel.html")]!;
    await panel.click(".tabs > :nth-child(2)");
    await waitForTexts(panel, 'section[aria-label="Glossary"] .row-name', (names) => names.length > 100);
    for (const page of pages) await page.close();
  });

  test("its quota of 10 MB used up, the card and the options say that nothing could be saved, and what was stays", async () => {
    await enableSite(browser);
    const options = await browser.extensionPage("options.html");
    await options.evaluate(async () => {
      const { QUOTA_BYTES } = chrome.storage.local as unknown as { QUOTA_BYTES: number };
      const free = QUOTA_BYTES - (await chrome.storage.local.getBytesInUse());
      // The value's quotes and key take some, too.
      await chrome.storage.local.set({ full: "x".repeat(free - "full".length - 2) });
    });
    const page = await browser.read("/terms");
    const eye = await cardEye(browser, "/terms");
    await page.front();
    await page.resize(1000, 900);
    const marks = await until(
      "the marks",
      () => marksOn(page),
      (now) => now.some(({ text }) => text === "reward hacking"),
    );
    await restOn(
      page,
      marks.find(({ text }) => text === "reward hacking")!,
    );
    await eye.press(page, "I know this");
    await eye.waitFor("the trouble", ({ text }) => text.includes("This could not be saved."));
    expect((await marksOn(page)).map(({ text }) => text)).toContain("reward hacking");
    await eye.close();
    await page.close();

    await options.click("input[name=density][value=many]");
    await waitForTexts(
      options,
      ".notice-bar",
      ([text]) => text?.includes("The browser could not save this.") === true,
    );
    await until(
      "the options as before",
      () =>
        options.evaluate(
          () => document.querySelector<HTMLInputElement>("input[name=density]:checked")?.value,
        ),
      (density) => density === "normal",
    );
    expect(await storedValue(options, "settings")).toBeUndefined();
    // Room is made, and all goes on.
    await options.evaluate(() => chrome.storage.local.remove("full"));
    await options.click("input[name=density][value=many]");
    await until(
      "the choice",
      () => storedValue(options, "settings"),
      (now) => now !== undefined,
    );
    await options.close();
  });
});
