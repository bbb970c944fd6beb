/** Three Firefoxes that differ in their extension alone. */
import { join } from "node:path";
import type { KeyInput, Page } from "puppeteer-core";
import { launchFirefox, type FirefoxWithExtension } from "../../../../src/cli/browser/firefox.ts";
import { PROJECT_FOLDER } from "../../../../src/cli/project.ts";
import { until } from "../../reading-browser.ts";
import type { Heard, Tab, TabBrowser, Trio } from "./tab.ts";
import { WRAPPING_EXTENSION } from "./wrapping-extension.ts";

export async function openFirefoxTrio(harness: string): Promise<Trio> {
  const [own, without, wrapped] = await Promise.all([
    launchFirefox(join(PROJECT_FOLDER, ".output", "firefox-mv3")),
    launchFirefox(undefined),
    launchFirefox(WRAPPING_EXTENSION),
  ]);
  await enableSite(own);
  return {
    with: tabBrowser(own, harness),
    without: tabBrowser(without, harness),
    wrapped: tabBrowser(wrapped, harness),
  };
}

async function enableSite(firefox: FirefoxWithExtension): Promise<void> {
  const options = await firefox.openExtensionPage("options.html");
  await options.waitForSelector(".options-add input");
  await options.type(".options-add input", "127.0.0.1");
  await options.keyboard.press("Enter");
  await until(
    "the site in the list",
    () => options.evaluate(() => document.querySelector(".options-list")?.textContent ?? ""),
    (list) => list.includes("127.0.0.1"),
  );
  await options.close();
}

function tabBrowser({ browser, close }: FirefoxWithExtension, harness: string): TabBrowser {
  return {
    async open(address) {
      const page = await browser.newPage();
      await page.setViewport({ width: 1280, height: 860 });
      await page.evaluateOnNewDocument(harness);
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
  page.on("pageerror", (error) =>
    heard.console.push(`uncaught ${error instanceof Error ? error.message : String(error)}`),
  );
  page.on("request", (request) => heard.requests.push(`${request.method()} ${request.url()}`));
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
    wheel: (pixels) => page.mouse.wheel({ deltaY: pixels }),
    async press(keys) {
      const all = keys.split("+") as KeyInput[];
      for (const key of all) await page.keyboard.down(key);
      for (const key of all.toReversed()) await page.keyboard.up(key);
    },
    type: (text) => page.keyboard.type(text),
    print: () => page.pdf(),
    heard,
    close: () => page.close(),
  };
}
