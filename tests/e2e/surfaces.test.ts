import { expect, test } from "vitest";
import {
  choose,
  enableSite,
  hasCard,
  marksOn,
  restOn,
  tabNumber,
  underlineOf,
  waitForCard,
  waitForMarks,
} from "./reader.ts";
import { inReadingBrowsers, until, type OpenPage, type ReadingBrowser } from "./reading-browser.ts";

/** Of the three marks on /long the last is far below: it is painted when the reader comes near. */
const NEAR_MARKS = 2;

const textsOf = (page: OpenPage, selector: string): Promise<string[]> =>
  page.evaluate(
    (wanted) => [...document.querySelectorAll(wanted)].map((element) => element.textContent ?? ""),
    selector,
  );

const waitForTexts = (
  page: OpenPage,
  selector: string,
  isWanted: (texts: string[]) => boolean,
): Promise<string[]> => until(`the texts of ${selector}`, () => textsOf(page, selector), isWanted);

async function openPanel(browser: ReadingBrowser, path: string): Promise<OpenPage> {
  const options = await browser.extensionPage("options.html");
  const tabId = await tabNumber(options, path);
  await options.close();
  return browser.extensionPage(`sidepanel.html?tab=${tabId}`);
}

inReadingBrowsers((browser) => {
  test("the panel lists the page's terms by first use, and jumps to a mention with a flash", async () => {
    await enableSite(browser());
    const page = await browser().read("/long");
    await waitForMarks(page, NEAR_MARKS);
    const panel = await openPanel(browser(), "/long");
    const names = await waitForTexts(panel, ".row-name", (texts) => texts.length > 0);
    expect(names).toEqual([
      "Instrumental convergence",
      "Reward hacking",
      "Large language model",
      "Deceptive alignment",
    ]);
    expect(await textsOf(panel, ".row-jump")).toEqual(["once ↗", "twice ↗", "once ↗", "once ↗"]);
    const [verdict] = await textsOf(panel, ".verdict");
    expect(verdict).toContain("About AI risk");
    expect(verdict).toContain("“deceptive alignment”");

    await panel.click(".row:last-child .row-jump");
    await until(
      "the flash",
      () =>
        page.evaluate(() =>
          [...(CSS.highlights.get("ai-risk-gloss-flash") ?? [])].map(
            ({ startContainer, startOffset, endOffset }) =>
              (startContainer as Text).data.slice(startOffset, endOffset),
          ),
        ),
      ([flashed]) => flashed === "deceptive alignment",
    );
    await until(
      "the far paragraph in view",
      () => page.evaluate(() => document.querySelector("#far")!.getBoundingClientRect().top < innerHeight),
      (isInView) => isInView,
    );
    await panel.close();
    await page.close();
  });

  test("the glossary in the panel finds a misspelt term and opens its entry", async () => {
    const panel = await browser().extensionPage("sidepanel.html");
    await panel.click(".tabs button:nth-child(2)");
    const all = await waitForTexts(panel, ".row-name", (texts) => texts.length > 100);
    expect(all).toContain("King Lear problem");
    await panel.fill("input[type=search]", "king leer problm");
    const [found] = await waitForTexts(panel, ".row-name", (texts) => texts[0] === "King Lear problem");
    expect(found).toBe("King Lear problem");
    await panel.click(".row-name");
    await waitForTexts(panel, "h2", (texts) => texts.includes("King Lear problem"));
    const headings = await textsOf(panel, ".entry-section > h3");
    expect(headings).toEqual(expect.arrayContaining(["In plain words", "Disagreement", "Sources"]));
    await panel.close();
  });

  test("a page that is not enabled is not read, and the panel says so", async () => {
    await enableSite(browser());
    const page = await browser().read("/long");
    await waitForMarks(page, NEAR_MARKS);
    await choose(browser(), "/long", "off");
    await page.front();
    await waitForMarks(page, 0);
    const panel = await openPanel(browser(), "/long");
    await waitForTexts(panel, ".panel", ([text]) => text!.includes("This page is not read."));
    await panel.close();
    await page.close();
  });

  test("an exception can be taken back while every site is enabled", async () => {
    await enableSite(browser());
    const page = await browser().read("/long");
    await waitForMarks(page, NEAR_MARKS);
    await browser().agreeTo("*://*/*");
    await choose(browser(), "/long", "all");
    await choose(browser(), "/long", "off");
    await page.front();
    await waitForMarks(page, 0);
    const options = await browser().extensionPage("options.html");
    const [exception] = await waitForTexts(options, ".options-list li", (texts) => texts.length === 1);
    expect(exception).toBe("127.0.0.1Enable");
    await options.click(".options-list button");
    await waitForTexts(options, ".options-list li", (texts) => texts.length === 0);
    const [sites] = await textsOf(options, "section");
    expect(sites).toContain("Every site is enabled.");
    await page.front();
    await waitForMarks(page, NEAR_MARKS);
    expect(await underlineOf(page, "#first")).toBe("underline");

    // Back to this site alone: the others are given back, and this page stays as it is.
    await choose(browser(), "/long", "site");
    await waitForTexts(options, ".options-list li", ([text]) => text === "127.0.0.1Remove");
    await page.front();
    await waitForMarks(page, NEAR_MARKS);
    expect(await underlineOf(page, "#first")).toBe("underline");
    await page.close();
    await options.close();
  });

  test("the welcome page's passage can be practised on without any permission", async () => {
    const welcome = await browser().extensionPage("welcome.html");
    const marks = await waitForMarks(welcome, 3);
    expect(
      await welcome.evaluate(() =>
        [...CSS.highlights.get("ai-risk-gloss")!].every((range) =>
          range.startContainer.parentElement!.closest(".practice"),
        ),
      ),
    ).toBe(true);
    await restOn(welcome, marks[0]!);
    await waitForCard(welcome, true);
    await welcome.press("Escape");
    await waitForCard(welcome, false);
    await welcome.close();
  });

  test("options take effect at once in an open page", async () => {
    await enableSite(browser());
    const page = await browser().read("/long");
    await waitForMarks(page, NEAR_MARKS);
    const options = await browser().extensionPage("options.html");
    await options.click('input[name="knows"][value="most"]');
    await page.front();
    await until(
      "fewer marks",
      () => marksOn(page),
      (marks) => marks.length < NEAR_MARKS,
    );
    await options.front();
    await options.click('input[name="knows"][value="nothing"]');
    await options.click('input[name="opens"][value="click"]');
    await page.front();
    const [mark] = await waitForMarks(page, NEAR_MARKS);
    await restOn(page, mark!);
    await new Promise((resolve) => setTimeout(resolve, 900));
    expect(await hasCard(page)).toBe(false);
    await options.click('input[name="opens"][value="rest"]');
    await options.close();
    await page.close();
  });
});
