/**
 * That the recording of requests can find one: copies of the build that ask for something. The recording itself is
 * part of every end-to-end test (`request-log.ts`); each block of them fails where the extension asks for anything.
 */
import { describe, expect, test } from "vitest";
import type { browser as webExtension } from "wxt/browser";
import { alterBuild, type Alteration } from "./altered-build.ts";
import { enableSite, waitForMarks } from "./reader.ts";
import { BUILDS, READING_BROWSERS, until, type ReadingBrowser } from "./reading-browser.ts";
import { PAGES } from "./pages.ts";

/** Asks for these, and then writes what became of it into the session's storage. */
const asking = (...addresses: readonly string[]): string =>
  `Promise.allSettled(${JSON.stringify(addresses)}.map((address) => fetch(address))).then((answers) =>` +
  ` chrome.storage.session.set({ answers: answers.map(({ status }) => status) }));`;

/** What became of the requests of the background, once they are over. */
const answersIn = async (browser: ReadingBrowser): Promise<unknown> => {
  const options = await browser.extensionPage("options.html");
  const answers = await until(
    "the end of the requests",
    () =>
      options.evaluate(async () => {
        const { storage } = (globalThis as unknown as { chrome: typeof webExtension }).chrome;
        return (await storage.session.get("answers"))["answers"];
      }),
    (told) => told !== undefined,
  );
  await options.close();
  return answers;
};

describe.each(READING_BROWSERS)("%s", (name, open) => {
  const withAltered = async (
    alteration: Alteration,
    run: (browser: ReadingBrowser) => Promise<void>,
  ): Promise<readonly string[]> => {
    const { folder, remove } = alterBuild(BUILDS[name], alteration);
    const browser = await open({ pages: PAGES, extension: folder });
    try {
      await run(browser);
    } finally {
      await browser.close();
      remove();
    }
    return browser.requests.strangers();
  };

  test("the extension's own policy lets no request of the background out", async () => {
    const strangers = await withAltered(
      {
        append: { "background.js": asking("http://example.invalid/background", "https://example.invalid/") },
      },
      async (browser) => expect(await answersIn(browser)).toEqual(["rejected", "rejected"]),
    );
    expect(strangers).toEqual([]);
  });

  test("what would go out is heard: of the background, of the annotator, also to the site that is read", async () => {
    let origin = "";
    const strangers = await withAltered(
      {
        append: {
          "background.js": asking("http://example.invalid/background", "https://example.invalid/"),
          "annotator.js": `fetch("http://example.invalid/annotator").catch(() => {}); fetch("/article?told").catch(() => {});`,
        },
        manifest: {
          content_security_policy: {
            extension_pages: "script-src 'self'; connect-src http: https:",
          },
        },
      },
      async (browser) => {
        ({ origin } = browser);
        await answersIn(browser);
        await enableSite(browser);
        const page = await browser.read("/article");
        await waitForMarks(page, 2);
        await until(
          "four requests",
          async () => new Set(browser.requests.strangers()),
          (heard) => heard.size >= 4,
        );
      },
    );
    expect(new Set(strangers)).toEqual(
      new Set([
        "GET http://example.invalid/background",
        "CONNECT example.invalid",
        "GET http://example.invalid/annotator",
        `GET ${origin}/article?told`,
      ]),
    );
  });

  test("a browser without the extension sends nothing but for its pages either", async () => {
    const browser = await open({ pages: PAGES, extension: "none" });
    const page = await browser.read("/article");
    await page.reload();
    await browser.close();
    expect(browser.requests.strangers()).toEqual([]);
    const pages = browser.requests.all().filter((request) => request === `GET ${browser.origin}/article`);
    expect(pages).toHaveLength(2);
  });
});
