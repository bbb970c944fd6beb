/**
 * The background ended between any two steps. In Chromium the browser is told to stop it; Firefox takes no
 * such order from automation, and ends it by itself after half a second without work (a preference of the
 * test's profile), which is waited for.
 */
import { expect, test } from "vitest";
import type { browser as webExtension } from "wxt/browser";
import type { PaintedMark } from "../../src/cli/browser/marks-on-page.ts";
import { inLivingBrowsers } from "./lifecycle/in-living-browsers.ts";
import {
  cardEye,
  choose,
  enableSite,
  marksOn,
  openPanel,
  restOn,
  tabNumber,
  waitForCard,
  waitForMarks,
  waitForTexts,
} from "./reader.ts";
import { until, type BrowserOfReader, type OpenPage } from "./reading-browser.ts";

declare const chrome: typeof webExtension;

const MARK = "reward hacking";

const markOf = async (page: OpenPage): Promise<PaintedMark> =>
  (
    await until(
      `the mark of ${MARK}`,
      () => marksOn(page),
      (marks) => marks.some(({ text }) => text === MARK),
    )
  ).find(({ text }) => text === MARK)!;

/** Until the background has done its part of a step: it is ended between steps, not within one. */
async function waitForRegistered(browser: BrowserOfReader, count: 0 | 1): Promise<void> {
  const options = await browser.extensionPage("options.html");
  await until(
    "the registered scripts",
    () => options.evaluate(() => chrome.scripting.getRegisteredContentScripts()),
    (scripts) => scripts.length === count,
  );
  await options.close();
}

async function enableToTheEnd(browser: BrowserOfReader): Promise<void> {
  await enableSite(browser);
  await waitForRegistered(browser, 1);
}

inLivingBrowsers((browser) => {
  test("grant, read, card, entry, panel, known, off: the background is ended before each", async () => {
    const end = (): Promise<void> => browser().endBackground();
    await end();
    await enableToTheEnd(browser());

    await end();
    const page = await browser().read("/terms");
    await page.resize(1000, 900);
    await markOf(page);
    const eye = await cardEye(browser(), "/terms");
    await page.front();

    await end();
    await restOn(page, await markOf(page));
    await eye.waitFor("the card", ({ headword }) => headword === "Reward hacking");
    await end();
    await eye.press(page, "More");
    await eye.waitFor("the entry", ({ text }) => text.includes("Sources"));
    await end();
    await eye.press(page, "I know this");
    await until(
      "the mark gone",
      () => marksOn(page),
      (marks) => !marks.some(({ text }) => text === MARK),
    );
    await end();
    await eye.press(page, "Undo");
    await markOf(page);
    await page.press("Escape");
    await waitForCard(page, false);

    await end();
    const panel = await openPanel(browser(), "/terms");
    await waitForTexts(panel, ".row-name", (texts) => texts.length > 3);
    await end();
    await panel.click(".tabs > :nth-child(2)");
    await waitForTexts(panel, 'section[aria-label="Glossary"] .row-name', (texts) => texts.length > 100);
    await panel.close();

    await end();
    await choose(browser(), "/terms", "off");
    await page.front();
    await waitForMarks(page, 0);
    await waitForRegistered(browser(), 0);
    await end();
    const options = await browser().extensionPage("options.html");
    expect(
      await options.evaluate(async () => ({
        scripts: await chrome.scripting.getRegisteredContentScripts(),
        origins: (await chrome.permissions.getAll()).origins,
      })),
    ).toEqual({ scripts: [], origins: [] });
    await options.close();
    await eye.close();
    await page.close();
    expect(browser().errors).toEqual([]);
  });

  test("a background that was ended in the middle of a change makes up for it when it starts next", async () => {
    await enableToTheEnd(browser());
    const options = await browser().extensionPage("options.html");
    // As if it had been ended after the rule was stored and before the script was registered.
    await options.evaluate(() => chrome.scripting.unregisterContentScripts());
    await browser().endBackground();
    await options.evaluate(() =>
      chrome.runtime.sendMessage({ id: 1, type: "getEntry", data: "p-doom", timestamp: 1 }),
    );
    await until(
      "the registered script",
      () => options.evaluate(() => chrome.scripting.getRegisteredContentScripts()),
      (scripts) => scripts.length === 1,
    );
    await options.close();
    const page = await browser().read("/terms");
    await markOf(page);
    await page.close();
  });

  test("a script that is sent by a registration that lags does not read a site that is off", async () => {
    await enableToTheEnd(browser());
    const options = await browser().extensionPage("options.html");
    // The permission stays, as it does where every site but this one is enabled.
    await options.evaluate(() => chrome.storage.local.set({ siteRules: { all: false, on: [], off: [] } }));
    await until(
      "no registered script",
      () => options.evaluate(() => chrome.scripting.getRegisteredContentScripts()),
      (scripts) => scripts.length === 0,
    );
    const page = await browser().read("/terms");
    const tabId = await tabNumber(options, "/terms");
    await options.evaluate(
      (tab) => chrome.scripting.executeScript({ target: { tabId: tab }, files: ["/annotator.js"] }),
      tabId,
    );
    await until(
      "the end of the script",
      () =>
        options.evaluate(async (tab) => {
          const [answer] = await chrome.scripting.executeScript({
            target: { tabId: tab },
            func: () => Object.hasOwn(globalThis, Symbol.for("ai-risk-gloss.annotator")),
          });
          return answer?.result;
        }, tabId),
      (isRunning) => isRunning === false,
    );
    expect(await marksOn(page)).toEqual([]);
    await page.close();
    await options.close();
  });
});
