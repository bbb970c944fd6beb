/**
 * Private windows: nothing runs in them, though every site is enabled and the reader allows the extension there. A
 * copy of the build that asks for no such thing shows that a mark in a private window would be seen.
 */
import { describe, expect, test } from "vitest";
import { alterBuild } from "./altered-build.ts";
import { PAGES } from "./pages.ts";
import { enableSite, marksOn, waitForMarks } from "./reader.ts";
import { BUILDS, READING_BROWSERS, type ReadingBrowser } from "./reading-browser.ts";
import { expectNoStrangers } from "./request-log.ts";

const MARKS = 2;

describe.each(READING_BROWSERS)("%s", (name, open) => {
  const inPrivate = async (
    extension: string,
    look: (browser: ReadingBrowser) => Promise<void>,
  ): Promise<void> => {
    const browser = await open({ pages: PAGES, extension, allowPrivateWindows: true });
    try {
      await enableSite(browser);
      await look(browser);
    } finally {
      await browser.close();
    }
    expectNoStrangers(browser.requests);
  };

  test("a private window is left alone, though the site is enabled", () =>
    inPrivate(BUILDS[name], async (browser) => {
      // The same page in an ordinary window tells when there would have been marks.
      const ordinary = await browser.read("/article");
      await waitForMarks(ordinary, MARKS);
      const { page, isPrivate } = await browser.readPrivately("/article");
      expect(isPrivate).toBe(true);
      for (let round = 0; round < 2; round++) {
        await ordinary.reload();
        await waitForMarks(ordinary, MARKS);
      }
      expect(await marksOn(page)).toEqual([]);
      expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
    }));

  test("a copy that may run in private windows is seen there", async () => {
    const { folder, remove } = alterBuild(BUILDS[name], { manifest: { incognito: "spanning" } });
    await inPrivate(folder, async (browser) => {
      const { page, isPrivate } = await browser.readPrivately("/article");
      expect(isPrivate).toBe(true);
      await waitForMarks(page, MARKS);
    }).finally(remove);
  });
});
