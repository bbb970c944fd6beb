import { expect, test } from "vitest";
import {
  cardEye,
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

/** The headword of the card on a page of ours while it has the focus; "" else. */
const focusedHeadword = (page: OpenPage): Promise<string> =>
  page.evaluate(() => {
    type Host = HTMLElement & { readonly openOrClosedShadowRoot?: ShadowRoot | null };
    const { chrome: api } = globalThis as unknown as {
      chrome: { dom?: { openOrClosedShadowRoot(host: Element): ShadowRoot | null } };
    };
    const host = document.querySelector<Host>("ai-risk-gloss-card");
    const root = host && (host.openOrClosedShadowRoot ?? api.dom?.openOrClosedShadowRoot(host));
    return root?.activeElement?.localName === "h2" ? root.activeElement.textContent : "";
  });

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

  test("the keyboard's commands are answered by the passages of welcome and options", async () => {
    for (const [name, marks] of [
      // Named apart from the welcome page of the install, and from the options that send the commands.
      ["welcome.html?practice", 3],
      ["options.html?practice", 1],
    ] as const) {
      const page = await browser().extensionPage(name);
      await until(
        "marks",
        () => marksOn(page),
        (now) => now.length >= marks,
      );
      const keyboard = await cardEye(browser(), `/${name}`);
      await page.front();
      await page.evaluate(() => document.querySelector<HTMLElement>("input")!.focus());
      const before = await page.evaluate(() => document.activeElement!.outerHTML);
      expect(await keyboard.command("stepTerm", 1)).toBe(true);
      const first = await until(
        "the card with the focus",
        () => focusedHeadword(page),
        (headword) => headword !== "",
      );
      expect(await keyboard.command("stepTerm", 1)).toBe(true);
      await until(
        "the next card with the focus",
        () => focusedHeadword(page),
        (headword) => headword !== "" && headword !== first,
      );
      await page.press("Escape");
      await waitForCard(page, false);
      expect(await page.evaluate(() => document.activeElement!.outerHTML)).toBe(before);

      // A word of the passage that carries no mark, and one that is in no glossary.
      const select = (from: string, to: string): Promise<void> =>
        page.evaluate(
          ([start, end]) => {
            (document.activeElement as HTMLElement).blur();
            const text = document.querySelector(".practice p")!.firstChild as Text;
            const at = text.data.indexOf(start!);
            getSelection()!.setBaseAndExtent(text, at, text, text.data.indexOf(end!, at) + end!.length);
          },
          [from, to],
        );
      await select("without", "doing");
      expect(await keyboard.command("explainSelection")).toEqual({
        isShown: false,
        words: "without doing",
      });
      await select("reward", "hacking");
      expect(await keyboard.command("explainSelection")).toEqual({ isShown: true, words: "reward hacking" });
      await until(
        "the card of the selection",
        () => focusedHeadword(page),
        (headword) => headword === "Reward hacking",
      );
      await keyboard.close();
      await page.close();
    }
  });

  test("the panel in a tab of its own answers no command of the passages", async () => {
    const panel = await browser().extensionPage("sidepanel.html#tab=glossary");
    await waitForTexts(panel, ".row-name", (texts) => texts.length > 100);
    const keyboard = await cardEye(browser(), "/sidepanel.html#tab=glossary");
    await panel.front();
    expect(await keyboard.command("stepTerm", 1).catch(() => undefined)).toBeUndefined();
    expect(await hasCard(panel)).toBe(false);
    await keyboard.close();
    await panel.close();
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
