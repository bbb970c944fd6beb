/** The whole extension on pages that answer for the document, and on documents that are no ordinary pages. */
import { beforeAll, expect, test } from "vitest";
import { inReadingBrowsers, type OpenPage } from "./reading-browser.ts";
import {
  cardEye,
  choose,
  enableSite,
  hasCard,
  marksOn,
  restOn,
  tabNumber,
  textsOf,
  waitForCard,
  waitForMarks,
} from "./reader.ts";

const SENTENCE = "An AI system may show reward hacking, and later deceptive alignment.";
const NAMES =
  "parentNode parentElement firstChild nextSibling childNodes children attributes localName nodeType nodeName ownerDocument " +
  "getRootNode getAttribute body documentElement head title location defaultView activeElement hidden addEventListener " +
  "removeEventListener contains closest matches append remove cloneNode createTextNode createRange showPopover " +
  "getSelection caretPositionFromPoint fullscreenElement scrollingElement contentType lang data " +
  "checkVisibility getBoundingClientRect getClientRects scrollBy focus designMode";
const inputs = NAMES.split(" ").map((name) => `<input name="${name}" size="1" style="width:1em">`);
const images = NAMES.split(" ").map((name) => `<img name="${name}" alt="">`);
const page = (body: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Hostile</title></head><body>${body}</body></html>`;

const XHTML = "http://www.w3.org/1999/xhtml";
const PAGES: Readonly<Record<string, string>> = {
  "/names": page(
    `<form tabindex="0"><p style="margin-top:5em">${SENTENCE}</p>${SENTENCE}${inputs.join("")}</form>${images.join("")}`,
  ),
  // What the window answers to, where nothing else of the name is there.
  "/globals": page(
    `<p>${SENTENCE}</p><form id="browser"><input name="runtime" id="id"></form>` +
      `<form id="scheduler"><input name="postTask"></form>`,
  ),
  "/attack": page(
    `<p style="margin-top:5em" id="p">${SENTENCE}</p><dialog id="dialog" style="top:70%"><p>A dialog.</p></dialog><div id="box">${SENTENCE}</div>` +
      `<style>* { all: unset !important } body, p { display: block !important } head, dialog:not([open]) { display: none !important } ai-risk-gloss-card { display: none !important; opacity: 0 !important }</style>`,
  ),
  "/other-body": page(`<p>${SENTENCE}</p>`),
  "/page.xhtml": `<html xmlns="${XHTML}" lang="en"><head><title>A page</title></head><body><p style="margin-top:5em">${SENTENCE}</p></body></html>`,
  "/picture.svg": `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 900 90"><text y="40">${SENTENCE}</text></svg>`,
  "/data.xml": `<?xml-stylesheet href="data:text/css,"?><feed><entry>${SENTENCE}</entry></feed>`,
  "/plain.txt": SENTENCE,
  "/frames": `<!doctype html><html lang="en"><frameset cols="*"><frame src="/plain.txt"></frameset></html>`,
};

const wait = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Collects from now on what the page's console is told of errors. */
const watchErrors = (open: OpenPage): Promise<void> =>
  open.run(
    "globalThis.thrown = []; addEventListener('error', (event) => thrown.push(event.message)); addEventListener('unhandledrejection', (event) => thrown.push(String(event.reason)));",
  );
const thrown = (open: OpenPage): Promise<string[]> =>
  open.evaluate(() => (globalThis as unknown as { thrown: string[] }).thrown);

