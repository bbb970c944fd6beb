import { expect, test } from "vitest";
import { inReadingBrowsers, until } from "./reading-browser.ts";
import {
  cardEye,
  choose,
  documentOf,
  enableSite,
  hasCard,
  marksOn,
  restOn,
  underlineOf,
  waitForCard,
  waitForMarks,
} from "./reader.ts";

const ARTICLE_MARKS = 2;

inReadingBrowsers((browser) => {
  test("from a granted site to a card, and off again without a trace", async () => {
    const page = await browser().read("/article");
    const untouched = await documentOf(page);
    expect(await marksOn(page)).toEqual([]);

    // Switching on works in the open page at once …
    await enableSite(browser());
    await page.front();
    await waitForMarks(page, ARTICLE_MARKS);
    // … and after a reload by the registered script.
    await page.reload();
    const marks = await waitForMarks(page, ARTICLE_MARKS);
    expect(marks.map(({ text }) => text)).toEqual(["deceptive alignment", "King\u00A0Lear problem"]);
    expect(await documentOf(page)).toBe(untouched);
    for (const paragraph of ["#one em", "#three"])
      expect(await underlineOf(page, paragraph)).toBe("underline");
    const listeners = await page.listeners?.();
    if (listeners !== undefined) expect(listeners).toBeGreaterThan(5);

    const eye = await cardEye(browser(), "/article");
    await page.front();
    await restOn(page, marks[1]!);
    await waitForCard(page, true);
    expect(await documentOf(page)).toBe(untouched);
    const { text } = await eye.waitFor("the card's text", (card) => card.text !== "");
    expect(text).toContain("King Lear problem");
    await page.press("Escape");
    await waitForCard(page, false);
    expect(await documentOf(page)).toBe(untouched);

    await page.moveMouse(2, 2);
    await choose(browser(), "/article", "off");
    await page.front();
    await waitForMarks(page, 0);
    await eye.close();
    await restOn(page, marks[1]!);
    await new Promise((resolve) => setTimeout(resolve, 900));
    expect(await hasCard(page)).toBe(false);
    expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
    expect(await underlineOf(page, "#three")).toBe("none");
    expect(await page.listeners?.()).toBeOneOf([0, undefined]);
    expect(await documentOf(page)).toBe(untouched);
    await page.close();
  });

  test("an ordinary page gets no mark, no sheet and no element", async () => {
    await enableSite(browser());
    const page = await browser().read("/ordinary");
    const before = await documentOf(page);
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
    expect(await documentOf(page)).toBe(before);
    await page.close();
  });

  test("on a page about AI the incidents come after the first terms, before and after a reload", async () => {
    const page = await browser().read("/incident");
    await enableSite(browser());
    await page.front();
    const named = async (): Promise<unknown> => {
      const marks = await until(
        "a mark on the incident",
        () => marksOn(page),
        (found) => found.some(({ text }) => text === "CoastRunners"),
      );
      return marks.length;
    };
    await named();
    await page.reload();
    await named();
    await page.close();
  });

  test("late text is marked, and moving to another text removes its mark", async () => {
    await enableSite(browser());
    const page = await browser().read("/late");
    await page.evaluate(() => {
      document
        .querySelector("main")!
        .insertAdjacentHTML("beforeend", "<p id=new>An AI with deceptive alignment.</p>");
    });
    await waitForMarks(page, 1);
    await page.evaluate(() => {
      document.querySelector("#new")!.textContent = "An AI with nothing to report.";
    });
    await waitForMarks(page, 0);
    await page.close();
  });

  test("inside an open modal dialog the card works, and Escape closes the card only", async () => {
    await enableSite(browser());
    const page = await browser().read("/dialog");
    const [outside, inside] = await waitForMarks(page, 2);
    await restOn(page, outside!);
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(await hasCard(page)).toBe(false); // the page below is inert
    await restOn(page, inside!);
    await waitForCard(page, true);
    expect(await page.evaluate(() => document.querySelector("ai-risk-gloss-card")!.parentElement!.id)).toBe(
      "dialog",
    );
    await page.press("Escape");
    await waitForCard(page, false);
    expect(await page.evaluate(() => document.querySelector<HTMLDialogElement>("#dialog")!.open)).toBe(true);
    await page.press("Escape");
    expect(await page.evaluate(() => document.querySelector<HTMLDialogElement>("#dialog")!.open)).toBe(false);
    await page.close();
  });

  test("in fullscreen the card is inside the fullscreen element", async () => {
    await enableSite(browser());
    const page = await browser().read("/fullscreen");
    await waitForMarks(page, 1);
    await page.click("#enlarge");
    await new Promise((resolve) => setTimeout(resolve, 800));
    expect(await page.evaluate(() => document.fullscreenElement?.id)).toBe("whole");
    const [mark] = await waitForMarks(page, 1);
    await restOn(page, mark!);
    await waitForCard(page, true);
    expect(await page.evaluate(() => document.querySelector("ai-risk-gloss-card")!.parentElement!.id)).toBe(
      "whole",
    );
    await page.press("Escape");
    await waitForCard(page, false);
    await page.close();
  });
});
