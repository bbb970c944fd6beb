/** The style sheet of the marks, in and out of a page. The browser has to let us touch the page for both. */
import { browser } from "wxt/browser";

interface Target {
  readonly tabId: number;
  readonly frameIds: number[];
}

const FILES = ["/marks.css"];
const MAIN_FRAME = 0;

export async function insertMarksSheet(target: Target): Promise<void> {
  await browser.scripting.insertCSS({ target, files: FILES });
}

export async function removeMarksSheet(target: Target): Promise<void> {
  await browser.scripting.removeCSS({ target, files: FILES });
}

/** Takes the sheet out of the open tabs of these match patterns, except where the reader still wants it. */
export async function removeMarksSheetFrom(
  patterns: string[],
  isWanted: (address: string) => boolean,
): Promise<void> {
  const tabs = await browser.tabs.query({ url: patterns });
  await Promise.allSettled(
    tabs.flatMap(({ id, url }) =>
      id === undefined || (url !== undefined && isWanted(url))
        ? []
        : [removeMarksSheet({ tabId: id, frameIds: [MAIN_FRAME] })],
    ),
  );
}
