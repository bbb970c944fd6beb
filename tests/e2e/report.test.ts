/**
 * The report of a problem: what its text says and what it leaves out until it is ticked, that copying copies
 * it as it is shown, and that nothing is sent or kept.
 */
import { expect, test } from "vitest";
import type { browser as webExtension } from "wxt/browser";
import { faultsOf } from "../../src/cli/browser/axe.ts";
import { PAGES } from "./pages.ts";
import { choose, enableSite, openPanel, tabNumber, textsOf, waitForMarks, waitForTexts } from "./reader.ts";
import { inReadingBrowsers, until, type OpenPage, type ReadingBrowser } from "./reading-browser.ts";

/** Of the three marks on /long the last is far below: it is painted when the reader comes near. */
const NEAR_MARKS = 2;
/** The one button of the popup's foot, the panel's page and an entry that leads to a report. */
const OPENERS = {
  popup: ".popup-foot .quiet-button",
  page: ".verdict .quiet-button",
  unread: ".unread .quiet-button",
  entry: ".entry-report button",
  mention: ".row-why button",
};
/** What a hostile page would have a reader copy. */
const FENCES = "``` ```` [x](https://x.test)";

const pages = {
  ...PAGES,
  "/fences": PAGES["/long"]!.replace("<title>Four words", "<title>```\n# Four words").replace(
    "<p>Others",
    `<p id="fences">${FENCES}</p><p>Others`,
  ),
};

const reportOn = (surface: OpenPage): Promise<string> =>
  surface.evaluate(() => document.querySelector<HTMLTextAreaElement>(".report-text")?.value ?? "");

const waitForReport = (surface: OpenPage, part: string): Promise<string> =>
  until(
    `a report with “${part}”`,
    () => reportOn(surface),
    (text) => text.includes(part),
  );

/** Presses a control of a surface that may lie behind another tab. */
const pressBehind = (surface: OpenPage, selector: string): Promise<void> =>
  surface.evaluate((wanted) => document.querySelector<HTMLElement>(wanted)!.click(), selector);

const select = (page: OpenPage, selector: string, words: string): Promise<void> =>
  page.evaluate(
    ([place, wanted]) => {
      const text = document.querySelector(place)!.firstChild as Text;
      const at = text.data.indexOf(wanted);
      getSelection()!.setBaseAndExtent(text, at, text, at + wanted.length);
    },
    [selector, words] as const,
  );

async function tabOf(browser: ReadingBrowser, path: string): Promise<number> {
  const options = await browser.extensionPage("options.html");
  const tabId = await tabNumber(options, path);
  await options.close();
  return tabId;
}

/** The popup about the tab that shows `path`. */
const openPopup = async (browser: ReadingBrowser, path: string): Promise<OpenPage> =>
  browser.extensionPage(`popup.html?tab=${await tabOf(browser, path)}`);

async function read(browser: ReadingBrowser, path: string): Promise<OpenPage> {
  await enableSite(browser);
  const page = await browser.read(path);
  await waitForMarks(page, NEAR_MARKS);
  return page;
}

/** Any three words that follow one another in the page's text or title, and its address. */
const tracesOf = (page: OpenPage): Promise<string[]> =>
  page.evaluate(() => {
    const words = `${document.title} ${document.body.innerText}`.split(/\s+/);
    const threes = words.slice(2).map((_, at) => words.slice(at, at + 3).join(" "));
    return [...threes, document.title, location.host, location.pathname];
  });

const tracesIn = (text: string, traces: readonly string[]): string[] =>
  traces.filter((trace) => text.includes(trace));

/** All that the extension or this page of it keeps. */
const keptBy = (surface: OpenPage): Promise<string> =>
  surface.evaluate(async () => {
    const { storage } = (globalThis as unknown as { chrome: typeof webExtension }).chrome;
    const kept = await Promise.all([storage.local.get(), storage.session.get(), storage.sync.get()]);
    const databases = await indexedDB.databases();
    return JSON.stringify([
      kept,
      Object.entries(localStorage),
      Object.entries(sessionStorage),
      databases,
      document.cookie,
    ]);
  });

