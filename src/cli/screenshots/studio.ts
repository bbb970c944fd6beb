/** Pages opened as one look wants them: width, zoom, scheme, direction. What was opened is closed again. */
import type { Page } from "playwright-core";
import type { browser as webExtension } from "wxt/browser";
import type { PageReport, Strain } from "../../core/page-report.ts";
import { tabIdOf, waitForReport, type ChromiumWithExtension } from "../browser/chromium.ts";
import { tap } from "../browser/tap.ts";
import { paintedMarks, type PaintedMark } from "../browser/marks-on-page.ts";

/** In the functions that run in the extension's worker. */
declare const chrome: typeof webExtension;

export interface Look {
  readonly width: number;
  readonly height: number;
  /** 2 is 200 %. */
  readonly zoom?: number;
  readonly scheme?: "light" | "dark";
  readonly isForced?: boolean;
  readonly isContrast?: boolean;
  readonly isRightToLeft?: boolean;
  readonly isTouch?: boolean;
}

export interface Studio {
  /** Opens a page that the extension does not read: of our server by its path, or any other by its address. */
  visit(address: string): Promise<Page>;
  /** Opens one of our pages as a reader has it, the site enabled; resolves when it is judged. */
  read(path: string): Promise<Page>;
  /** Opens a page of the extension, about the page opened last; that page may say that it is strained. */
  surface(name: string, strain?: Strain): Promise<Page>;
  /** Opens the card of the first mark with this text, by pointer or by finger, once it is in view. */
  openCard(page: Page, text: string): Promise<void>;
  /** Presses the control of the open card that is called so. */
  press(name: string): Promise<void>;
  /** Writes what the extension keeps, as `chrome.storage.local` takes it. */
  keep(items: Readonly<Record<string, unknown>>): Promise<void>;
  leave(): Promise<void>;
}

/** What fades in has come; reduced motion is asked for, so this is rather for the browser to paint. */
const SETTLE_MS = 400;

export async function openStudio(
  browser: ChromiumWithExtension,
  origin: string,
  look: Look,
): Promise<Studio> {
  const enabled = { siteRules: { all: false, on: [new URL(origin).hostname], off: [] } };
  const opened: Page[] = [];
  let subject: number | undefined;
  const worker = await browser.worker();
  const keep: Studio["keep"] = (items) => worker.evaluate((kept) => chrome.storage.local.set(kept), items);

  const open = async (address: string, strain?: Strain): Promise<Page> => {
    const page = await browser.context.newPage();
    opened.push(page);
    if (strain !== undefined) await page.addInitScript(strainReports, strain);
    const zoom = look.zoom ?? 1;
    await page.setViewportSize({
      width: Math.round(look.width / zoom),
      height: Math.round(look.height / zoom),
    });
    await page.emulateMedia({
      colorScheme: look.scheme ?? "light",
      forcedColors: look.isForced === true ? "active" : "none",
      contrast: look.isContrast === true ? "more" : "no-preference",
      reducedMotion: "reduce",
    });
    await page.goto(address);
    return page;
  };

  const visit: Studio["visit"] = async (address) => {
    const page = await open(address.startsWith("/") ? origin + address : address);
    subject = await tabIdOf(browser, page);
    return page;
  };

  const markInView = async (page: Page, text: string): Promise<PaintedMark> => {
    for (const end = Date.now() + 8000; Date.now() < end; await page.waitForTimeout(100)) {
      const marks = await page.evaluate(paintedMarks);
      const found = marks.find((candidate) => candidate.text === text);
      if (found?.isInViewport === true) return found;
      // What is far away is not painted yet.
      await page.evaluate(
        (by) => scrollBy(0, by === 0 ? innerHeight / 2 : by - innerHeight / 3),
        found?.y ?? 0,
      );
    }
    const marks = await page.evaluate(paintedMarks);
    throw new Error(`“${text}” is not marked; ${marks.map((mark) => mark.text).join(", ")} are.`);
  };

  return {
    visit,
    async read(path) {
      await keep(enabled);
      const page = await visit(path);
      await waitForReport(browser, subject!);
      await page.waitForTimeout(SETTLE_MS);
      return page;
    },
    async surface(name, strain) {
      const [file, hash] = name.split("#");
      const about = subject === undefined ? "" : `?tab=${subject}`;
      const page = await open(
        browser.addressOf(`${file}${about}${hash === undefined ? "" : `#${hash}`}`),
        strain,
      );
      if (look.isRightToLeft === true) await page.evaluate(() => (document.documentElement.dir = "rtl"));
      await page.waitForTimeout(SETTLE_MS);
      return page;
    },
    async openCard(page, text) {
      const { x, y } = await markInView(page, text);
      if (look.isTouch === true) await tap(page, x, y);
      else {
        await page.mouse.move(x - 3, y - 1);
        await page.mouse.move(x, y);
      }
      await page.locator("ai-risk-gloss-card").waitFor({ state: "attached", timeout: 5000 });
      await page.waitForTimeout(SETTLE_MS);
    },
    async press(name) {
      const isPressed = await worker.evaluate(
        async ([tab, wanted]) => {
          const [answer] = await chrome.scripting.executeScript({
            target: { tabId: tab },
            args: [wanted],
            func: (words: string) => {
              const host = document.querySelector("ai-risk-gloss-card");
              const root = host && chrome.dom.openOrClosedShadowRoot(host as HTMLElement);
              const controls = [...(root?.querySelectorAll<HTMLElement>("button, summary, a") ?? [])];
              const control = controls.find((each) => each.textContent?.startsWith(words));
              control?.click();
              return control !== undefined;
            },
          });
          return answer?.result ?? false;
        },
        [subject!, name] as const,
      );
      if (!isPressed) throw new Error(`The card has no control “${name}”.`);
      await opened[0]?.waitForTimeout(SETTLE_MS);
    },
    keep,
    async leave() {
      for (const page of opened) await page.close();
      await worker.evaluate(() => chrome.storage.local.clear());
    },
  };
}

/** Runs in a page of the extension: what pages report of themselves is said to be of strained ones. */
function strainReports(strain: Strain): void {
  type Answer = { readonly res?: PageReport } | undefined;
  type Send = (tab: number, message: unknown, options: unknown, tell: (answer: Answer) => void) => void;
  const api = chrome.tabs as unknown as { sendMessage: Send };
  const send = api.sendMessage.bind(api);
  api.sendMessage = (tab, message, options, tell) =>
    send(tab, message, options, (answer) =>
      tell(answer?.res?.strain === undefined ? answer : { ...answer, res: { ...answer.res, strain } }),
    );
}
