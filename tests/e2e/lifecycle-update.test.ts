/**
 * Update, restart and removal with tabs open. Chromium loads its unpacked build again, Firefox installs a
 * newer temporary add-on over the older; the updates of the stores cannot be automated, and run the same code.
 */
import { expect, test } from "vitest";
import type { browser as webExtension } from "wxt/browser";
import { inLivingBrowsers } from "./lifecycle/in-living-browsers.ts";
import type { LivingBrowser } from "./lifecycle/living-browser.ts";
import {
  cardEye,
  enableSite,
  marksOn,
  restOn,
  textsOf,
  underlineOf,
  waitForCard,
  waitForMarks,
  waitForTexts,
} from "./reader.ts";
import { until, type OpenPage } from "./reading-browser.ts";

declare const chrome: typeof webExtension;

const NEAR_MARKS = 2;

const cardsOn = (page: OpenPage): Promise<number> =>
  page.evaluate(() => document.querySelectorAll("ai-risk-gloss-card").length);

/** What is kept for the reader, as the options show it and as the browser has it. */
async function kept(browser: LivingBrowser): Promise<object> {
  const options = await browser.extensionPage("options.html");
  const sites = await waitForTexts(
    options,
    "[aria-labelledby=sites] .options-list li",
    (rows) => rows.length > 0,
  );
  const facts = await options.evaluate(async () => ({
    density: document.querySelector<HTMLInputElement>("input[name=density]:checked")?.value,
    scripts: (await chrome.scripting.getRegisteredContentScripts()).map(({ matches }) => matches),
    granted: (await chrome.permissions.getAll()).origins,
    version: chrome.runtime.getManifest().version,
  }));
  const known = await textsOf(options, "[aria-labelledby=known] .options-list li");
  await options.close();
  return { ...facts, sites: sites.length, known: known.length };
}

const expected = (version: string): object => ({
  density: "few",
  scripts: [["*://127.0.0.1/*"]],
  granted: ["*://127.0.0.1/*"],
  version,
  sites: 1,
  known: 1,
});

/** Settings as the first version of the extension stored them. */
const STORED_BY_VERSION_1 = { density: "few", known: ["treacherous-turn"] };

inLivingBrowsers((browser) => {
  test("an update with tabs open: one annotator, one set of marks, and all that was chosen", async () => {
    await enableSite(browser());
    const before = await browser().extensionPage("options.html");
    await before.evaluate(async (settings) => chrome.storage.local.set({ settings }), STORED_BY_VERSION_1);
    await before.close();
    const page = await browser().read("/long");
    const other = await browser().read("/article");
    await waitForMarks(other, NEAR_MARKS);
    await page.front();
    await waitForMarks(page, NEAR_MARKS);
    const listeners = await page.listeners?.();
    const [open] = await marksOn(page);
    await restOn(page, open!);
    await waitForCard(page, true);

    await browser().update("0.1.1");
    await until(
      "what was kept",
      () => kept(browser()),
      (facts) => JSON.stringify(facts) === JSON.stringify(expected("0.1.1")),
    );
    await page.front();
    // The card of the old version goes, whoever takes it away.
    await page.moveMouse(5, 5);
    await waitForCard(page, false);
    // The old script looks every five seconds whether it is still wanted.
    if (page.listeners)
      await until(
        "as many listeners as before",
        () => page.listeners!(),
        (count) => count === listeners,
      );
    await waitForMarks(page, NEAR_MARKS);
    const eye = await cardEye(browser(), "/long");
    await page.front();
    const [mark] = await marksOn(page);
    await restOn(page, mark!);
    await eye.waitFor("the card", ({ headword }) => headword === "Instrumental convergence");
    expect(await cardsOn(page)).toBe(1);
    await page.press("Escape");
    await waitForCard(page, false);
    await eye.close();
    await other.front();
    await waitForMarks(other, NEAR_MARKS);

    // What is chosen now reaches the tab that was open before.
    const options = await browser().extensionPage("options.html");
    await options.evaluate(() =>
      chrome.storage.local.set({
        settings: { density: "few", known: ["treacherous-turn", "instrumental-convergence"] },
      }),
    );
    await page.front();
    await until(
      "the mark of a known term gone",
      () => marksOn(page),
      (marks) => !marks.some(({ text }) => text === "instrumental convergence"),
    );
    await options.evaluate((settings) => chrome.storage.local.set({ settings }), STORED_BY_VERSION_1);
    await options.close();
    await waitForMarks(page, NEAR_MARKS);

    await page.reload();
    await waitForMarks(page, NEAR_MARKS);
    await page.close();
    await other.close();
    expect(browser().errors).toEqual([]);
  });

  test("after a restart of the browser the sites are enabled and the options as chosen", async () => {
    await browser().restart();
    if (browser().name === "Firefox") {
      // A temporary add-on goes with the browser, and its permissions with it; only a signed one stays.
      const options = await browser().extensionPage("options.html");
      await until(
        "the options as chosen",
        () =>
          options.evaluate(
            () => document.querySelector<HTMLInputElement>("input[name=density]:checked")?.value,
          ),
        (density) => density === "few",
      );
      await options.close();
      await enableSite(browser());
    }
    await until(
      "what was kept",
      () => kept(browser()),
      (facts) => JSON.stringify(facts) === JSON.stringify(expected("0.1.1")),
    );
    const page = await browser().read("/long");
    await waitForMarks(page, NEAR_MARKS);
    await page.close();
  });

  // Firefox ends the scripts of what is removed at once and takes its style sheets out: there is nothing to be
  // seen of the marks, but a card that is open at that moment stays until the page is loaded again.
  test("removed with tabs open, it takes its marks along, and in Chromium an open card", async () => {
    await enableSite(browser());
    const page = await browser().read("/long");
    const eye = await cardEye(browser(), "/long");
    await page.front();
    const [mark] = await waitForMarks(page, NEAR_MARKS);
    expect(await underlineOf(page, "#first")).toBe("underline");
    const isChromium = browser().name === "Chromium";
    if (isChromium) {
      await restOn(page, mark!);
      await waitForCard(page, true);
    }
    await eye.close();
    browser().errors.length = 0;
    await browser().remove();
    await page.front();
    if (isChromium) await waitForMarks(page, 0);
    else
      await until(
        "no underline",
        () => underlineOf(page, "#first"),
        (line) => line === "none",
      );
    await waitForCard(page, false);
    expect(browser().errors).toEqual([]);
    if (page.listeners) expect(await page.listeners()).toBe(0);
    await page.close();
  });
});