/** From now on, what the surface tries to reach is written down: its policy refuses every address outside. */
const watchRefused = (surface: OpenPage): Promise<void> =>
  surface.evaluate(() => {
    document.body.dataset["refused"] = "";
    document.addEventListener("securitypolicyviolation", ({ blockedURI }) => {
      document.body.dataset["refused"] += ` ${blockedURI}`;
    });
  });

const refused = (surface: OpenPage): Promise<string> =>
  surface.evaluate(() => document.body.dataset["refused"] ?? "not watched");

/** What is on the clipboard, pasted as a reader does. */
async function pasteIn(surface: OpenPage): Promise<string> {
  await surface.evaluate(() => {
    const pad = document.createElement("textarea");
    pad.id = "pad";
    document.body.append(pad);
    pad.focus();
  });
  await surface.press("v", "Control");
  const pasted = await until(
    "the pasted text",
    () => surface.evaluate(() => document.querySelector<HTMLTextAreaElement>("#pad")!.value),
    (text) => text !== "",
  );
  await surface.evaluate(() => document.querySelector("#pad")!.remove());
  return pasted;
}

const focusedName = (surface: OpenPage): Promise<string> =>
  surface.evaluate(() => {
    const { activeElement: focused } = document;
    const label = (focused as HTMLInputElement | null)?.labels?.[0] ?? focused;
    return focused?.matches("[data-sheet]") === true ? "the report" : (label?.textContent ?? "");
  });

const waitForFocus = (surface: OpenPage, name: string): Promise<string> =>
  until(
    `the focus on ${name}`,
    () => focusedName(surface),
    (focused) => focused === name,
  );

/** What axe finds in both schemes, and whether anything lies off the side on narrow screens and under zoom. */
async function expectAccessible(surface: OpenPage): Promise<void> {
  for (const scheme of ["light", "dark"]) {
    await surface.evaluate((chosen) => {
      document.documentElement.style.colorScheme = chosen;
    }, scheme);
    expect(await faultsOf(surface), scheme).toEqual([]);
  }
  for (const [width, height] of [
    [320, 640],
    [320, 215],
    [640, 430],
  ] as const) {
    await surface.resize(width, height);
    const isTooWide = (): Promise<boolean> =>
      surface.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    expect(await isTooWide(), `${width} by ${height}`).toBe(false);
  }
  expect(await faultsOf(surface)).toEqual([]);
  await surface.resize(1000, 900);
}

