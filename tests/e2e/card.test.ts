import { afterEach, expect, test } from "vitest";
import type { PaintedMark } from "../../src/cli/browser/marks-on-page.ts";
import {
  cardEye,
  documentOf,
  enableSite,
  hasCard,
  marksOn,
  restOn,
  waitForCard,
  type CardEye,
} from "./reader.ts";
import { faultsOf } from "../../src/cli/browser/axe.ts";
import { inReadingBrowsers, SITE, until, type OpenPage, type ReadingBrowser } from "./reading-browser.ts";

/** The marks at the top of /terms, in their order; the treacherous turn is far below. */
const TERMS = ["instrumental convergence", "reward hacking", "language models", "King Lear problem"];
const ONE_TERM = TERMS.slice(0, 1);
const WINDOW = { width: 1000, height: 760 };

interface Opened {
  readonly page: OpenPage;
  readonly eye: CardEye;
  readonly marks: readonly PaintedMark[];
}

const open: { close(): Promise<void> }[] = [];
const closeAll = async (): Promise<void> => {
  for (const one of open.splice(0)) await one.close();
};

async function read(
  browser: ReadingBrowser,
  path: string,
  terms: readonly string[],
  window = WINDOW,
): Promise<Opened> {
  await enableSite(browser);
  const page = await browser.read(path);
  const eye = await cardEye(browser, path);
  open.push(eye, page);
  await page.front();
  await page.resize(window.width, window.height);
  return { page, eye, marks: await waitForTerms(page, terms) };
}

/** The marks of these terms, once all of them are there. */
async function waitForTerms(page: OpenPage, terms: readonly string[]): Promise<PaintedMark[]> {
  const marks = await until(
    `the marks of ${terms.join(", ")}`,
    () => marksOn(page),
    (now) => terms.every((term) => now.some(({ text }) => text === term)),
  );
  return terms.map((term) => marks.find(({ text }) => text === term)!);
}

/** Rests on a mark until its card is there. */
async function openCard({ page, eye }: Opened, mark: PaintedMark): Promise<void> {
  await restOn(page, mark);
  await eye.waitFor("the card", () => true);
}

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

const focusOn = (page: OpenPage): Promise<string> =>
  page.evaluate(() => document.activeElement?.id || document.activeElement!.localName);

const select = (page: OpenPage, selector: string, words: string): Promise<void> =>
  page.evaluate(
    ([place, wanted]) => {
      const text = [...document.querySelector(place!)!.childNodes].find((node) =>
        node.textContent!.includes(wanted!),
      )!;
      const start = text.textContent!.indexOf(wanted!);
      getSelection()!.setBaseAndExtent(text, start, text, start + wanted!.length);
    },
    [selector, words],
  );

