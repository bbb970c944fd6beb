/** What a reader does and sees, in terms of the open pages. */
import type { browser as webExtension } from "wxt/browser";
import { paintedMarks, type PaintedMark } from "../../src/cli/browser/marks-on-page.ts";
import { until, type OpenPage, type BrowserOfReader } from "./reading-browser.ts";

const HOST = "ai-risk-gloss-card";

export const marksOn = (page: OpenPage): Promise<PaintedMark[]> => page.evaluate(paintedMarks);

/** The marks once there are as many as expected. */
export const waitForMarks = (page: OpenPage, count: number): Promise<PaintedMark[]> =>
  until(
    `${count} marks`,
    () => marksOn(page),
    (marks) => marks.length === count,
  );

/** The line that our style sheet gives a mark inside an element: "underline", or "none" without a sheet. */
export const underlineOf = (page: OpenPage, selector: string): Promise<string> =>
  page.evaluate(
    (place) =>
      getComputedStyle(document.querySelector(place)!, "::highlight(ai-risk-gloss)").textDecorationLine,
    selector,
  );

export const hasCard = (page: OpenPage): Promise<boolean> =>
  page.evaluate((name) => document.querySelector(name) !== null, HOST);

export const waitForCard = (page: OpenPage, isWanted: boolean): Promise<boolean> =>
  until(
    isWanted ? "a card" : "no card",
    () => hasCard(page),
    (has) => has === isWanted,
  );

/** Moves the pointer to a mark as a hand does, and lets it rest. */
export async function restOn(page: OpenPage, mark: PaintedMark): Promise<void> {
  await page.moveMouse(mark.x - 12, mark.y - 6);
  await page.moveMouse(mark.x - 3, mark.y - 1);
  await page.moveMouse(mark.x, mark.y);
}

/** The page as its own scripts see it, without the one element that is ours while a card is shown. */
export const documentOf = (page: OpenPage): Promise<string> =>
  page.evaluate((name) => {
    const copy = document.documentElement.cloneNode(true) as Element;
    for (const ours of copy.querySelectorAll(name)) ours.remove();
    const sheets = document.styleSheets.length + document.adoptedStyleSheets.length;
    return `${copy.outerHTML} ${document.childNodes.length} ${sheets}`;
  }, HOST);

/** The browser's number of the tab whose address ends with `path`, asked from a page of the extension. */
export const tabNumber = (extensionPage: OpenPage, path: string): Promise<number> =>
  extensionPage.evaluate(async (end) => {
    const { tabs } = (globalThis as unknown as { chrome: typeof webExtension }).chrome;
    const all = await tabs.query({});
    return all.find((tab) => tab.url?.endsWith(end))?.id ?? -1;
  }, path);

/** Grants and enables the test's site on the options page, as a reader can. */
export async function enableSite(browser: BrowserOfReader): Promise<void> {
  const options = await browser.extensionPage("options.html");
  await options.fill('input[aria-label="Site to enable"]', "127.0.0.1");
  await options.click("button[type=submit]");
  await until(
    "the permission",
    () =>
      options.evaluate(() =>
        (globalThis as unknown as { chrome: typeof webExtension }).chrome.permissions.contains({
          origins: ["*://127.0.0.1/*"],
        }),
      ),
    (isGranted) => isGranted,
  );
  await options.close();
}

/** Chooses in the popup of the tab that shows `path`. */
export async function choose(
  browser: BrowserOfReader,
  path: string,
  choice: "off" | "site" | "all",
): Promise<void> {
  const options = await browser.extensionPage("options.html");
  const tabId = await tabNumber(options, path);
  await options.close();
  const popup = await browser.extensionPage(`popup.html?tab=${tabId}`);
  await popup.click(`input[name="site-rule"][value="${choice}"]`);
  // Without access the popup no longer knows the site: then there is nothing left to be checked.
  await until(
    `the choice ${choice}`,
    () =>
      popup.evaluate(
        (value) => document.querySelector<HTMLInputElement>(`input[value="${value}"]`)?.checked ?? true,
        choice,
      ),
    (isChecked) => isChecked,
  );
  // The rules show at once; a permission given back and asked for again takes longer, and dies with the popup.
  await until(
    "the end of the choice",
    () => popup.evaluate(() => document.querySelector(".popup-message")?.textContent ?? ""),
    (message) => !message.includes("asks you now"),
  );
  await popup.close();
}

/** The texts of all elements of a page that a selector finds. */
export const textsOf = (page: OpenPage, selector: string): Promise<string[]> =>
  page.evaluate(
    (wanted) => [...document.querySelectorAll(wanted)].map((element) => element.textContent ?? ""),
    selector,
  );

/** The same, once they are as wanted. */
export const waitForTexts = (
  page: OpenPage,
  selector: string,
  isWanted: (texts: string[]) => boolean,
): Promise<string[]> => until(`the texts of ${selector}`, () => textsOf(page, selector), isWanted);

