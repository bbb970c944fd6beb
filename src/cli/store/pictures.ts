/** The pictures of the extension's page in the stores: what is on them, and how large they are. */
import type { Page } from "playwright-core";
import { paintedMarks } from "../browser/marks-on-page.ts";
import type { Studio } from "../screenshots/studio.ts";

export interface Size {
  readonly width: number;
  readonly height: number;
}
export interface Part {
  /** In pixels of a page; pictures have PIXEL_RATIO of theirs for each. */
  readonly size: Size;
  /** Beside the parts before it, or over them, in the corner where browsers open a button's menu. */
  readonly place: "beside" | "over";
  readonly show: (studio: Studio) => Promise<Page>;
  /** What is photographed of the page, if not all that is in the window. */
  readonly element?: string;
}
export interface StorePicture extends Size {
  readonly name: string;
  readonly headline: string;
  readonly scheme: "light" | "dark";
  readonly parts: readonly Part[];
}

/** Stores show pictures at half their size: what is on them is drawn a little larger. */
export const PIXEL_RATIO = 1.25;
export const HEAD_HEIGHT = 60;
const SIZE: Size = { width: 1280, height: 800 };
const INNER = { width: SIZE.width / PIXEL_RATIO, height: SIZE.height / PIXEL_RATIO - HEAD_HEIGHT };

export const TILE = { name: "tile", width: 440, height: 280 } as const;
/** Edge asks for a square of this size. */
export const LOGO = { name: "logo", width: 300, height: 300 } as const;

const TERM = "instrumental convergence";

/** `offset` is where the heading stands, from the upper edge. */
function article(width: number, path: string, heading: string, offset = 26): Part {
  return {
    size: { ...INNER, width },
    place: "beside",
    async show(studio) {
      const page = await studio.read(path);
      // Room at the sides, as a window of its own would have it.
      if (width < INNER.width) await addStyle(page, "body { padding: 0 2rem }");
      await showHeading(page, heading, offset);
      return page;
    },
  };
}

function panel(width: number, address: string, act?: (page: Page) => Promise<unknown>): Part {
  return {
    size: { ...INNER, width },
    place: "beside",
    async show(studio) {
      await studio.read("/article");
      const page = await studio.surface(address);
      await act?.(page);
      return page;
    },
  };
}

export const PICTURES: readonly StorePicture[] = [
  {
    ...SIZE,
    name: "1-card",
    headline: "A term explained where it stands",
    scheme: "light",
    parts: [
      {
        size: INNER,
        place: "beside",
        async show(studio) {
          const page = await studio.read("/article");
          await showHeading(page, "Why an agent is different", -34);
          await studio.openCard(page, TERM);
          return page;
        },
      },
    ],
  },
  {
    ...SIZE,
    name: "2-panel",
    headline: "Every term of the page, in order of first use",
    scheme: "light",
    parts: [article(INNER.width - 420, "/article", "When the score goes up"), panel(420, "sidepanel.html")],
  },
  {
    ...SIZE,
    name: "3-entry",
    headline: "Plain words first, then evidence and disagreement",
    scheme: "light",
    parts: [
      panel(INNER.width / 2, "sidepanel.html#sycophancy"),
      // The same entry, further down: as a spread of two columns.
      panel(INNER.width / 2, "sidepanel.html#sycophancy", async (page) => {
        await addStyle(page, ".panel-top { display: none }");
        await bring(page, "Evidence", 14);
      }),
    ],
  },
  {
    ...SIZE,
    name: "4-estimates",
    headline: "Published estimates, each under the question it answers",
    scheme: "light",
    parts: [
      article(INNER.width - 600, "/article", "The measure and the goal", 16),
      panel(600, "sidepanel.html#tab=estimates", (page) => bring(page, "AI causes human extinction", 84)),
    ],
  },
  {
    ...SIZE,
    name: "5-popup-dark",
    headline: "Nothing is read until you say so",
    scheme: "dark",
    parts: [
      article(INNER.width, "/dark", "The measure and the goal"),
      {
        size: { width: 320, height: 500 },
        place: "over",
        element: ".popup",
        async show(studio) {
          await studio.read("/dark");
          const page = await studio.surface("popup.html");
          // Opened by the pointer it shows no ring.
          await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
          return page;
        },
      },
    ],
  },
];

/** The policy of our own pages refuses a style element; a constructed sheet is none. */
function addStyle(page: Page, css: string): Promise<void> {
  return page.evaluate((rules) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
    document.adoptedStyleSheets.push(sheet);
  }, css);
}

/** Brings the heading to its place, and waits until the marks below it are painted. */
async function showHeading(page: Page, heading: string, offset: number): Promise<void> {
  await bring(page, heading, offset);
  for (const end = Date.now() + 10_000; Date.now() < end; await page.waitForTimeout(100))
    if ((await page.evaluate(paintedMarks)).some(({ isInViewport }) => isInViewport)) return;
  throw new Error(`No mark is painted below “${heading}”.`);
}

/** Scrolls until the heading stands this far below the upper edge. */
async function bring(page: Page, heading: string, offset: number): Promise<void> {
  await page
    .getByRole("heading", { name: heading })
    .first()
    .evaluate((element, at) => {
      const top = element.getBoundingClientRect().top + scrollY - at;
      // Whole pixels of the screen at any ratio in quarters, or a line of what is hidden shows through.
      scrollTo(0, Math.round(top / 4) * 4);
    }, offset);
}
