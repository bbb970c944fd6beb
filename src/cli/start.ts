/**
 * `npm start [-- URL|FILE] [--headless] [--out DIR]`: builds the extension and opens a browser with it
 * on a page. Without a display, or with --headless, prints what was marked and writes screenshots.
 */
import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { patternOf } from "../core/sites/site-rules.ts";
import { buildExtension } from "./browser/build-extension.ts";
import {
  answerPromptsFor,
  clickToolbarButton,
  launchChromium,
  openPopup,
  tabIdOf,
  waitForReport,
  type ChromiumWithExtension,
} from "./browser/chromium.ts";
import { findBrowser } from "./browser/find-browser.ts";
import { servePages, type Server } from "./browser/serve.ts";
import { fail } from "./fail.ts";
import { htmlOfFile } from "./html-of-file.ts";
import { printReport } from "./print-report.ts";
import { PROJECT_FOLDER, loadGlossary } from "./project.ts";
import { takeScreenshots } from "./take-screenshots.ts";

const DEMO = join(PROJECT_FOLDER, "docs", "demo-article.md");

const { values, positionals } = parseArgs({
  options: { headless: { type: "boolean" }, out: { type: "string" } },
  allowPositionals: true,
  strict: true,
});
if (positionals.length > 1) fail("Usage: npm start [-- URL|FILE] [--headless] [--out DIR]");
const target = positionals[0] ?? DEMO;
const isAddress = /^https?:\/\//i.test(target);
if (!isAddress && /^[a-z][a-z+.-]+:\/\//i.test(target))
  fail(`Cannot open ${target}: only http and https addresses and files are pages.`);
const hasDisplay =
  process.platform !== "linux" || Boolean(process.env.DISPLAY) || Boolean(process.env.WAYLAND_DISPLAY);
const headless = values.headless === true || !hasDisplay;
const out = resolve(values.out ?? join(PROJECT_FOLDER, ".output", "start"));

// Everything that can fail for a plain reason does so before the browser opens.
const page = isAddress ? undefined : htmlOfFile(resolve(target));
if (headless) {
  try {
    mkdirSync(out, { recursive: true });
  } catch {
    fail(`Cannot write screenshots to ${out}: it is no folder, or may not be written.`);
  }
}
let browser: ChromiumWithExtension | undefined;
let server: Server | undefined;
try {
  findBrowser("chromium");
  const extension = buildExtension("chromium");
  server = page && (await servePages({ "/": page.html }));
  const address = server ? `${server.origin}/` : target;
  browser = await launchChromium({ extension, headless });
  await run(browser, address);
} catch (error) {
  await browser?.close();
  await server?.close();
  fail(error instanceof Error ? error.message : String(error));
}
await server?.close();

async function run(opened: ChromiumWithExtension, address: string): Promise<void> {
  const { context } = opened;
  const reading = context.pages()[0] ?? (await context.newPage());
  try {
    await reading.goto(address, { waitUntil: "domcontentloaded", timeout: 30_000 });
  } catch {
    throw new Error(`Cannot open ${address}: the address did not answer.`);
  }
  const { hostname } = new URL(reading.url());
  await answerPromptsFor(opened, patternOf(hostname));
  const tabId = await tabIdOf(opened, reading);
  await clickToolbarButton(opened, reading);
  const popup = await openPopup(opened, tabId);
  await popup.locator('input[name="site-rule"][value="site"]').click();
  const report = await waitForReport(opened, tabId);
  const names = new Map(loadGlossary().glossary.entries.map(({ id, name }) => [id, name]));
  await popup.close();
  await reading.bringToFront();
  printReport(report, (entry) => names.get(entry) ?? entry);
  if (!headless) {
    console.log("\nThe browser is open with the extension enabled on this page. Close it to end.");
    await new Promise<void>((ended) => context.on("close", () => ended()));
    return;
  }
  const files = await takeScreenshots(opened, reading, tabId, out);
  console.log(`\nScreenshots:\n${files.map((file) => `  ${file}`).join("\n")}`);
  await opened.close();
}
