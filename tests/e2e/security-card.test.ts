/** The card as something to lure clicks into: what it holds, and what clicks can do that a reader never meant. */
import { JSDOM } from "jsdom";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { browser as webExtension } from "wxt/browser";
import { beyondCard, stateOf } from "./extension-state.ts";
import {
  cardEye,
  enableSite,
  hasCard,
  marksOn,
  restOn,
  waitForCard,
  type CardEye,
  type CardSeen,
} from "./reader.ts";
import { inReadingBrowsers, until, type OpenPage } from "./reading-browser.ts";

/** In the functions that run in a page of the extension. */
declare const chrome: typeof webExtension;

const HEADWORD = "Instrumental convergence";
const ID = "instrumental-convergence";

/** What a control of the card may be, by role and name, and what is seen of it when it was pressed. */
interface Allowed {
  readonly role: "button" | "summary" | "link";
  readonly name: RegExp;
  readonly isDone?: (after: CardSeen | undefined) => boolean;
}
const ALLOWED: Readonly<Record<string, Allowed>> = {
  "unfolds the entry": {
    role: "button",
    name: /^More$/,
    isDone: (card) => card?.text.includes("Sources") === true,
  },
  "folds it": { role: "button", name: /^Less$/, isDone: (card) => card?.text.includes("Sources") === false },
  "adds to the known terms": {
    role: "button",
    name: /^I know this$/,
    isDone: (card) => card?.text.includes("Undo") === true,
  },
  "takes it back": { role: "button", name: /^Undo$/ },
  pins: { role: "button", name: /^Pin$/, isDone: (card) => card?.text.includes("Unpin") === true },
  unpins: { role: "button", name: /^Unpin$/ },
  "moves a pinned card": { role: "button", name: /^Move$/ },
  closes: { role: "button", name: /^Close$/ },
  "opens the panel": { role: "button", name: /^Open in panel$/, isDone: () => true },
  "copies a reference": {
    role: "button",
    name: /^Copy: /,
    isDone: (card) => /^Copied|Press/.test(card?.said ?? "") || /Press/.test(card?.text ?? ""),
  },
  "opens another entry in the card": {
    role: "button",
    name: /^entry: /,
    isDone: (card) => card !== undefined && card.headword !== HEADWORD,
  },
  "goes back in the card": { role: "button", name: /^‹ Back to / },
  "tells why": { role: "summary", name: /^Why is this marked\?$/, isDone: () => true },
  "opens a source in another tab": { role: "link", name: /^https:\/\// },
};

interface Control {
  readonly role: string;
  readonly name: string;
}

/** Everything in a card that takes clicks, keys or text. */
function controlsOf({ html }: CardSeen): Control[] {
  const { document } = new JSDOM(html).window;
  const taking =
    "a, area, button, summary, input, select, textarea, form, label, iframe, object, embed, video, audio, dialog, " +
    "[tabindex]:not([tabindex='-1']), [contenteditable], [role]:not([role=dialog]), [draggable]";
  return [...document.querySelectorAll(taking)].map((element) => {
    const name = (element.getAttribute("aria-label") ?? element.textContent ?? "")
      .replaceAll(/\s+/g, " ")
      .trim();
    if (element.localName !== "a")
      // What names an entry; that it opens one is seen when it is pressed.
      return {
        role: element.localName,
        name: element.matches(".chip, .text-button") ? `entry: ${name}` : name,
      };
    expect([element.getAttribute("rel"), element.getAttribute("target")]).toEqual([
      "noopener noreferrer",
      "_blank",
    ]);
    return { role: "link", name: element.getAttribute("href") ?? "" };
  });
}

const kindOf = ({ role, name }: Control): string =>
  Object.entries(ALLOWED).find(([, allowed]) => allowed.role === role && allowed.name.test(name))?.[0] ??
  `NOT ALLOWED: ${role} ${name}`;
const kindsIn = (card: CardSeen): Set<string> => new Set(controlsOf(card).map(kindOf));

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

/** Clicks the control of this number among those of `controlsOf`, wherever it is, as a click lands on it. */
async function clickControl(options: OpenPage, tab: number, at: number): Promise<void> {
  await options.evaluate(
    async ([tabId, number]) => {
      await chrome.scripting.executeScript({
        target: { tabId },
        args: [number],
        func: (wanted: number) => {
          type Host = Element & { readonly openOrClosedShadowRoot?: ShadowRoot | null };
          const { chrome: inPage } = globalThis as unknown as {
            chrome: { dom?: { openOrClosedShadowRoot(host: Element): ShadowRoot | null } };
          };
          const host = document.querySelector<Host>("ai-risk-gloss-card")!;
          const root = host.openOrClosedShadowRoot ?? inPage.dom?.openOrClosedShadowRoot(host);
          root!.querySelectorAll<HTMLElement>("[role=dialog] :is(button, summary)")[wanted]!.click();
        },
      });
    },
    [tab, at] as const,
  );
}

const numberOf = (options: OpenPage): Promise<number> =>
  options.evaluate(async () => {
    const tabs = await chrome.tabs.query({});
    return tabs.find(({ url }) => url?.endsWith("/terms"))!.id!;
  });

const isPanelOpen = (options: OpenPage): Promise<boolean> =>
  options.evaluate(async () => {
    const url = chrome.runtime.getURL("/sidepanel.html");
    const contexts = await chrome.runtime.getContexts({});
    return contexts.some(({ documentUrl }) => documentUrl === url);
  });

inReadingBrowsers((browser) => {
  let page: OpenPage;
  let options: OpenPage;
  let eye: CardEye;
  beforeEach(async () => {
    await enableSite(browser());
    options = await browser().extensionPage("options.html");
    page = await browser().read("/terms");
    eye = await cardEye(browser(), "/terms");
    open.push(eye, page, options);
    await page.front();
  });

  const openCard = async (): Promise<CardSeen> => {
    await page.front();
    await page.moveMouse(5, 5);
    const marks = await until(
      "the mark",
      () => marksOn(page),
      (now) => now.some(({ text }) => text === HEADWORD.toLowerCase()),
    );
    await restOn(
      page,
      marks.find(({ text }) => text === HEADWORD.toLowerCase())!,
    );
    return eye.waitFor("the card", ({ headword }) => headword === HEADWORD);
  };
  const closeCard = async (): Promise<void> => {
    await page.front();
    if (await hasCard(page)) await page.press("Escape");
    await waitForCard(page, false);
  };

  test("every control of the card, in all its states, is one of those that are allowed", async () => {
    const seen = new Set<string>();
    const look = async (what: string, isWanted: (card: CardSeen) => boolean): Promise<void> => {
      for (const kind of kindsIn(await eye.waitFor(what, isWanted))) seen.add(kind);
    };
    await openCard();
    await look("the card", () => true);
    await eye.press(page, "More");
    await look("the whole entry", ({ text }) => text.includes("Sources"));
    await eye.press(page, "Pin");
    await look("the pin", ({ text }) => text.includes("Unpin"));
    await eye.press(page, "I know this");
    await look("what is known", ({ text }) => text.includes("Undo"));
    await eye.press(page, "Undo");
    const card = await eye.waitFor("what is not known", ({ text }) => !text.includes("Undo"));
    const entry = controlsOf(card).find((control) => kindOf(control) === "opens another entry in the card")!;
    await eye.press(page, entry.name.replace("entry: ", ""));
    await look("another entry", ({ headword }) => headword !== HEADWORD);
    await closeCard();
    // All that is allowed is there, too: else this test would look past something.
    expect([...seen].toSorted()).toEqual(Object.keys(ALLOWED).toSorted());
  });

  test("clicks through a page's cover do no more than a card's controls are there for", async () => {
    const before = await stateOf(options);
    const pressed: string[] = [];
    for (const [kind, { role, name, isDone }] of Object.entries(ALLOWED)) {
      if (!isDone) continue;
      const first = await openCard();
      if (kind !== "unfolds the entry") {
        await eye.press(page, "More");
        await eye.waitFor("the whole entry", ({ text }) => text.includes("Sources"));
      }
      const card = (await eye.see()) ?? first;
      // The card shows itself again when the page hides it; what lies above it in the top layer hides it for sure.
      await page.evaluate(() => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync("ai-risk-gloss-card { opacity: 0 !important; transform: none !important }");
        document.adoptedStyleSheets = [sheet];
        document.querySelector("#cover")?.remove();
        const cover = document.createElement("div");
        cover.id = "cover";
        cover.popover = "manual";
        cover.style.cssText =
          "position: fixed; inset: 0; width: 100%; height: 100%; background: white; pointer-events: none";
        document.body.append(cover);
        cover.showPopover();
      });
      const buttons = controlsOf(card).filter((control) => control.role !== "link");
      const at = buttons.findIndex((control) => control.role === role && name.test(control.name));
      expect(at, kind).toBeGreaterThanOrEqual(0);
      const place = card.controls[at]!;
      if (place.top >= card.box.top && place.bottom <= card.box.bottom) {
        const [x, y] = [(place.left + place.right) / 2, (place.top + place.bottom) / 2];
        await page.moveMouse(x, y);
        await page.mouseDown();
        await page.mouseUp();
      } else await clickControl(options, await numberOf(options), at);
      pressed.push(kind);
      await until(
        `what follows when a click ${kind}`,
        () => eye.see(),
        (after) => isDone(after),
      );
      if (kind === "opens the panel") {
        await until(
          "the panel",
          () => isPanelOpen(options),
          (isOpen) => isOpen,
        );
        await options.evaluate(async () => {
          const url = chrome.runtime.getURL("/sidepanel.html");
          for (const { id } of await chrome.tabs.query({ url: `${url}*` })) await chrome.tabs.remove(id!);
        });
      }
      const after = await stateOf(options);
      expect(beyondCard(after), kind).toEqual(beyondCard(before));
      const { known = [] } = (after.local["settings"] ?? {}) as { known?: readonly string[] };
      expect(known, kind).toEqual(kind === "adds to the known terms" ? [ID] : []);
      await options.evaluate(
        async (settings) => chrome.storage.local.set({ settings }),
        before.local["settings"] ?? {},
      );
      await page.evaluate(() => {
        document.adoptedStyleSheets = [];
        document.querySelector("#cover")?.remove();
      });
      await closeCard();
    }
    expect(pressed).toHaveLength(8);
  });
});
