/** A reader's first hour, from the welcome page to switching a site off again, in one go. */
import { expect, test } from "vitest";
import type { browser as webExtension } from "wxt/browser";
import type { PaintedMark } from "../../src/cli/browser/marks-on-page.ts";
import {
  cardEye,
  choose,
  documentOf,
  hasCard,
  marksOn,
  openPanel,
  restOn,
  textsOf,
  underlineOf,
  waitForCard,
  waitForMarks,
  waitForTexts,
} from "./reader.ts";
import { inReadingBrowsers, SITE, until, type OpenPage } from "./reading-browser.ts";

const MARK = "reward hacking";

const markOf = async (page: OpenPage): Promise<PaintedMark> => {
  const marks = await until(
    `the mark of ${MARK}`,
    () => marksOn(page),
    (now) => now.some(({ text }) => text === MARK),
  );
  return marks.find(({ text }) => text === MARK)!;
};

const isGranted = (page: OpenPage): Promise<boolean> =>
  page.evaluate(
    (host) =>
      (globalThis as unknown as { chrome: typeof webExtension }).chrome.permissions.contains({
        origins: [`*://${host}/*`],
      }),
    SITE,
  );

/** Presses Tab until what has the focus says these words, or stands in a label that does. */
async function tabTo(page: OpenPage, words: string, held?: "Shift"): Promise<void> {
  for (let presses = 0; presses < 120; presses++) {
    await page.press("Tab", held);
    const said = await page.evaluate(() => {
      const { activeElement: focused } = document;
      return (focused instanceof HTMLInputElement ? focused.labels?.[0] : focused)?.textContent ?? "";
    });
    if (said.includes(words)) return;
  }
  throw new Error(`Tab leads to no “${words}”.`);
}

