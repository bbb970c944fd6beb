/** The policy of the extension's own pages: every page works under it, and what it forbids is refused. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { browser as webExtension } from "wxt/browser";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { launchChromium } from "../../src/cli/browser/chromium.ts";
import { launchFirefox } from "../../src/cli/browser/firefox.ts";
import { servePages, type Server } from "../../src/cli/browser/serve.ts";
import { PROJECT_FOLDER } from "../../src/cli/project.ts";
import { until } from "./reading-browser.ts";

/** In the functions that run in a page of the extension. */
declare const chrome: typeof webExtension;

/** What the policy refused on a page, from its first moment on. */
interface Watched {
  refusals: string[];
}

/** Stands before the page's own scripts. */
const WATCH = `globalThis.refusals = [];
document.addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI, sample }) => {
  refusals.push(effectiveDirective + " " + blockedURI + " " + sample);
});
addEventListener("error", ({ message }) => { refusals.push("error: " + message); });
addEventListener("unhandledrejection", ({ reason }) => { refusals.push("rejected: " + reason); });`;

/** A copy of a build whose pages also tell what their policy refuses. */
function watchedCopy(build: string): string {
  const folder = mkdtempSync(join(tmpdir(), "ai-risk-gloss-policy-"));
  cpSync(join(PROJECT_FOLDER, ".output", build), folder, { recursive: true });
  writeFileSync(join(folder, "watch.js"), WATCH);
  for (const name of readdirSync(folder).filter((file) => file.endsWith(".html"))) {
    const page = readFileSync(join(folder, name), "utf8");
    writeFileSync(join(folder, name), page.replace("<head>", '<head><script src="/watch.js"></script>'));
  }
  return folder;
}

interface WatchedPage {
  evaluate<R, A = undefined>(run: (argument: A) => R | Promise<R>, argument?: A): Promise<R>;
  front(): Promise<void>;
  close(): Promise<void>;
}
interface WatchedBrowser {
  open(name: string): Promise<WatchedPage>;
  close(): Promise<void>;
}

async function chromium(extension: string): Promise<WatchedBrowser> {
  const browser = await launchChromium({ extension, headless: true, offline: true });
  return {
    async open(name) {
      const page = await browser.context.newPage();
      await page.goto(browser.addressOf(name));
      return {
        evaluate: (run, argument) => page.evaluate(run as never, argument as never),
        front: () => page.bringToFront(),
        close: () => page.close(),
      };
    },
    close: () => browser.close(),
  };
}

async function firefox(extension: string): Promise<WatchedBrowser> {
  const browser = await launchFirefox(extension);
  return {
    async open(name) {
      const page = await browser.openExtensionPage(name);
      return {
        evaluate: (run, argument) => page.evaluate(run as never, argument as never),
        front: () => page.bringToFront(),
        close: () => page.close(),
      };
    },
    close: () => browser.close(),
  };
}

const refusalsOn = (page: WatchedPage): Promise<string[]> =>
  page.evaluate(() => (globalThis as unknown as Watched).refusals);

/** Every view of every page that has something of its own to draw, and what is there when it is drawn. */
const VIEWS: readonly (readonly [address: string, drawn: string])[] = [
  ["popup.html", ".popup-foot"],
  ["sidepanel.html", "main"],
  ["sidepanel.html#tab=glossary", "input[type=search]"],
  ["sidepanel.html#reward-hacking", "h2.entry-head"],
  ["sidepanel.html#tab=examples", "main h2, main h3"],
  ["sidepanel.html#tab=estimates", ".plot-mark"],
  ["sidepanel.html#tab=argument", "main h2, main h3"],
  ["options.html", ".preview-count"],
  ["welcome.html", ".practice"],
];