inReadingBrowsers((browser) => {
  beforeAll(async () => enableSite(browser()));

  test("where controls and images are named like properties, marks, card, popup and stepping work", async () => {
    const open = await browser().read("/names");
    await watchErrors(open);
    const marks = await waitForMarks(open, 2);
    const eye = await cardEye(browser(), "/names");
    await open.front();
    await restOn(open, marks[0]!);
    const card = await eye.waitFor("the card", ({ headword }) => headword !== "");
    expect(card.headword).toMatch(/reward hacking/i);
    // On the way to the card, and in it.
    await open.moveMouse(marks[0]!.x, (marks[0]!.y + card.box.top) / 2);
    await open.moveMouse((card.box.left + card.box.right) / 2, card.box.top + 30);
    await wait(600);
    expect(await hasCard(open)).toBe(true);
    await eye.press(open, "More");
    await eye.waitFor("the rest", ({ text }) => text.length > card.text.length + 100);
    await open.press("Escape");
    await waitForCard(open, false);
    expect(await eye.command("stepTerm", 1)).toBe(true);
    await eye.waitFor("the card of a step", ({ headword }) => headword !== "");
    await open.press("Escape");
    await waitForCard(open, false);
    await eye.close();
    const options = await browser().extensionPage("options.html");
    const tab = await tabNumber(options, "/names");
    await options.close();
    const popup = await browser().extensionPage(`popup.html?tab=${tab}`);
    await expect.poll(() => textsOf(popup, ".found")).toEqual([expect.stringContaining("2 terms found")]);
    await popup.close();
    expect(await thrown(open)).toEqual([]);
    await open.close();
  });

  test("elements that are named like what the browser gives to extensions stand in nobody's way", async () => {
    const open = await browser().read("/globals");
    await waitForMarks(open, 2);
    await open.close();
  });

  test.each(["remove", "move", "hidePopover", "style", "dialog"] as const)(
    "a card that the page takes away (%s) comes again with the next hover",
    async (kind) => {
      const open = await browser().read("/attack");
      await watchErrors(open);
      const marks = await waitForMarks(open, 2);
      await open.evaluate((what) => {
        const state = globalThis as unknown as { attacks: number };
        state.attacks = 0;
        const watch = new MutationObserver((records) => {
          for (const card of records.flatMap(({ addedNodes }) => [...addedNodes])) {
            if (!(card instanceof HTMLElement) || card.localName !== "ai-risk-gloss-card") continue;
            if (card.parentElement?.id === "box") continue;
            state.attacks++;
            if (state.attacks > 1) continue;
            if (what === "remove") card.remove();
            else if (what === "move") document.querySelector("#box")!.append(card);
            else if (what === "hidePopover") card.hidePopover();
            else if (what === "dialog") document.querySelector<HTMLDialogElement>("#dialog")!.showModal();
            else
              card.style.cssText =
                "display: none !important; opacity: 0 !important; visibility: hidden !important";
          }
        });
        watch.observe(document, { childList: true, subtree: true });
      }, kind);
      const attacks = (): Promise<number> =>
        open.evaluate(() => (globalThis as unknown as { attacks: number }).attacks);
      const eye = await cardEye(browser(), "/attack");
      await open.front();
      await restOn(open, marks[0]!);
      await expect.poll(attacks).toBe(1);
      await wait(500);
      expect(await attacks()).toBe(1);
      await open.moveMouse(600, 500);
      await wait(700);
      await open.evaluate(() => document.querySelector<HTMLDialogElement>("#dialog")!.close());
      expect(await hasCard(open)).toBe(false);
      await restOn(open, marks[1]!);
      const card = await eye.waitFor("the card", ({ headword }) => headword !== "");
      expect(card.headword).toMatch(/deceptive alignment/i);
      const isOnTop = await open.evaluate(([x, y]) => document.elementFromPoint(x, y)?.localName, [
        (card.box.left + card.box.right) / 2,
        card.box.top + 20,
      ] as const);
      expect(isOnTop).toBe("ai-risk-gloss-card");
      await open.press("Escape");
      await waitForCard(open, false);
      expect(await thrown(open)).toEqual([]);
      await eye.close();
      await open.close();
    },
  );

  test("another body or document in the place of the first is read, and is left without a trace", async () => {
    const open = await browser().read("/other-body");
    await waitForMarks(open, 2);
    await open.evaluate((text) => {
      const body = document.createElement("body");
      body.innerHTML = `<p id="new" style="margin-top:5em">${text}</p><p>One more reward hacking.</p>`;
      document.documentElement.replaceChild(body, document.body);
    }, SENTENCE);
    await expect
      .poll(() =>
        open.evaluate(() =>
          [...(CSS.highlights.get("ai-risk-gloss") ?? [])].every(
            ({ startContainer }) => startContainer.isConnected,
          ),
        ),
      )
      .toBe(true);
    const marks = await waitForMarks(open, 2);
    await open.front();
    await restOn(open, marks[0]!);
    await waitForCard(open, true);
    await open.press("Escape");
    await waitForCard(open, false);
    await open.evaluate((text) => {
      document.open();
      document.write(
        `<!doctype html><html lang="en"><body><p style="margin-top:5em">Written: ${text}</p></body></html>`,
      );
      document.close();
    }, SENTENCE);
    await expect
      .poll(async () => (await marksOn(open)).filter(({ isInViewport }) => isInViewport).length)
      .toBe(2);
    const [written] = await marksOn(open);
    await restOn(open, written!);
    await waitForCard(open, true);
    await open.press("Escape");
    await waitForCard(open, false);
    await choose(browser(), "/other-body", "off");
    await open.front();
    await waitForMarks(open, 0);
    expect(await open.evaluate(() => CSS.highlights.size)).toBe(0);
    expect(await open.listeners?.()).toBeOneOf([0, undefined]);
    await open.close();
    await enableSite(browser());
  });

  test("an XHTML page is read like any other", async () => {
    const open = await browser().read("/page.xhtml");
    const marks = await waitForMarks(open, 2);
    const eye = await cardEye(browser(), "/page.xhtml");
    await open.front();
    await restOn(open, marks[0]!);
    const { headword } = await eye.waitFor("the card", (card) => card.headword !== "");
    expect(headword).toMatch(/reward hacking/i);
    await open.press("Escape");
    await waitForCard(open, false);
    await eye.close();
    await open.close();
  });

  test.each(["/picture.svg", "/data.xml", "/plain.txt", "/frames"])(
    "%s is left whole, and the popup says what it is",
    async (path) => {
      const open = await browser().read(path);
      const source = (): Promise<string> =>
        open.evaluate(() => new XMLSerializer().serializeToString(document));
      const before = await source();
      await wait(1500);
      expect(await source()).toBe(before);
      const options = await browser().extensionPage("options.html");
      const tab = await tabNumber(options, path);
      await options.close();
      const popup = await browser().extensionPage(`popup.html?tab=${tab}`);
      await expect
        .poll(() => popup.evaluate(() => document.querySelector(".found")?.getAttribute("data-state")))
        .toBeOneOf(["no_text", "found", "silent"]);
      console.log(path, await textsOf(popup, ".found"), (await marksOn(open)).length);
      await popup.close();
      await open.close();
    },
  );
}, PAGES);