inReadingBrowsers((browser) => {
  test("install, practise, grant, read, explain, know, look up, note, switch off", async () => {
    // The welcome page: a term to practise on, and the first site.
    const welcome = await browser().extensionPage("welcome.html");
    const [practice] = await waitForMarks(welcome, 3);
    await restOn(welcome, practice!);
    await waitForCard(welcome, true);
    await waitForTexts(welcome, ".welcome-done[data-done=true]", (texts) => texts.length === 1);
    await welcome.press("Escape");
    await waitForCard(welcome, false);

    const untouched = await browser().read("/terms", SITE);
    const before = await documentOf(untouched);
    expect(await marksOn(untouched)).toEqual([]);
    await browser().agreeTo(`*://${SITE}/*`);
    await welcome.front();
    await welcome.click(`input[value="${SITE}"]`);
    await welcome.click(".picker-go button");
    await waitForTexts(
      welcome,
      "[role=status]",
      ([told]) => told?.startsWith("Enabled: LessWrong.") === true,
    );
    expect(await isGranted(welcome)).toBe(true);
    await welcome.close();

    // The tab that was open already is read without a reload.
    const page = untouched;
    const eye = await cardEye(browser(), "/terms");
    await page.front();
    await page.resize(1000, 900);
    const mark = await markOf(page);
    expect(await documentOf(page)).toBe(before);

    // By mouse: the card, why, a related term and back, the pin.
    await restOn(page, mark);
    await eye.waitFor("the card", ({ headword }) => headword === "Reward hacking");
    await eye.press(page, "More");
    await eye.press(page, "Why is this marked?");
    await eye.waitFor("the reason", ({ text }) => text.includes("This is marked because"));
    await eye.press(page, "Specification gaming");
    await eye.waitFor("the related term", ({ headword }) => headword === "Specification gaming");
    await eye.press(page, "‹ Back to Reward hacking");
    await eye.waitFor("the term again", ({ headword }) => headword === "Reward hacking");
    await eye.press(page, "Pin");
    await page.moveMouse(5, 5);
    await page.wheel(200);
    await until(
      "the page scrolled",
      () => page.evaluate(() => scrollY),
      (y) => y > 100,
    );
    expect(await hasCard(page)).toBe(true);
    await eye.press(page, "Close");
    await waitForCard(page, false);
    await page.evaluate(() => scrollTo(0, 0));

    // What is known is left alone, until it is not known.
    await restOn(page, await markOf(page));
    await eye.press(page, "I know this");
    await until(
      "the mark gone",
      () => marksOn(page),
      (marks) => !marks.some(({ text }) => text === MARK),
    );
    await eye.press(page, "Undo");
    await markOf(page);
    await page.press("Escape");
    await waitForCard(page, false);

    // By keyboard: to the next term, into its card, and out again.
    await page.moveMouse(5, 5);
    await page.evaluate(() => document.querySelector<HTMLElement>("#field")!.focus());
    await eye.command("stepTerm", 1);
    await eye.waitFor("the headword with the focus", ({ focused, headword }) => focused === headword);
    await page.press("Tab");
    await eye.waitFor("a control with the focus", ({ focused, headword }) => focused !== headword);
    await page.press("Escape");
    await waitForCard(page, false);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("field");

    // By touch.
    const { x, y } = await markOf(page);
    await page.tap(x, y);
    await eye.waitFor("the sheet", ({ isSheet }) => isSheet);
    await eye.press(page, "Close");
    await waitForCard(page, false);

    // The panel: this page, a jump, the search, the estimates, the notes.
    const panel = await openPanel(browser(), "/terms");
    const names = await waitForTexts(panel, ".row-name", (texts) => texts.length > 3);
    const far = names.indexOf("Treacherous turn") + 1;
    await panel.click(`.row:nth-child(${far}) .mentions button`);
    await until(
      "the far paragraph in view",
      () => page.evaluate(() => document.querySelector("#far")!.getBoundingClientRect().top < innerHeight),
      (isInView) => isInView,
    );
    await panel.click(".tabs > :nth-child(2)");
    await panel.fill("input[type=search]", "king leer");
    await waitForTexts(
      panel,
      'section[aria-label="Glossary"] .row-name',
      ([first]) => first === "King Lear problem",
    );
    await panel.click(".tabs > :nth-child(4)");
    await waitForTexts(panel, ".estimate", (rows) => rows.length > 20);
    await panel.click(".tabs > :nth-child(1)");
    await panel.click(".verdict .button");
    await until(
      "the notes",
      () => panel.evaluate(() => document.querySelector<HTMLTextAreaElement>(".notes-preview")?.value ?? ""),
      (notes) => notes.includes("- **Treacherous turn**: "),
    );
    await panel.click(".notes .actions button:nth-child(2)");
    await waitForTexts(panel, ".notes .actions .muted", ([told]) => told === "Saved among your downloads.");
    await panel.close();

    // Off: as if nothing had been there.
    await choose(browser(), "/terms", "off");
    await page.front();
    await waitForMarks(page, 0);
    await until(
      "no style of ours",
      () => underlineOf(page, "#second"),
      (line) => line === "none",
    );
    expect(await documentOf(page)).toBe(before);
    if (page.listeners) expect(await page.listeners()).toBe(0);
    await eye.close();
    await restOn(page, mark);
    await new Promise((resolve) => setTimeout(resolve, 900));
    expect(await hasCard(page)).toBe(false);
    const popup = await browser().extensionPage("options.html");
    expect(await isGranted(popup)).toBe(false);
    expect(await textsOf(popup, ".options-list li")).toEqual([]);
    await popup.close();
    await page.close();
  });

  test("the same by keyboard alone", async () => {
    await browser().agreeTo(`*://${SITE}/*`);
    // Named apart from the welcome page that the install may have left open.
    const welcome = await browser().extensionPage("welcome.html?keyboard");
    await waitForMarks(welcome, 3);
    await waitForTexts(welcome, "#try ~ p", ([how]) => /; Alt\S+ opens the next one/.test(how ?? ""));
    const keyboard = await cardEye(browser(), "/welcome.html?keyboard");
    await welcome.front();
    await keyboard.command("stepTerm", 1);
    await waitForTexts(welcome, ".welcome-done[data-done=true]", (texts) => texts.length === 1);
    await until(
      "the card with the focus",
      () => welcome.evaluate(() => document.activeElement?.localName),
      (name) => name === "ai-risk-gloss-card",
    );
    await welcome.press("Escape");
    await waitForCard(welcome, false);
    await keyboard.close();
    await tabTo(welcome, "www.lesswrong.com");
    await welcome.press(" ");
    await tabTo(welcome, "Enable the chosen sites");
    await welcome.press("Enter");
    await waitForTexts(
      welcome,
      "[role=status]",
      ([told]) => told?.startsWith("Enabled: LessWrong.") === true,
    );
    await welcome.close();

    const page = await browser().read("/terms", SITE);
    const eye = await cardEye(browser(), "/terms");
    await page.front();
    await page.resize(1000, 900);
    await markOf(page);
    await eye.command("stepTerm", 1);
    await eye.waitFor("the first card", ({ headword }) => headword === "Instrumental convergence");
    await eye.command("stepTerm", 1);
    // Its own name: the first card has the focus too, and may still stand.
    await eye.waitFor(
      "the second card",
      ({ headword, focused }) => headword === "Reward hacking" && focused === headword,
    );
    const tabInCard = async (name: string): Promise<void> => {
      for (let presses = 0; presses < 60; presses++) {
        await page.press("Tab");
        if ((await eye.see())?.focused.startsWith(name) === true) return;
      }
      throw new Error(`Tab leads to no “${name}” in the card.`);
    };
    await tabInCard("More");
    await page.press("Enter");
    await eye.waitFor("the sources", ({ text }) => text.includes("Sources"));
    await page.press("p");
    await eye.waitFor("the pin", ({ said }) => said.startsWith("Pinned."));
    await page.press("Escape");
    await waitForCard(page, false);
    await eye.close();

    const panel = await openPanel(browser(), "/terms");
    await waitForTexts(panel, ".row-name", (texts) => texts.length > 3);
    await tabTo(panel, "Glossary");
    await panel.press("Enter");
    await until(
      "the search with the focus",
      async () => {
        await panel.press("Tab");
        return panel.evaluate(() => document.activeElement instanceof HTMLInputElement);
      },
      (isThere) => isThere,
    );
    await panel.press("p");
    await panel.press("v");
    await panel.press("Escape");
    await waitForTexts(panel, 'section[aria-label="Glossary"] .row-name', (texts) => texts.length > 100);
    await tabTo(panel, "Accumulative AI risk");
    await panel.press("Enter");
    await waitForTexts(panel, "h2.entry-head", ([name]) => name === "Accumulative AI risk");
    await tabTo(panel, "‹ Back to Glossary", "Shift");
    await panel.press("Enter");
    await until(
      "the row that was left",
      () => panel.evaluate(() => document.activeElement?.textContent ?? ""),
      (text) => text === "Accumulative AI risk",
    );
    await panel.close();
    await page.close();
  });
});
