/**
 * The button in the toolbar, the address bar and the keyboard, in Chromium: its events can be sent by a
 * test, those of Firefox cannot.
 */
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { Worker } from "playwright-core";
import type { browser as webExtension } from "wxt/browser";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import {
  answerPromptsFor,
  clickToolbarButton,
  grantSite,
  openPopup,
  tabIdOf,
  waitForReport,
  type ChromiumWithExtension,
} from "../../src/cli/browser/chromium.ts";
import { paintedMarks } from "../../src/cli/browser/marks-on-page.ts";
import { servePages, type Server } from "../../src/cli/browser/serve.ts";
import { PROJECT_FOLDER } from "../../src/cli/project.ts";
import { COMMANDS } from "../../src/extension/command-names.ts";
import { PAGES } from "./pages.ts";
import { cardEye, restOn } from "./reader.ts";
import { openedInChromium, type OpenPage } from "./reading-browser.ts";
import { launchRecordedChromium } from "./recorded-chromium.ts";

/** In the functions that run inside the extension. */
declare const chrome: typeof webExtension;

let browser: ChromiumWithExtension;
let server: Server;
let worker: Worker;
beforeAll(async () => {
  const extension = join(PROJECT_FOLDER, ".output", "chrome-mv3");
  [server, browser] = await Promise.all([servePages(PAGES), launchRecordedChromium(extension)]);
  await answerPromptsFor(browser, "*://127.0.0.1/*");
});
beforeEach(async () => {
  worker = await browser.worker();
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

/** Events of the browser have a `dispatch` that no type speaks of. */
interface Dispatching {
  dispatch(...parts: unknown[]): void;
}

const press = (command: string, tabId: number): Promise<void> =>
  worker.evaluate(
    async ([name, id]) => {
      const tab = await chrome.tabs.get(id);
      (chrome.commands.onCommand as unknown as Dispatching).dispatch(name, tab);
    },
    [command, tabId] as const,
  );

test("after the install the welcome page opens by itself", () => {
  expect(browser.hasWelcomed).toBe(true);
});

test("the manifest has every command, with at most four suggested keys", async () => {
  const all = await worker.evaluate(() => chrome.commands.getAll());
  const named = all.filter(({ name }) => name !== "_execute_action");
  expect(new Set(named.map(({ name }) => name))).toEqual(new Set(COMMANDS));
  expect(named.filter(({ shortcut }) => shortcut !== "").length).toBeLessThanOrEqual(4);
  expect(named.every(({ description }) => description !== "")).toBe(true);
});

test("the button says how many terms a page has, as a number only where the reader wants it", async () => {
  const page = await browser.context.newPage();
  await page.goto(`${server.origin}/article`);
  const tabId = await tabIdOf(browser, page);
  await clickToolbarButton(browser, page);
  const popup = await openPopup(browser, tabId);
  await popup.locator('input[name="site-rule"][value="site"]').click();
  const button = () =>
    worker.evaluate(
      async (id) => ({
        title: await chrome.action.getTitle({ tabId: id }),
        badge: await chrome.action.getBadgeText({ tabId: id }),
      }),
      tabId,
    );
  await expect
    .poll(button, { timeout: 10_000 })
    .toEqual({ title: "AI Risk Gloss: 3 terms on this page", badge: "" });

  const setBadge = (badge: boolean): Promise<void> =>
    worker.evaluate((isOn) => chrome.storage.local.set({ settings: { badge: isOn } }), badge);
  await setBadge(true);
  await expect.poll(async () => (await button()).badge).toBe("3");
  await setBadge(false);
  await expect.poll(async () => (await button()).badge).toBe("");

  await press("switch-site", tabId);
  await expect.poll(async () => (await page.evaluate(paintedMarks)).length).toBe(0);
  await expect.poll(button).toEqual({ title: "AI Risk Gloss", badge: "" });
  await page.close();
});

test("the address bar finds terms by misspelt names, and writes what XML would read otherwise", async () => {
  const suggest = (words: string): Promise<readonly { content: string; description: string }[]> =>
    worker.evaluate(
      (typed) =>
        new Promise((resolve) => {
          (chrome.omnibox.onInputChanged as unknown as Dispatching).dispatch(typed, resolve);
        }),
      words,
    );
  const found = await suggest("king leer problem");
  expect(found[0]).toMatchObject({ content: "King Lear problem" });
  expect(found[0]!.description).toMatch(/^King Lear problem: /);
  expect(await suggest("qqqqzzzz")).toEqual([]);
  for (const { description } of await suggest("AI")) expect(description).not.toMatch(/[<"]|&(?!\w+;)/);
});

const enter = (words: string, disposition: string): Promise<void> =>
  worker.evaluate(
    ([typed, where]) => (chrome.omnibox.onInputEntered as unknown as Dispatching).dispatch(typed, where),
    [words, disposition] as const,
  );

test("what is entered in the address bar opens the glossary in a tab, the same one or another", async () => {
  const opened = browser.context.waitForEvent("page");
  await enter("King Lear problem", "newForegroundTab");
  const page = await opened;
  await page.locator("h2.entry-head", { hasText: "King Lear problem" }).waitFor();
  await enter("kings & lears 🙂".repeat(20), "currentTab");
  await page.locator("input[type=search]").waitFor();
  expect(await page.locator("input[type=search]").inputValue()).toMatch(/^kings & lears 🙂/);
  await page.goto("about:blank");
  await enter("sycophancy", "currentTab");
  await page.locator("h2.entry-head", { hasText: "Sycophancy" }).waitFor();
  await page.close();
});

test("a selection is explained in the glossary where the page is not read", async () => {
  const page = await browser.context.newPage();
  await page.goto("about:blank");
  const tabId = await worker.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    return tab!.id!;
  });
  const opened = browser.context.waitForEvent("page");
  await press("explain-selection", tabId);
  const glossary = await opened;
  expect(glossary.url()).toContain("sidepanel.html");
  await glossary.close();
  await page.close();
});

/** What the headline of the real panel says, which is no tab and so no page of the driver's. */
async function panelHeadline(): Promise<string | undefined> {
  const session = await browser.context.browser()!.newBrowserCDPSession();
  try {
    const { targetInfos } = await session.send("Target.getTargets");
    const panel = targetInfos.find(
      ({ type, url }) => type === "page" && url === browser.addressOf("sidepanel.html"),
    );
    if (!panel) return undefined;
    const { sessionId } = await session.send("Target.attachToTarget", { targetId: panel.targetId });
    const answer = new Promise<string>((resolve) => {
      session.on("Target.receivedMessageFromTarget", ({ message }) => resolve(message));
    });
    const expression = 'document.querySelector("h2.entry-head")?.textContent ?? ""';
    const message = JSON.stringify({ id: 1, method: "Runtime.evaluate", params: { expression } });
    await session.send("Target.sendMessageToTarget", { sessionId, message });
    const { result } = JSON.parse(await answer) as { result: { result: { value: string } } };
    return result.result.value;
  } finally {
    await session.detach();
  }
}

test("from a card its entry opens in the panel beside the page, and in no tab", async () => {
  await grantSite(browser, "127.0.0.1");
  const page = await browser.context.newPage();
  await page.goto(`${server.origin}/terms`);
  await waitForReport(browser, await tabIdOf(browser, page));
  const extensionPage = async (name: string): Promise<OpenPage> => {
    const opened = await browser.context.newPage();
    await opened.goto(browser.addressOf(name));
    return openedInChromium(opened);
  };
  const eye = await cardEye({ extensionPage }, "/terms");
  await page.bringToFront();
  const reading = openedInChromium(page);
  const [mark] = await page.evaluate(paintedMarks);
  await restOn(reading, mark!);
  await eye.press(reading, "Open in panel");
  await expect.poll(panelHeadline).toBe("Instrumental convergence");
  expect(browser.context.pages().map((tab) => tab.url())).not.toContain(browser.addressOf("sidepanel.html"));
  await eye.close();
  await page.close();
});

test("a site is switched on by the keyboard without touching the others", async () => {
  const page = await browser.context.newPage();
  await page.goto(`${server.origin}/long`);
  const tabId = await tabIdOf(browser, page);
  await answerPromptsFor(browser, "*://*/*");
  await worker.evaluate(async () => {
    await chrome.storage.local.set({ siteRules: { all: true, on: [], off: ["127.0.0.1"] } });
  });
  const rules = (): Promise<unknown> =>
    worker.evaluate(async () => (await chrome.storage.local.get("siteRules"))["siteRules"]);
  const options = await browser.context.newPage();
  await options.goto(browser.addressOf("options.html"));
  await options.evaluate(() => chrome.permissions.request({ origins: ["*://*/*"] }));
  await options.evaluate(() =>
    chrome.storage.local.set({ siteRules: { all: true, on: [], off: ["127.0.0.1"] } }),
  );
  await expect.poll(rules).toMatchObject({ all: true, off: ["127.0.0.1"] });
  await press("switch-site", tabId);
  await expect.poll(rules).toMatchObject({ all: true, off: [] });
  await expect.poll(async () => (await page.evaluate(paintedMarks)).length).toBeGreaterThan(0);
  await options.close();
  await page.close();
});

// The last test: it ends the browser, which then has written all that it writes.
test("nothing that was looked up stands in the browser's history", async () => {
  await browser.context.close();
  using history = new DatabaseSync(join(browser.profile, "Default", "History"), { readOnly: true });
  const addresses = history
    .prepare("select url from urls")
    .all()
    .map(({ url }) => String(url));
  expect(addresses).toContain(browser.addressOf("sidepanel.html"));
  expect(addresses.filter((address) => /lear|sycophancy|kings/i.test(decodeURIComponent(address)))).toEqual(
    [],
  );
});
