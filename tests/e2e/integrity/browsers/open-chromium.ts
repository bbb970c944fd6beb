/** Three Chromiums that differ in their extension alone. */
import { join } from "node:path";
import type { Page } from "playwright-core";
import {
  grantSite,
  launchBareChromium,
  launchChromium,
  type BareChromium,
} from "../../../../src/cli/browser/chromium.ts";
import { PROJECT_FOLDER } from "../../../../src/cli/project.ts";
import { accessibilityLines } from "./accessibility-lines.ts";
import type { Heard, Tab, TabBrowser, Trio } from "./tab.ts";
import { WRAPPING_EXTENSION } from "./wrapping-extension.ts";

export async function openChromiumTrio(harness: string): Promise<Trio> {
  const options = { headless: true, offline: true };
  const [own, without, wrapped] = await Promise.all([
    launchChromium({ ...options, extension: join(PROJECT_FOLDER, ".output", "chrome-mv3") }),
    launchBareChromium({ ...options, extension: undefined }),
    launchBareChromium({ ...options, extension: WRAPPING_EXTENSION }),
  ]);
  await grantSite(own, "127.0.0.1");
  return {
    with: tabBrowser(own, harness),
    without: tabBrowser(without, harness),
    wrapped: tabBrowser(wrapped, harness),
  };
}

function tabBrowser({ context, close }: BareChromium, harness: string): TabBrowser {
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
