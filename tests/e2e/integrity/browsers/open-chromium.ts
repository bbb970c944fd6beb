/** Three Chromiums that differ in their extension alone. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type BrowserContext, type Page } from "playwright-core";
import { grantSite, launchChromium } from "../../../../src/cli/browser/chromium.ts";
import { findBrowser } from "../../../../src/cli/browser/find-browser.ts";
import { PROJECT_FOLDER } from "../../../../src/cli/project.ts";
import { accessibilityLines } from "./accessibility-lines.ts";
import type { Heard, Tab, TabBrowser, Trio } from "./tab.ts";
import { WRAPPING_EXTENSION } from "./wrapping-extension.ts";

export async function openChromiumTrio(harness: string): Promise<Trio> {
  const [own, without, wrapped] = await Promise.all([
    launchChromium({
      extension: join(PROJECT_FOLDER, ".output", "chrome-mv3"),
      headless: true,
      offline: true,
    }),
    launchOther(undefined),
    launchOther(WRAPPING_EXTENSION),
  ]);
  await grantSite(own, "127.0.0.1");
  return {
    with: tabBrowser(own.context, harness, () => own.close()),
    without: tabBrowser(without.context, harness, without.close),
    wrapped: tabBrowser(wrapped.context, harness, wrapped.close),
  };
}

/** As `launchChromium` does it, for an extension without a background and a welcome page, or none. */
async function launchOther(
  extension: string | undefined,
): Promise<{ context: BrowserContext; close(): Promise<void> }> {
  const profile = mkdtempSync(join(tmpdir(), "ai-risk-gloss-twin-"));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: findBrowser("chromium"),
    headless: true,
    chromiumSandbox: process.getuid?.() !== 0,
    viewport: { width: 1280, height: 860 },
    args: [
      "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1",
      ...(extension === undefined
        ? []
        : [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`]),
    ],
  });
  return {
    context,
    async close() {
      await context.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

function tabBrowser(context: BrowserContext, harness: string, close: () => Promise<void>): TabBrowser {
  return {
    async open(address) {
      const page = await context.newPage();
      await page.addInitScript(harness);
      const heard = hear(page);
      await page.goto(address);
      return tabOf(page, heard);
    },
    close,
  };
}

function hear(page: Page): Heard {
  const heard: Heard = { console: [], requests: [] };
  page.on("console", (message) => heard.console.push(`${message.type()} ${message.text()}`));
  page.on("pageerror", (error) => heard.console.push(`uncaught ${error.message}`));
  page.on("request", (request) =>
    heard.requests.push(`${request.method()} ${request.url()} ${request.resourceType()}`),
  );
  return heard;
}

function tabOf(page: Page, heard: Heard): Tab {
  return {
    evaluate: (run, argument) => page.evaluate(run as never, argument as never),
    async inFrames(run) {
      const answers = [];
      for (const frame of page.frames()) answers.push(await frame.evaluate(run));
      return answers;
    },
    moveMouse: (x, y) => page.mouse.move(x, y),
    mouseDown: () => page.mouse.down(),
    mouseUp: () => page.mouse.up(),
    wheel: (pixels) => page.mouse.wheel(0, pixels),
    press: (key) => page.keyboard.press(key),
    type: (text) => page.keyboard.type(text),
    print: () => page.pdf({ tagged: true, outline: true }),
    async accessibility() {
      const session = await page.context().newCDPSession(page);
      const { nodes } = await session.send("Accessibility.getFullAXTree");
      await session.detach();
      return accessibilityLines(nodes);
    },
    heard,
    close: () => page.close(),
  };
}