describe.each([
  ["Chromium", "chrome-mv3", chromium],
  ["Firefox", "firefox-mv3", firefox],
] as const)("%s", (_, build, launch) => {
  let folder: string;
  let browser: WatchedBrowser;
  let server: Server;
  beforeAll(async () => {
    folder = watchedCopy(build);
    [browser, server] = await Promise.all([launch(folder), servePages({ "/": "<p>Reached.</p>" })]);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const open: WatchedPage[] = [];
  afterEach(async () => {
    for (const page of open.splice(0)) await page.close();
  });
  const openPage = async (name: string): Promise<WatchedPage> => {
    const page = await browser.open(name);
    open.push(page);
    return page;
  };

  test.each(VIEWS)("%s is drawn, and the policy refuses nothing of it", async (address, drawn) => {
    const page = await openPage(address);
    await until(
      drawn,
      () => page.evaluate((selector) => document.querySelector(selector) !== null, drawn),
      (isDrawn) => isDrawn,
    );
    expect(await refusalsOn(page)).toEqual([]);
    // The style sheet holds, and what is set through the style object.
    expect(await page.evaluate(() => document.styleSheets.length)).toBeGreaterThan(0);
  });

  test("a card on a page of ours is placed and drawn, and the policy refuses nothing of it", async () => {
    const passage = await openPage("options.html");
    const other = await openPage("popup.html");
    const step = (): Promise<boolean> =>
      other.evaluate(async () => {
        const [tab] = await chrome.tabs.query({ url: chrome.runtime.getURL("/options.html") });
        const message = { id: 1, type: "stepTerm", data: 1, timestamp: 1 };
        const answer: unknown = await chrome.tabs.sendMessage(tab!.id!, message).catch(() => undefined);
        return (answer as { res?: boolean } | undefined)?.res === true;
      });
    // Behind another page no frame is drawn, and no card placed.
    await passage.front();
    await until("a step to a mark", step, (isDone) => isDone);
    await until(
      "the card",
      () => passage.evaluate(() => document.querySelector("ai-risk-gloss-card") !== null),
      (isThere) => isThere,
    );
    expect(await refusalsOn(passage)).toEqual([]);
  });

  test("what is drawn by figures lies where they say", async () => {
    const page = await openPage("sidepanel.html#tab=estimates");
    const widths = await until(
      "the plots",
      () =>
        page.evaluate(() =>
          [...document.querySelectorAll<HTMLElement>(".plot-field > .plot-mark")].map(
            (mark) => mark.style.inlineSize,
          ),
        ),
      (sizes) => sizes.length > 0,
    );
    expect(widths.every((size) => size.endsWith("%"))).toBe(true);
  });

  test("what the policy forbids is refused", async () => {
    const page = await openPage("options.html");
    const outcome = await page.evaluate(async (origin) => {
      const tried = async (attempt: () => unknown): Promise<string> => {
        try {
          // Not in the driver's own call: that may do what a page may not.
          return await new Promise<string>((resolve, reject) => {
            setTimeout(() => {
              Promise.resolve()
                .then(attempt)
                .then((answer) => resolve(String(answer)), reject);
            });
          });
        } catch (error) {
          return error instanceof Error ? `refused: ${error.name}` : "refused";
        }
      };
      const loads = (element: HTMLElement): Promise<string> =>
        new Promise((resolve, reject) => {
          element.addEventListener("load", () => resolve("loaded"));
          element.addEventListener("error", () => reject(new Error("not loaded")));
          document.body.append(element);
        });
      return {
        // oxlint-disable-next-line eslint/no-eval -- to see it refused
        code: await tried(() => (0, eval)("'ran'")),
        // oxlint-disable-next-line typescript/no-implied-eval -- to see it refused
        madeFunction: await tried(() => new Function("return 'ran'")() as unknown),
        connection: await tried(() => fetch(`${origin}/`).then(() => "reached")),
        image: await tried(() => loads(Object.assign(new Image(), { src: `${origin}/` }))),
        script: await tried(() =>
          loads(Object.assign(document.createElement("script"), { src: `${origin}/x.js` })),
        ),
        inlineScript: await tried(() => {
          const script = document.createElement("script");
          script.textContent = "globalThis.ran = true";
          document.body.append(script);
          return "ran" in globalThis ? "ran" : "did not run";
        }),
        inlineStyle: await tried(() => {
          const style = document.createElement("style");
          style.textContent = "body { --told: yes }";
          document.body.append(style);
          return getComputedStyle(document.body).getPropertyValue("--told") === "" ? "not taken" : "taken";
        }),
        styleAttribute: await tried(() => {
          document.body.setAttribute("style", "--told: yes");
          return getComputedStyle(document.body).getPropertyValue("--told") === "" ? "not taken" : "taken";
        }),
        markup: await tried(() => {
          const element = document.createElement("div");
          element.innerHTML = "<b>bold</b>";
          return element.childElementCount;
        }),
        policy: await tried(() => {
          const { trustedTypes } = globalThis as unknown as {
            trustedTypes: { createPolicy(name: string, rules: object): object };
          };
          return trustedTypes.createPolicy("any", { createHTML: (text: string) => text });
        }),
        hasTrustedTypes: "trustedTypes" in globalThis,
      };
    }, server.origin);
    const { hasTrustedTypes, markup, policy, ...others } = outcome;
    expect(others).toEqual({
      code: expect.stringContaining("refused") as string,
      madeFunction: expect.stringContaining("refused") as string,
      connection: "refused: TypeError",
      image: "refused: Error",
      script: expect.stringContaining("refused") as string,
      inlineScript: expect.not.stringMatching(/^ran$/) as string,
      inlineStyle: "not taken",
      styleAttribute: "not taken",
    });
    expect(hasTrustedTypes).toBe(true);
    expect([markup, policy]).toEqual(["refused: TypeError", "refused: TypeError"]);
    // The watch of the tests above hears of what is refused.
    expect((await refusalsOn(page)).length).toBeGreaterThan(3);
  });
});
