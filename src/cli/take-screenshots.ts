/** Screenshots of the marked page, an open card, the panel and the popup. */
import { join } from "node:path";
import type { Page } from "playwright-core";
import { openPopup, type ChromiumWithExtension } from "./browser/chromium.ts";
import { paintedMarks } from "./browser/marks-on-page.ts";

/** Writes PNG files into `folder` and gives their paths. */
export async function takeScreenshots(
  browser: ChromiumWithExtension,
  reading: Page,
  tabId: number,
  folder: string,
): Promise<string[]> {
  const files: string[] = [];
  const shoot = async (page: Page, name: string): Promise<void> => {
    const path = join(folder, `${name}.png`);
    await page.screenshot({ path });
    files.push(path);
  };

  await reading.bringToFront();
  await shoot(reading, "page");
  if (await openFirstCard(reading)) await shoot(reading, "card");
  await reading.mouse.move(2, 2);

  const panel = await browser.context.newPage();
  await panel.setViewportSize({ width: 400, height: 860 });
  await panel.goto(browser.addressOf(`sidepanel.html?tab=${tabId}`));
  await panel.locator(".verdict, .panel-pad").first().waitFor();
  await shoot(panel, "panel");
  await panel.close();

  const popup = await openPopup(browser, tabId);
  await shoot(popup, "popup");
  await popup.close();
  return files;
}

/** Rests the pointer on the first mark in view; false when there is none. */
export async function openFirstCard(reading: Page): Promise<boolean> {
  const marks = await reading.evaluate(paintedMarks);
  let mark = marks.find((candidate) => candidate.isInViewport);
  if (!mark && marks[0]) {
    await reading.mouse.wheel(0, marks[0].y - 300);
    await reading.waitForTimeout(300);
    mark = (await reading.evaluate(paintedMarks)).find((candidate) => candidate.isInViewport);
  }
  if (!mark) return false;
  await reading.mouse.move(mark.x - 3, mark.y - 1);
  await reading.mouse.move(mark.x, mark.y);
  await reading.locator("ai-risk-gloss-card").waitFor({ state: "attached", timeout: 5000 });
  await reading.waitForTimeout(400);
  return true;
}
