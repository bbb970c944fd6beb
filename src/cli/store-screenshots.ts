/**
 * `npm run store:screenshots [-- --out DIR]`: the pictures for the stores, photographed from the built extension
 * on our own article, with a headline each; the tile and the logo.
 */
import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { buildExtension } from "./browser/build-extension.ts";
import { grantSite, launchChromium } from "./browser/chromium.ts";
import { findBrowser } from "./browser/find-browser.ts";
import { servePages } from "./browser/serve.ts";
import { PROJECT_FOLDER } from "./project.ts";
import { PAGES } from "./screenshots/pages.ts";
import { openStudio } from "./screenshots/studio.ts";
import { logo, pictureOf, tile, type Photograph } from "./store/compose.ts";
import { LOGO, PICTURES, PIXEL_RATIO, TILE, type Part, type Size } from "./store/pictures.ts";

const { values } = parseArgs({ options: { out: { type: "string" } } });
const out = resolve(values.out ?? join(PROJECT_FOLDER, "docs", "store", "pictures"));

findBrowser("chromium");
const extension = buildExtension("chromium");
mkdirSync(out, { recursive: true });
const server = await servePages(PAGES);
/** A name for the popup to show; it leads to this machine. */
const HOST = "www.example.org";
const origin = server.origin.replace("127.0.0.1", HOST);
const browser = await launchChromium({
  extension,
  headless: true,
  offline: true,
  localHosts: [HOST],
  pixelRatio: PIXEL_RATIO,
});
try {
  await grantSite(browser, HOST);
  for (const picture of PICTURES) {
    const photographs: Photograph[] = [];
    for (const part of picture.parts) photographs.push(await photograph(part, picture.scheme));
    await draw(pictureOf(picture, photographs), picture.name, picture);
  }
  await draw(tile(), TILE.name, TILE);
  await draw(logo(), LOGO.name, LOGO);
} finally {
  await browser.close();
  await server.close();
}

async function photograph(part: Part, scheme: "light" | "dark"): Promise<Photograph> {
  const studio = await openStudio(browser, origin, { ...part.size, scheme });
  try {
    const page = await part.show(studio);
    const options = { animations: "disabled", caret: "hide" } as const;
    const png = await (part.element === undefined ? page : page.locator(part.element)).screenshot(options);
    return { part, png };
  } finally {
    await studio.leave();
  }
}

async function draw(html: string, name: string, { width, height }: Size): Promise<void> {
  const page = await browser.context.newPage();
  await page.setViewportSize({ width: width / PIXEL_RATIO, height: height / PIXEL_RATIO });
  await page.setContent(html);
  const path = join(out, `${name}.png`);
  await page.screenshot({ path, omitBackground: true });
  await page.close();
  console.log(path);
}
