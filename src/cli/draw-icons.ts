/** `npm run icons`: draws `docs/icon.svg` in the sizes that browsers want. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { findBrowser } from "./browser/find-browser.ts";
import { PROJECT_FOLDER } from "./project.ts";

const SIZES = [16, 32, 48, 96, 128];

const svg = readFileSync(join(PROJECT_FOLDER, "docs", "icon.svg"), "utf8");
const browser = await chromium.launch({
  executablePath: findBrowser("chromium"),
  chromiumSandbox: process.getuid?.() !== 0,
});
const page = await browser.newPage();
for (const size of SIZES) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(
    `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
  );
  writeFileSync(
    join(PROJECT_FOLDER, "src", "public", "icon", `${size}.png`),
    await page.screenshot({ omitBackground: true }),
  );
}
await browser.close();