inReadingBrowsers((browser) => {
  test("from the popup: the page as it was judged, and nothing of its text until that is ticked", async () => {
    const page = await read(browser(), "/long");
    const traces = await tracesOf(page);
    expect(traces).toContain("Four words of");
    const popup = await openPopup(browser(), "/long");
    await waitForTexts(popup, OPENERS.popup, ([name]) => name === "Report a problem");
    await waitForTexts(popup, ".found", ([told]) => told?.includes("About AI risk") === true);
    const before = await keptBy(popup);
    await watchRefused(popup);
    await popup.click(OPENERS.popup);
    await waitForFocus(popup, "the report");
    const text = await waitForReport(popup, "Browser:");
    const version = await popup.evaluate(
      () => (globalThis as unknown as { chrome: typeof webExtension }).chrome.runtime.getManifest().version,
    );
    const lines = text.split("\n");
    expect(lines[0]).toBe("**Problem: Not said**");
    expect(lines).toEqual(
      expect.arrayContaining([
        "- Subject: AI risk",
        "- Terms found: 4",
        "- Mentions: 5",
        "- Annotated because the reader asked: no",
        "- Reading it: without difficulty",
        `- Extension: ${version}`,
        "- Underlined terms: normal",
        "- Left unmarked: nothing",
        "- A card opens: when the pointer rests",
        "- Terms the reader knows: 0",
      ]),
    );
    expect(text).toMatch(/^- It speaks of: .*“deceptive alignment”/m);
    expect(text).toMatch(/^- Browser: (Chromium|Firefox) \d+/m);
    expect(text).toMatch(/^- System: [A-Z]\w+$/m);
    expect(text).toMatch(/^- Language: en/m);
    expect(tracesIn(text, traces)).toEqual([]);
    await expectAccessible(popup);

    await popup.evaluate(() => {
      const field = document.querySelector<HTMLSelectElement>(".report-kind select")!;
      field.value = "missing_mark";
      field.dispatchEvent(new Event("change", { bubbles: true }));
    });
    await waitForReport(popup, "**Problem: A term is not underlined**");

    await popup.click("input[name=address]");
    const address = `${browser().origin}/long`;
    const withAddress = await waitForReport(popup, address);
    expect(withAddress).toMatch(new RegExp(`\\n\`\`\`\\n${address}\\n\`\`\`$`));
    await popup.click("input[name=selected]");
    await waitForTexts(
      popup,
      "[role=status]",
      ([said]) => said?.startsWith("No words are selected") === true,
    );
    expect(await reportOn(popup)).toBe(withAddress);
    await popup.click("input[name=selected]");
    await select(page, "#first", "would keep itself running");
    expect(await reportOn(popup)).toBe(withAddress);
    await popup.click("input[name=selected]");
    const whole = await waitForReport(popup, "\n```\nwould keep itself running\n```");

    await popup.front();
    await popup.click(".report-actions button");
    await waitForTexts(popup, ".report-actions .muted", ([told]) => told === "Copied.");
    expect(await textsOf(popup, "[role=status]")).toEqual(["Copied."]);
    expect(await pasteIn(popup)).toBe(whole);

    // Another text was not copied.
    await popup.click("input[name=selected]");
    await popup.click("input[name=address]");
    await waitForTexts(popup, ".report-actions .muted", ([told]) => told === "");
    expect(tracesIn(await reportOn(popup), traces)).toEqual([]);
    expect(await keptBy(popup)).toBe(before);
    expect(await refused(popup)).toBe("");
    // What is kept or asked for would have been seen.
    await popup.evaluate((outside) => {
      sessionStorage.setItem("report", "kept");
      new Image().src = `${outside}/reported`;
    }, browser().origin);
    expect(await keptBy(popup)).not.toBe(before);
    await until(
      "the refused address",
      () => refused(popup),
      (addresses) => addresses !== "",
    );
    await popup.evaluate(() => sessionStorage.clear());
    await popup.close();
    await page.close();
  });

  test("what the page selects or is called cannot break out of the text", async () => {
    const page = await read(browser(), "/fences");
    await select(page, "#fences", FENCES);
    const popup = await openPopup(browser(), "/fences");
    await popup.click(OPENERS.popup);
    await waitForReport(popup, "- Subject: AI risk");
    await popup.click("input[name=selected]");
    const text = await waitForReport(popup, FENCES);
    expect(text.endsWith(`\n\`\`\`\`\`\n${FENCES}\n\`\`\`\`\``)).toBe(true);
    expect(text).not.toContain("# Four");
    await popup.close();
    await page.close();
  });

  test("by keyboard: into the report, through it, and back where the way began", async () => {
    const page = await read(browser(), "/long");
    const popup = await openPopup(browser(), "/long");
    await waitForTexts(popup, ".found", ([told]) => told?.includes("About AI risk") === true);
    await popup.front();
    await popup.evaluate(() => document.querySelector<HTMLElement>(".popup-foot .quiet-button")!.focus());
    await popup.press("Enter");
    await waitForFocus(popup, "the report");
    await waitForReport(popup, "- Subject: AI risk");
    for (const name of ["What is wrong", "The page’s address"]) {
      await popup.press("Tab");
      await waitForFocus(popup, name);
    }
    await popup.press(" ");
    await waitForReport(popup, `${browser().origin}/long`);
    for (const name of ["The words selected on the page", "The text of the report", "Copy the text"]) {
      await popup.press("Tab");
      await waitForFocus(popup, name);
    }
    await popup.press("Enter");
    await waitForTexts(popup, ".report-actions .muted", ([told]) => told === "Copied.");
    await popup.press("Escape");
    await waitForFocus(popup, "Report a problem");
    expect(await textsOf(popup, ".report")).toEqual([]);
    await popup.press("Enter");
    await waitForFocus(popup, "the report");
    await popup.press("Tab", "Shift");
    await waitForFocus(popup, "‹ Back");
    await popup.press("Enter");
    await waitForFocus(popup, "Report a problem");
    await popup.close();
    await page.close();
  });

  test("about an entry: its name, status, day and number of sources, and no page", async () => {
    const panel = await browser().extensionPage("sidepanel.html#reward-hacking");
    await waitForTexts(panel, "h2.entry-head", ([name]) => name === "Reward hacking");
    const [eyebrow] = await textsOf(panel, ".entry-eyebrow .entry-status");
    const sources = (await textsOf(panel, ".entry-sources > li")).length;
    expect(sources).toBeGreaterThan(0);
    await panel.click(OPENERS.entry);
    await waitForFocus(panel, "the report");
    const text = await waitForReport(panel, "Browser:");
    const [entry] = text.split("\n\n").slice(1);
    expect(entry).toMatch(/^\*\*Entry: Reward hacking\*\*\n- Id: reward-hacking\n/);
    expect(entry).toContain(`\n- Status: ${eyebrow}\n`);
    expect(entry).toMatch(/\n- Facts checked: \d{4}-\d\d-\d\d\n/);
    expect(entry).toContain(`\n- Sources: ${sources}`);
    expect(text.split("\n")[0]).toBe("**Problem: Wrong or unclear definition**");
    expect(text).not.toContain("**Page**");
    expect(await textsOf(panel, ".report input")).toEqual([]);
    await expectAccessible(panel);

    await panel.front();
    await panel.click(".report-actions button");
    await waitForTexts(panel, ".report-actions .muted", ([told]) => told === "Copied.");
    expect(await pasteIn(panel)).toBe(text);
    // Nobody knows an address of the project, unless the manifest names it.
    expect(await textsOf(panel, ".report a")).toEqual([]);
    await panel.evaluate(() => {
      const { runtime } = (globalThis as unknown as { chrome: typeof webExtension }).chrome;
      const manifest = { ...runtime.getManifest(), homepage_url: "https://example.org/project" };
      Object.assign(runtime, { getManifest: () => manifest });
    });
    await panel.press("Escape");
    await waitForTexts(panel, "h2.entry-head", ([name]) => name === "Reward hacking");
    await panel.click(OPENERS.entry);
    await waitForTexts(panel, ".report a", ([link]) => link === "https://example.org/project");

    await panel.evaluate(() => document.querySelector<HTMLElement>(".report-text")!.focus());
    await panel.press("Escape");
    await waitForTexts(panel, "h2.entry-head", ([name]) => name === "Reward hacking");
    await waitForFocus(panel, "Report a problem with this entry");
    await panel.close();
  });

  test("about a term of the page: its reasons as the panel says them, and not the sentence", async () => {
    const page = await read(browser(), "/long");
    const traces = await tracesOf(page);
    const panel = await openPanel(browser(), "/long");
    await waitForTexts(panel, ".row-name", (texts) => texts.length === 4);
    const why = ".row:nth-child(2) .row-tools > button";
    await panel.click(why);
    const [explained] = await waitForTexts(panel, ".row-why", (texts) => texts.length === 1);
    const [, reasons] = /^Taken for this term: (.+?)\. /.exec(explained!)!;
    const before = await keptBy(panel);
    await watchRefused(panel);
    await panel.click(OPENERS.mention);
    const text = await waitForReport(panel, "- Subject: AI risk");
    const lines = text.split("\n");
    expect(lines[0]).toBe("**Problem: Underlined, but means something else**");
    expect(lines).toEqual(
      expect.arrayContaining([
        "**Entry: Reward hacking**",
        "- Id: reward-hacking",
        `- Taken for this term because: ${reasons}`,
        "- Mentions: 2",
        "- Underlined: yes",
      ]),
    );
    expect(tracesIn(text, traces)).toEqual([]);
    await expectAccessible(panel);
    await panel.press("Escape");
    await waitForFocus(panel, "Report a problem");
    expect(await keptBy(panel)).toBe(before);
    expect(await refused(panel)).toBe("");
    await panel.close();
    await page.close();
  });

  test("a report stays about the page it was begun for, whatever comes to the front", async () => {
    await enableSite(browser());
    const panel = await browser().extensionPage("sidepanel.html");
    const page = await browser().read("/long");
    await waitForTexts(panel, ".row-name", (texts) => texts.length === 4);
    await pressBehind(panel, OPENERS.page);
    await waitForReport(panel, "- Terms found: 4");
    await pressBehind(panel, "input[name=address]");
    const text = await waitForReport(panel, "/long\n");
    const other = await browser().read("/ordinary");
    await until(
      "the other page in the panel",
      () => textsOf(panel, ".verdict-line"),
      ([verdict]) => verdict?.startsWith("Not about AI risk") === true,
    );
    expect(await reportOn(panel)).toBe(text);

    // In the same tab another page came: its selection is not this report's.
    await page.front();
    await page.evaluate(() => history.pushState(null, "", "/elsewhere"));
    await select(page, "#first", "would keep itself running");
    await pressBehind(panel, "input[name=selected]");
    await waitForTexts(panel, "[role=status]", ([said]) => said?.startsWith("The page has changed") === true);
    expect(await reportOn(panel)).toBe(text);
    await other.close();
    await panel.close();
    await page.close();
  });

  test("of pages that are not read it says why", async () => {
    const page = await read(browser(), "/long");
    const panel = await openPanel(browser(), "/long");
    await waitForTexts(panel, ".row-name", (texts) => texts.length === 4);
    await panel.evaluate(async () => {
      const { storage } = (globalThis as unknown as { chrome: typeof webExtension }).chrome;
      await storage.local.set({ pause: { until: Date.now() + 3_600_000 } });
    });
    await waitForTexts(panel, ".unread-head", ([head]) => head === "The extension is paused");
    await panel.click(OPENERS.unread);
    await waitForReport(panel, "- Not read: the extension is paused");
    await panel.evaluate(async () => {
      const { storage } = (globalThis as unknown as { chrome: typeof webExtension }).chrome;
      await storage.local.remove("pause");
    });
    // What is learnt of the page is taken over.
    await page.front();
    await waitForReport(panel, "- Subject: AI risk");
    expect(await reportOn(panel)).not.toContain("Not read");
    await panel.close();

    // Without the permission nobody tells the tab's address.
    const tabId = await tabOf(browser(), "/long");
    await choose(browser(), "/long", "off");
    const off = await browser().extensionPage(`popup.html?tab=${tabId}`);
    await off.click(OPENERS.popup);
    await waitForReport(off, "- Not read: the extension has no access");
    expect(await textsOf(off, ".report input")).toEqual([]);
    await off.close();
    await page.close();

    const options = await browser().extensionPage("options.html");
    const closed = await openPopup(browser(), "options.html");
    await closed.click(OPENERS.popup);
    await waitForReport(closed, "- Not read: a page of the browser");
    await closed.close();
    await options.close();
  });
}, pages);