inReadingBrowsers((browser) => {
  afterEach(closeAll);

  test("stepping opens one card after the other, and gives the focus back", async () => {
    const opened = await read(browser(), "/terms", TERMS);
    const { page, eye } = opened;
    await page.click("#field");
    const untouched = await documentOf(page);
    expect(await eye.command("stepTerm", 1)).toBe(true);
    const first = await eye.waitFor("the focus", (card) => card.focused !== "");
    expect(first.focused).toBe("Instrumental convergence");
    await eye.waitFor("the announcement", ({ said }) => said.includes("Instrumental convergence"));
    expect(await focusOn(page)).toBe("ai-risk-gloss-card");

    await eye.command("stepTerm", 1);
    await eye.waitFor("the next card", ({ focused }) => focused === "Reward hacking");
    await eye.command("stepTerm", -1);
    await eye.command("stepTerm", -1);
    // Round the beginning to the last mark, which is scrolled into view.
    await eye.waitFor("the last card", ({ focused }) => focused === "Treacherous turn");
    const far = await page.evaluate(() => document.querySelector("#far")!.getBoundingClientRect().top);
    expect(far).toBeGreaterThan(0);
    expect(far).toBeLessThan(WINDOW.height);
    await eye.command("stepTerm", 1);
    await eye.waitFor("the first card again", ({ focused }) => focused === "Instrumental convergence");

    await page.press("Escape");
    await waitForCard(page, false);
    expect(await focusOn(page)).toBe("field");
    expect(await documentOf(page)).toBe(untouched);
  });

  test("Tab goes through a card that was stepped to, and out of it closes it", async () => {
    const { page, eye } = await read(browser(), "/terms", TERMS);
    await eye.command("stepTerm", 1);
    const { controls } = await eye.waitFor("the focus", (card) => card.focused !== "");
    for (let at = 0; at < controls.length; at++) await page.press("Tab");
    await eye.waitFor("the last control", ({ focused }) => focused === "Open in panel");
    await page.press("Tab");
    await waitForCard(page, false);
  });

  test("related terms open in place; Back returns to the fold, the place and the button", async () => {
    const opened = await read(browser(), "/terms", TERMS);
    const { page, eye, marks } = opened;
    await openCard(opened, marks[1]!);
    await eye.press(page, "More");
    await eye.waitFor("the whole entry", ({ text }) => text.includes("Sources"));
    // A card without room for the rest is scrolled to it.
    const before = await eye.waitFor("the scrolled card", ({ scrollTop }) => scrollTop > 20);
    const chip = before.controls[1]!;
    await eye.press(page, chip.name);
    const next = await eye.waitFor("the related card", ({ headword }) => headword !== before.headword);
    expect(next.focused).toBe(next.headword);
    expect(next.scrollTop).toBe(0);
    expect(next.text).toContain(`Back to ${before.headword}`);

    await page.press("ArrowLeft", "Alt");
    const after = await eye.waitFor("the first card", ({ headword }) => headword === before.headword);
    expect(after.text).toContain("Sources");
    expect(after.scrollTop).toBe(before.scrollTop);
    expect(after.focused).toBe(chip.name);
    expect(await page.evaluate(() => location.pathname)).toBe("/terms");
  });

  test("pinned, a card stays while the page scrolls, can be moved, and is kept in the window", async () => {
    const opened = await read(browser(), "/terms", TERMS, { width: 1000, height: 900 });
    const { page, eye, marks } = opened;
    await openCard(opened, marks[1]!);
    await eye.press(page, "Pin");
    const pinned = await eye.waitFor("the pinned card", ({ said }) => said.startsWith("Pinned"));
    const move = pinned.controls.find(({ name }) => name === "Move")!;
    await page.evaluate(() => scrollTo(0, 300));
    await pause(500);
    expect((await eye.see())?.box).toEqual(pinned.box);

    await page.moveMouse(move.left + 4, move.top + 4);
    await page.mouseDown();
    await page.moveMouse(move.left + 54, move.top + 34);
    await page.mouseUp();
    const moved = await eye.waitFor("the moved card", ({ box }) => box.left === pinned.box.left + 50);
    expect(moved.box.top).toBe(pinned.box.top + 30);
    expect(moved.focused).toBe("Move");
    await page.press("ArrowLeft");
    await eye.waitFor("the step", ({ box }) => box.left === moved.box.left - 16);

    await page.resize(420, 520);
    const { box } = await eye.waitFor("the card in the smaller window", (card) => card.box.right <= 420);
    expect(box.left).toBeGreaterThanOrEqual(0);
    expect(box.top).toBeGreaterThanOrEqual(0);
    expect(box.bottom).toBeLessThanOrEqual(520);
    await page.resize(WINDOW.width, WINDOW.height);
    await page.moveMouse(box.left + 60, box.top + 60);

    // "p" serves only with the focus in the card.
    await page.press("p");
    const unpinned = await eye.waitFor("the unpinned card", ({ said }) => said.startsWith("Not pinned"));
    expect(unpinned.focused).toBe("Pin");
    await page.press("p");
    await eye.press(page, "Close");
    await waitForCard(page, false);
  });

  test("beside a pinned card a click opens the card of another mark", async () => {
    const opened = await read(browser(), "/terms", TERMS);
    const { page, eye, marks } = opened;
    await openCard(opened, marks[0]!);
    await eye.press(page, "Pin");
    await eye.waitFor("the pin", ({ text }) => text.includes("Unpin"));
    const { box } = (await eye.see())!;
    const other = marks.find(
      ({ x, y }) => y < box.top - 40 || y > box.bottom || x < box.left || x > box.right,
    )!;
    await page.moveMouse(other.x, other.y);
    await page.mouseDown();
    await page.mouseUp();
    await eye.waitFor("the other card", ({ headword }) => headword !== "Instrumental convergence");
  });

  test("what is known loses its marks at once, and Undo brings them back", async () => {
    const opened = await read(browser(), "/terms", TERMS);
    const { page, eye, marks } = opened;
    await openCard(opened, marks[1]!);
    await eye.press(page, "I know this");
    await eye.waitFor("the message", ({ text }) => text.includes("will not be underlined any more"));
    await until(
      "the mark gone",
      () => marksOn(page),
      (now) => now.every(({ text }) => text !== "reward hacking"),
    );
    expect((await eye.see())?.focused).toBe("Undo");
    await eye.press(page, "Undo");
    await waitForTerms(page, TERMS);
    expect((await eye.see())?.text).not.toContain("underlined");
  });

  test("a source is copied as a reference with its address", async () => {
    const opened = await read(browser(), "/terms", TERMS);
    const { page, eye, marks } = opened;
    await openCard(opened, marks[0]!);
    await eye.press(page, "More");
    await eye.waitFor("the sources", ({ text }) => text.includes("Sources"));
    await page.moveMouse(marks[0]!.x + 40, marks[0]!.y + 80);
    await page.wheel(20_000);
    // The last source is in view.
    const { controls } = await eye.waitFor("the end", (card) =>
      card.controls.some(({ name, bottom }) => name === "Copy" && bottom < card.box.bottom - 60),
    );
    const last = controls.findLast(({ name }) => name === "Copy")!;
    await page.moveMouse(last.left + 5, (last.top + last.bottom) / 2);
    await page.mouseDown();
    await page.mouseUp();
    await eye.waitFor("the announcement", ({ said }) => said === "Copied");
    await page.press("Escape");
    await waitForCard(page, false);
    await page.click("#pad");
    await page.press("v", "Control");
    const pasted = await until(
      "the pasted reference",
      () => page.evaluate(() => document.querySelector<HTMLTextAreaElement>("#pad")!.value),
      (text) => text !== "",
    );
    expect(pasted).toMatch(/^.+, \d{4}\. .+ https:\/\/\S+$/);
  });

  test("a selection is explained: on an unmarked term, on a form, and not at all", async () => {
    const opened = await read(browser(), "/terms", TERMS);
    const { page, eye, marks } = opened;
    await openCard(opened, marks[0]!);
    await select(page, "#first", "instrumental");
    await eye.command("explainSelection");
    await eye.waitFor("the focus in the open card", ({ focused }) => focused !== "");
    await page.press("Escape");
    await waitForCard(page, false);

    await select(page, "#link", "alignment");
    expect(await eye.command("explainSelection")).toEqual({ isShown: true, words: "alignment" });
    await eye.waitFor("the link's term", ({ headword }) => headword === "Deceptive alignment");
    await page.press("Escape");
    await waitForCard(page, false);

    await select(page, "#third", "sandbagging");
    expect(await eye.command("explainSelection")).toEqual({ isShown: true, words: "sandbagging" });
    const card = await eye.waitFor("the form's entry", ({ headword }) => headword === "Sandbagging");
    const line = await page.evaluate(() => {
      const { top, bottom } = getSelection()!.getRangeAt(0).getBoundingClientRect();
      return { top, bottom };
    });
    expect(card.box.top >= line.bottom || card.box.bottom <= line.top).toBe(true);
    await page.press("Escape");
    await waitForCard(page, false);

    await select(page, "#third", "Nobody here names");
    expect(await eye.command("explainSelection")).toEqual({ isShown: false, words: "Nobody here names" });
    expect(await hasCard(page)).toBe(false);
  });

  test("a tap opens a sheet at the foot of the window; a tap beside it closes it", async () => {
    const { page, eye, marks } = await read(browser(), "/terms", TERMS, { width: 390, height: 760 });
    await page.tap(marks[0]!.x, marks[0]!.y);
    const sheet = await eye.waitFor("the sheet", ({ isSheet }) => isSheet);
    expect(sheet.box.left).toBe(0);
    // Firefox keeps its scroll bar.
    expect(sheet.box.right).toBe(await page.evaluate(() => document.documentElement.clientWidth));
    expect(sheet.box.bottom).toBeCloseTo(760);
    expect(sheet.box.bottom - sheet.box.top).toBeLessThanOrEqual(760 * 0.7 + 1);
    for (const { name, top, bottom } of sheet.controls)
      expect(Math.round(bottom - top), name).toBeGreaterThanOrEqual(44);

    await page.tap(200, 20);
    await waitForCard(page, false);
    await page.tap(marks[0]!.x, marks[0]!.y);
    await eye.waitFor("the sheet again, said", ({ isSheet, said }) => isSheet && said.endsWith("card open"));
    await eye.press(page, "More");
    const unfolded = await eye.waitFor("the rest", ({ text }) => text.includes("In plain words"));
    const why = unfolded.controls.find(({ name }) => name === "Why is this marked?")!;
    expect(why.top, "what is new is in view").toBeLessThan(unfolded.box.bottom - 100);
    expect(unfolded.text).toContain("Disagreement:");
    await eye.press(page, "Close");
    await waitForCard(page, false);

    // What stands low is not covered: the sheet lies at the head of the window.
    await page.resize(390, 320);
    const low = (await marksOn(page)).find(({ y }) => y > 190 && y < 310)!;
    await page.tap(low.x, low.y);
    const above = await eye.waitFor("the sheet above", ({ box }) => box.top === 0);
    expect(above.box.bottom).toBeLessThan(low.y - 8);
    await eye.press(page, "Close");
    await waitForCard(page, false);
    await page.resize(390, 760);

    // A link keeps its tap.
    const link = await page.evaluate(() => {
      const { left, top } = document.querySelector("#link")!.getClientRects()[0]!;
      return { x: left + 8, y: top + 8 };
    });
    await page.tap(link.x, link.y);
    await until(
      "the link's target",
      () => page.evaluate(() => location.hash),
      (hash) => hash === "#there",
    );
    expect(await hasCard(page)).toBe(false);
  });

  test.each([
    ["/terms", TERMS, 1000, 760],
    ["/terms", TERMS, 1000, 420],
    ["/terms", TERMS, 420, 620],
    ["/right-to-left", ONE_TERM, 1000, 500],
  ])("on %s, with %j at %i by %i, no card covers its line", async (path, terms, width, height) => {
    const opened = await read(browser(), path, terms, { width, height });
    const { page, eye } = opened;
    for (const mark of (await marksOn(page)).filter(({ isInViewport }) => isInViewport)) {
      await openCard(opened, mark);
      for (const control of ["More", "Less"]) {
        const { box } = (await eye.see())!;
        expect(mark.y > box.bottom || mark.y < box.top, `${mark.text} before ${control}`).toBe(true);
        expect(box.left).toBeGreaterThanOrEqual(0);
        expect(box.right).toBeLessThanOrEqual(width);
        expect(box.top).toBeGreaterThanOrEqual(0);
        expect(box.bottom).toBeLessThanOrEqual(height);
        await eye.press(page, control);
        await pause(200);
      }
      await page.press("Escape");
      await waitForCard(page, false);
    }
  });

  test("beside columns of vertical writing the card lies beside its column", async () => {
    const opened = await read(browser(), "/vertical", ONE_TERM);
    const { eye, marks } = opened;
    await openCard(opened, marks[0]!);
    const { box } = (await eye.see())!;
    expect(marks[0]!.x > box.right || marks[0]!.x < box.left).toBe(true);
  });

  test("at great magnification the card fits into the window", async () => {
    const { page, eye } = await read(browser(), "/terms", TERMS);
    await page.resize(256, 160);
    await eye.command("stepTerm", 1);
    const { box } = await eye.waitFor("the card", ({ focused }) => focused !== "");
    expect(box.left).toBeGreaterThanOrEqual(0);
    expect(box.top).toBeGreaterThanOrEqual(0);
    expect(box.right).toBeLessThanOrEqual(256);
    expect(box.bottom).toBeLessThanOrEqual(160);
  });

  test("the card takes the scheme of the page behind its term", async () => {
    for (const [path, scheme, terms] of [
      ["/terms", "light", TERMS],
      ["/dark", "dark", ONE_TERM],
    ] as const) {
      const opened = await read(browser(), path, terms);
      await openCard(opened, opened.marks[0]!);
      expect((await opened.eye.see())?.scheme).toBe(scheme);
      await closeAll();
    }
  });

  test("axe finds nothing in the card, folded and unfolded, in both schemes", async () => {
    const opened = await read(browser(), "/terms", TERMS);
    const { page, eye, marks } = opened;
    await openCard(opened, marks[1]!);
    const folded = (await eye.see())!;
    await eye.press(page, "More");
    const unfolded = await eye.waitFor("the sources", ({ text }) => text.includes("Sources"));
    await eye.press(page, "I know this");
    const known = await eye.waitFor("Undo", ({ text }) => text.includes("Undo"));
    await eye.press(page, "Undo");
    // The card's root is closed, to axe too: what stands in it is looked at in a page of its own. Our pages
    // let no text become markup.
    for (const { html, css } of [folded, unfolded, known])
      for (const scheme of ["light", "dark"]) {
        const copy = await browser().read("/ordinary", SITE);
        await copy.evaluate(
          ([body, styles, chosen]) => {
            document.documentElement.style.cssText = `color-scheme: ${chosen!}; background: Canvas`;
            const sheet = new CSSStyleSheet();
            sheet.replaceSync(styles!);
            document.adoptedStyleSheets = [sheet];
            document.title = "Card";
            document.body.innerHTML = `<main><h1>Card</h1>${body!}</main>`;
          },
          [html, css, scheme],
        );
        expect(await faultsOf(copy), scheme).toEqual([]);
        await copy.close();
      }
  });

  test("no card opens while the reader selects or scrolls", async () => {
    const { page, marks } = await read(browser(), "/terms", TERMS);
    const [first] = marks;
    await page.moveMouse(first!.x - 60, first!.y);
    await page.mouseDown();
    await page.moveMouse(first!.x - 3, first!.y);
    await page.moveMouse(first!.x, first!.y);
    await pause(800);
    expect(await hasCard(page)).toBe(false);
    await page.mouseUp();
    await page.moveMouse(5, 5);
    await restOn(page, first!);
    for (let at = 0; at < 4; at++) {
      await page.wheel(1);
      await pause(120);
    }
    expect(await hasCard(page)).toBe(false);
  });

  test("no listener on the page's document hears what is done in the card", async () => {
    const opened = await read(browser(), "/terms", TERMS);
    const { page, eye, marks } = opened;
    await page.evaluate(() => {
      const heard: string[] = [];
      Object.assign(globalThis, { heard });
      for (const type of ["keydown", "keyup", "click", "mousedown", "pointerdown", "focusin", "copy"])
        document.addEventListener(type, (event) => heard.push(event.type));
    });
    await openCard(opened, marks[1]!);
    await eye.press(page, "Pin");
    await page.press("p");
    await page.press("Tab");
    await pause(200);
    expect(await page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard)).toEqual([]);
  });
});
