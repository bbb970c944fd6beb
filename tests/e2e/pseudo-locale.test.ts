/**
 * The build with every text of the interface put into brackets, accented and made longer: what stands
 * outside the brackets was written into the code, and what no longer fits would not fit in German either.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  grantSite,
  tabIdOf,
  waitForReport,
  type ChromiumWithExtension,
} from "../../src/cli/browser/chromium.ts";
import { servePages, type Server } from "../../src/cli/browser/serve.ts";
import { loadGlossary, PROJECT_FOLDER } from "../../src/cli/project.ts";
import { SUGGESTED_SITES } from "../../src/ui/welcome/suggested-sites.ts";
import { PAGES } from "./pages.ts";
import { cardEye, marksOn, restOn } from "./reader.ts";
import { openedInChromium, type OpenPage } from "./reading-browser.ts";
import { launchRecordedChromium } from "./recorded-chromium.ts";

const ACCENTED: Readonly<Record<string, string>> = {
  a: "á",
  e: "é",
  i: "í",
  o: "ó",
  u: "ú",
  A: "Á",
  E: "É",
  O: "Ó",
};
/** German and Finnish interfaces are about so much longer than English ones. */
const GROWTH = 0.35;

/** `{name}` and `$1` are filled in later and stay as they are; so do the bar and the count of a plural. */
function pseudo(message: string): string {
  return message
    .split(" | ")
    .map((form) => {
      const accented = form.replaceAll(/\{\w+\}|\$\d|[aeiouAEO]/g, (part) => ACCENTED[part] ?? part);
      const longer = "~".repeat(Math.ceil(form.length * GROWTH)).replaceAll(/~{8}(?=~)/g, "$& ");
      return `⟦${accented} ${longer}⟧`;
    })
    .join(" | ");
}

let browser: ChromiumWithExtension;
let server: Server;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "ai-risk-gloss-pseudo-"));
  cpSync(join(PROJECT_FOLDER, ".output", "chrome-mv3"), folder, { recursive: true });
  const file = join(folder, "_locales", "en", "messages.json");
  const messages = JSON.parse(readFileSync(file, "utf8")) as Record<string, { message: string }>;
  for (const [key, entry] of Object.entries(messages))
    // The form of dates and numbers is no text, and browsers limit the length of the name.
    if (key !== "words_locale" && !key.startsWith("extension_")) entry.message = pseudo(entry.message);
  writeFileSync(file, JSON.stringify(messages));
  [server, browser] = await Promise.all([servePages(PAGES), launchRecordedChromium(folder)]);
  await grantSite(browser, "127.0.0.1");
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** All that the glossary says, and the names of sites, piece by piece as it is shown: in its own language whatever that of the interface. */
const CONTENT = new Set<string>();
(function collect(value: unknown): void {
  if (typeof value === "string") CONTENT.add(value.trim().toLowerCase());
  else if (typeof value === "object" && value !== null)
    for (const part of Object.values(value)) collect(part);
})([loadGlossary().glossary, SUGGESTED_SITES]);
const isContent = (text: string): boolean => CONTENT.has(text.toLowerCase());
/** As `Intl` writes it, in the language that the locale names. */
const DATE =
  /^(\d{1,2} )?(January|February|March|April|May|June|July|August|September|October|November|December) \d{4}\.?$/;
const NAME = "AI Risk Gloss";
/** Keys as the browser names them, and an address to type another over. */
const OF_NO_LANGUAGE = /^((Alt|Ctrl|Shift)\+.+|www\.example\.org)$/;

/** Takes out what came from the locale, with what was filled into it. */
function withoutBracketed(text: string): string {
  const left = text.replaceAll(/⟦[^⟦⟧]*⟧/g, "");
  return left === text ? text.replace(/^[,\s]+/, "").trim() : withoutBracketed(left);
}

/** Letters outside brackets in what a reader sees or hears of a page. */
async function unbracketed(page: Page): Promise<string[]> {
  const texts = await page.evaluate(() => {
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    while (walker.nextNode()) {
      const node = walker.currentNode;
      if (node instanceof Text) found.push(node.data);
      else if (node instanceof Element)
        for (const name of ["aria-label", "title", "placeholder", "alt"])
          found.push(node.getAttribute(name) ?? "");
    }
    return found;
  });
  const isOurs = (text: string): boolean =>
    text === NAME || DATE.test(text) || OF_NO_LANGUAGE.test(text) || isContent(text);
  return texts.map(withoutBracketed).filter((text) => /\p{L}{2}/u.test(text) && !isOurs(text));
}

/** Controls whose words are cut off, and the page itself where it can be scrolled sideways. */
const overflowing = (page: Page): Promise<string[]> =>
  page.evaluate(() => [
    ...(document.documentElement.scrollWidth > innerWidth ? ["the page"] : []),
    ...[...document.querySelectorAll("button, label, summary, a, legend")]
      .filter((control) => !control.matches(".visually-hidden, .visually-hidden *"))
      .filter(({ clientWidth, scrollWidth }) => clientWidth > 0 && scrollWidth > clientWidth + 1)
      .map((control) => control.textContent ?? ""),
  ]);

