/** What a reader does and sees, in terms of the open pages. */
import type { browser as webExtension } from "wxt/browser";
import { paintedMarks, type PaintedMark } from "../../src/cli/browser/marks-on-page.ts";
import { until, type OpenPage, type ReadingBrowser } from "./reading-browser.ts";

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
export async function enableSite(browser: ReadingBrowser): Promise<void> {
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

/**
 * Reads the text of the open card through the extension's own privilege over closed shadow roots. Made
 * before the card is open: turning to another tab closes it.
 */
export async function cardReader(browser: ReadingBrowser, path: string): Promise<() => Promise<string>> {
  const options = await browser.extensionPage("options.html");
  const tabId = await tabNumber(options, path);
  return () =>
    options.evaluate(
      async ([tab, name]) => {
        const { chrome: api } = globalThis as unknown as { chrome: typeof webExtension };
        const [answer] = await api.scripting.executeScript({
          target: { tabId: tab },
          args: [name],
          func: (hostName: string) => {
            // Firefox gives extensions a property, Chromium a function.
            type Host = Element & { readonly openOrClosedShadowRoot?: ShadowRoot | null };
            const { chrome: inPage } = globalThis as unknown as {
              chrome: { dom?: { openOrClosedShadowRoot(host: Element): ShadowRoot | null } };
            };
            const host = document.querySelector<Host>(hostName);
            const root = host && (host.openOrClosedShadowRoot ?? inPage.dom?.openOrClosedShadowRoot(host));
            return [...(root?.querySelectorAll("[role=dialog]") ?? [])]
              .map((card) => card.textContent)
              .join("");
          },
        });
        return answer?.result ?? "";
      },
      [tabId, HOST] as const,
    );
}

/** Chooses in the popup of the tab that shows `path`. */
export async function choose(
  browser: ReadingBrowser,
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
export async function openPanel(browser: ReadingBrowser, path: string, link = ""): Promise<OpenPage> {
  const options = await browser.extensionPage("options.html");
  const tabId = await tabNumber(options, path);
  await options.close();
  return browser.extensionPage(`sidepanel.html?tab=${tabId}${link === "" ? "" : `#${link}`}`);
}
