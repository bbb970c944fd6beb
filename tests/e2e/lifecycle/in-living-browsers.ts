/** Tests that are run in both browsers, each with a profile of its own. */
import { afterAll, beforeAll, describe } from "vitest";
import type { LivingBrowser } from "./living-browser.ts";
import { openLivingChromium } from "./living-chromium.ts";
import { openLivingFirefox } from "./living-firefox.ts";

/** Declares a block of tests once for each browser; each block has a browser of its own. */
export function inLivingBrowsers(tests: (browser: () => LivingBrowser) => void): void {
  describe.each([
    ["Chromium", openLivingChromium],
    ["Firefox", openLivingFirefox],
  ] as const)("%s", (_, open) => {
    let browser: LivingBrowser;
    beforeAll(async () => {
      browser = await open();
    });
    afterAll(() => browser?.close());
    tests(() => browser);
  });
}