async function expectLocal(page: Page): Promise<void> {
  expect(await unbracketed(page)).toEqual([]);
  expect(await overflowing(page)).toEqual([]);
}

/** A site that is read, and one that is not. */
const READ = "127.0.0.1";
const UNREAD = "localhost";

const onSite = (host: string, path: string): string => `${server.origin.replace("127.0.0.1", host)}${path}`;

test.each([
  ["welcome.html", UNREAD, 1100, 900],
  ["welcome.html", UNREAD, 320, 640],
  ["options.html", READ, 1100, 900],
  ["options.html", READ, 320, 640],
  ["popup.html", UNREAD, 320, 560],
  ["popup.html", READ, 320, 560],
  ["sidepanel.html", UNREAD, 400, 860],
  ["sidepanel.html", READ, 400, 860],
  ["sidepanel.html", READ, 320, 640],
  ["sidepanel.html#king-lear-problem", READ, 400, 860],
  ["sidepanel.html#tab=glossary", READ, 400, 860],
  ["sidepanel.html#?zzqx", READ, 400, 860],
  ["sidepanel.html#tab=examples", READ, 400, 860],
  ["sidepanel.html#tab=estimates", READ, 400, 860],
  ["sidepanel.html#tab=estimates", READ, 320, 640],
  ["sidepanel.html#tab=argument", READ, 400, 860],
])("%s about a page on %s, %i by %i", async (address, host, width, height) => {
  const page = await browser.context.newPage();
  await page.goto(onSite(host, "/long"));
  const tabId = await tabIdOf(browser, page);
  if (host === READ) await waitForReport(browser, tabId);
  const view = await browser.context.newPage();
  await view.setViewportSize({ width, height });
  const [name, hash = ""] = address.split("#");
  await view.goto(browser.addressOf(`${name}?tab=${tabId}#${hash}`));
  await view.locator("main").waitFor();
  await view.waitForTimeout(500);
  await expectLocal(view);
  await view.close();
  await page.close();
});

test.each([
  ["popup.html", [".popup-foot .quiet-button"], 320],
  ["sidepanel.html", [".verdict .quiet-button"], 400],
  ["sidepanel.html", [".row-tools > button", ".row-why button"], 320],
  ["sidepanel.html#king-lear-problem", [".entry-report button"], 400],
])("the report, from %s by %j, %i wide", async (address, presses, width) => {
  const page = await browser.context.newPage();
  await page.goto(onSite(READ, "/long"));
  const tabId = await tabIdOf(browser, page);
  await waitForReport(browser, tabId);
  const view = await browser.context.newPage();
  await view.setViewportSize({ width, height: 640 });
  const [name, hash = ""] = address.split("#");
  await view.goto(browser.addressOf(`${name}?tab=${tabId}#${hash}`));
  for (const press of presses) await view.locator(press).first().click();
  await expect.poll(() => view.locator(".report-text").inputValue()).toContain("Chromium");
  await view.locator("input[name=selected], .report-actions button").first().click();
  await expectLocal(view);
  await view.close();
  await page.close();
});

test("the card, folded, unfolded and known", async () => {
  const extensionPage = async (name: string): Promise<OpenPage> => {
    const page = await browser.context.newPage();
    await page.goto(browser.addressOf(name));
    return openedInChromium(page);
  };
  const page = await browser.context.newPage();
  await page.goto(onSite(READ, "/terms"));
  await waitForReport(browser, await tabIdOf(browser, page));
  const cards = await cardEye({ extensionPage }, "/terms");
  await page.bringToFront();
  const reading = openedInChromium(page);
  const [mark] = await marksOn(reading);
  await restOn(reading, mark!);
  const seen = [await cards.waitFor("the card", () => true)];
  await cards.press(reading, "⟦Móré");
  seen.push(await cards.waitFor("the sources", ({ text }) => text.includes("⟦Sóúrcés")));
  await cards.press(reading, "⟦I knów");
  seen.push(await cards.waitFor("Undo", ({ text }) => text.includes("⟦Undó")));
  await cards.press(reading, "⟦Undó");
  for (const { html, css } of seen) {
    const copy = await browser.context.newPage();
    await copy.setViewportSize({ width: 480, height: 700 });
    // Our own pages let no text become markup.
    await copy.goto(onSite(UNREAD, "/ordinary"));
    await copy.evaluate(
      ([body, styles]) => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(styles!);
        document.adoptedStyleSheets = [sheet];
        document.body.innerHTML = body!;
      },
      [html, css],
    );
    await expectLocal(copy);
    await copy.close();
  }
  await cards.close();
  await page.close();
});
