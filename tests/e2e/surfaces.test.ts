import { expect, test } from "vitest";
import {
  choose,
  enableSite,
  hasCard,
  marksOn,
  restOn,
  textsOf,
  underlineOf,
  waitForCard,
  waitForMarks,
  waitForTexts,
} from "./reader.ts";
import { inReadingBrowsers, until, type OpenPage } from "./reading-browser.ts";

/** Of the three marks on /long the last is far below: it is painted when the reader comes near. */
const NEAR_MARKS = 2;

/** Clicks a control of the card on a page of ours; false while there is none of these words. */
const pressInCard = (page: OpenPage, words: string): Promise<boolean> =>
  page.evaluate((wanted) => {
    type Host = HTMLElement & { readonly openOrClosedShadowRoot?: ShadowRoot | null };
    const { chrome: api } = globalThis as unknown as {
      chrome: { dom?: { openOrClosedShadowRoot(host: Element): ShadowRoot | null } };
    };
    const host = document.querySelector<Host>("ai-risk-gloss-card");
    const root = host && (host.openOrClosedShadowRoot ?? api.dom?.openOrClosedShadowRoot(host));
    const control = [...(root?.querySelectorAll("button") ?? [])].find(
      ({ textContent }) => textContent === wanted,
    );
    control?.click();
    return control !== undefined;
  }, words);

inReadingBrowsers((browser) => {
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
    await until(
      "the card to practise knowing on",
      () => pressInCard(welcome, "I know this"),
      (isPressed) => isPressed,
    );
    const hasMark = async (): Promise<boolean> =>
      (await marksOn(welcome)).some(({ text }) => text === marks[0]!.text);
    await until("the mark gone", hasMark, (has) => !has);
    await until(
      "Undo",
      () => pressInCard(welcome, "Undo"),
      (isPressed) => isPressed,
    );
    await until("the mark again", hasMark, (has) => has);
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