/** The panel for the tab that shows `path`, opened in a tab of its own; `link` is what stands behind its #. */
export async function openPanel(browser: BrowserOfReader, path: string, link = ""): Promise<OpenPage> {
  const options = await browser.extensionPage("options.html");
  const tabId = await tabNumber(options, path);
  await options.close();
  return browser.extensionPage(`sidepanel.html?tab=${tabId}${link === "" ? "" : `#${link}`}`);
}

/** What the open card shows, in viewport pixels. */
export interface CardSeen {
  readonly text: string;
  readonly headword: string;
  /** What the live region says. */
  readonly said: string;
  /** The words of what has the focus in the card; "" when nothing has. */
  readonly focused: string;
  /** What stands in the shadow root, and its style sheets. */
  readonly html: string;
  readonly css: string;
  readonly isSheet: boolean;
  readonly scheme: string;
  readonly scrollTop: number;
  readonly box: Box;
  readonly controls: readonly (Box & { readonly name: string })[];
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface CardEye {
  /** Undefined while no card is shown and placed. */
  see(): Promise<CardSeen | undefined>;
  /** The card, once it is as wanted. */
  waitFor(what: string, isWanted: (card: CardSeen) => boolean): Promise<CardSeen>;
  /** Presses the first control whose words begin so. */
  press(page: OpenPage, name: string): Promise<void>;
  /** Sends the page what the background sends for a keyboard command. */
  command(type: "stepTerm" | "explainSelection", data?: number): Promise<unknown>;
  close(): Promise<void>;
}

/** Looks into the closed card with the extension's own privilege. Made before a card is open. */
export async function cardEye(
  browser: Pick<BrowserOfReader, "extensionPage">,
  path: string,
): Promise<CardEye> {
  const options = await browser.extensionPage("options.html");
  const tabId = await tabNumber(options, path);
  const see = async (): Promise<CardSeen | undefined> =>
    (await options.evaluate(
      async ([tab, name]) => {
        const { chrome: api } = globalThis as unknown as { chrome: typeof webExtension };
        const [answer] = await api.scripting.executeScript({
          target: { tabId: tab },
          args: [name],
          func: (hostName: string) => {
            type Host = Element & { readonly openOrClosedShadowRoot?: ShadowRoot | null };
            const { chrome: inPage } = globalThis as unknown as {
              chrome: { dom?: { openOrClosedShadowRoot(host: Element): ShadowRoot | null } };
            };
            const host = document.querySelector<Host>(hostName);
            const root = host && (host.openOrClosedShadowRoot ?? inPage.dom?.openOrClosedShadowRoot(host));
            const card = root?.querySelector<HTMLElement>("[role=dialog]");
            if (!root || !card || getComputedStyle(card).visibility === "hidden") return null;
            const boxOf = (element: Element) => {
              const { left, top, right, bottom } = element.getBoundingClientRect();
              return { left, top, right, bottom };
            };
            return {
              text: card.textContent ?? "",
              headword: card.querySelector("h2")?.textContent ?? "",
              said: root.querySelector("[role=status]")?.textContent ?? "",
              focused: root.activeElement?.textContent ?? "",
              html: card.outerHTML,
              css: root.adoptedStyleSheets
                .flatMap(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText))
                .join("\n"),
              isSheet: card.classList.contains("sheet"),
              scheme: getComputedStyle(card).colorScheme,
              scrollTop: card.querySelector(".card-content")?.scrollTop ?? 0,
              box: boxOf(card),
              controls: [...card.querySelectorAll("button, summary")].map((element) => ({
                name: element.textContent ?? "",
                ...boxOf(element),
              })),
            };
          },
        });
        return answer?.result ?? undefined;
      },
      [tabId, HOST] as const,
    )) ?? undefined;
  const waitFor = async (what: string, isWanted: (card: CardSeen) => boolean): Promise<CardSeen> =>
    (await until(what, see, (card) => card !== undefined && isWanted(card)))!;
  return {
    see,
    waitFor,
    async press(page, name) {
      const { controls } = await waitFor(`the control ${name}`, (card) =>
        card.controls.some((control) => control.name.startsWith(name)),
      );
      const { left, right, top, bottom } = controls.find((control) => control.name.startsWith(name))!;
      await page.moveMouse((left + right) / 2, (top + bottom) / 2);
      await page.mouseDown();
      await page.mouseUp();
    },
    command: (type, data) =>
      options.evaluate(
        async ([tab, kind, value]) => {
          const { chrome: api } = globalThis as unknown as { chrome: typeof webExtension };
          const answer: unknown = await api.tabs.sendMessage(tab, {
            id: Math.random(),
            type: kind,
            data: value,
            timestamp: Date.now(),
          });
          return (answer as { readonly res?: unknown }).res;
        },
        [tabId, type, data] as const,
      ),
    close: () => options.close(),
  };
}
