/**
 * `npm run screenshots [-- --out DIR] [--only PART]`: renders every surface of the built extension in its
 * states, and one contact sheet of them all. Every page of the extension is looked at by axe. Fails when axe
 * finds a fault or a page writes an error to the console.
 */
import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { grantSite, launchChromium } from "./browser/chromium.ts";
import { buildExtension } from "./browser/build-extension.ts";
import { examine } from "./browser/axe.ts";
import { findBrowser } from "./browser/find-browser.ts";
import { servePages } from "./browser/serve.ts";
import { fail } from "./fail.ts";
import { PROJECT_FOLDER } from "./project.ts";
import { contactSheet, type Picture } from "./screenshots/contact-sheet.ts";
import { PAGES } from "./screenshots/pages.ts";
import { SHOTS } from "./screenshots/shots.ts";
import { openStudio } from "./screenshots/studio.ts";

const { values } = parseArgs({ options: { out: { type: "string" }, only: { type: "string" } } });
const out = resolve(values.out ?? join(PROJECT_FOLDER, ".output", "screenshots"));
const shots = SHOTS.filter(({ name }) => values.only === undefined || name.includes(values.only));
if (shots.length === 0) fail(`No screenshot has “${values.only}” in its name.`);

findBrowser("chromium");
const extension = buildExtension("chromium");
mkdirSync(out, { recursive: true });
const server = await servePages(PAGES);
const browser = await launchChromium({ extension, headless: true, offline: true, pixelRatio: 2 });
const errors: string[] = [];
const pictures: Picture[] = [];
/** The lowest of each page of the extension. */
const contrasts: number[] = [];
try {
  browser.context.on("console", (message) => {
    if (message.type() === "error" && !isExpected(message.text()))
      errors.push(`${message.page()?.url() ?? "?"}: ${message.text()}`);
  });
  browser.context.on("weberror", (error) =>
    errors.push(`${error.page()?.url() ?? "?"}: ${error.error().message}`),
  );
  await grantSite(browser, "127.0.0.1");
  for (const shot of shots) {
    const studio = await openStudio(browser, server.origin, shot.look);
    try {
      const page = await shot.show(studio);
      const file = join(out, `${shot.name}.png`);
      await page.screenshot({ path: file, animations: "disabled", ...shot.options });
      pictures.push({ name: shot.name, file });
      if (!page.url().startsWith("chrome-extension:")) {
        console.log(shot.name);
        continue;
      }
      const { faults, lowestContrast } = await examine({
        run: (script) => page.evaluate(script),
        evaluate: (run) => page.evaluate(run),
      });
      errors.push(...faults.map((fault) => `${shot.name}: ${fault}`));
      contrasts.push(lowestContrast ?? Infinity);
      console.log(`${shot.name}: axe ${faults.length}, lowest contrast ${lowestContrast ?? "not measured"}`);
    } catch (error) {
      errors.push(`${shot.name}: ${error instanceof Error ? error.message : String(error)}`);
      console.error(errors.at(-1));
    } finally {
      await studio.leave();
    }
  }
  const sheet = await contactSheet(browser.context, pictures, out);
  console.log(`\n${pictures.length} pictures on ${sheet}`);
  if (contrasts.length > 0)
    console.log(
      `Lowest text contrast on ${contrasts.length} pages of the extension: ${Math.min(...contrasts)}`,
    );
} finally {
  await browser.close();
  await server.close();
}
if (errors.length > 0) fail(`\n${errors.join("\n")}`);

/** The pages have no icon; and @webext-core/messaging does not look why a page without an annotator is silent. */
function isExpected(error: string): boolean {
  return error.includes("404 (Not Found)") || error.includes("Receiving end does not exist");
}
