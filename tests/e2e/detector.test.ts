/**
 * What a page can find out about the extension: a page that looks for it by every means is opened in a browser
 * without it, in one where the site is off, in one where it is on, and in one with a copy that leaves traces.
 */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { alterBuild, type AlteredBuild } from "./altered-build.ts";
import { differences } from "./detector-differences.ts";
import type { Findings } from "./detector-script.ts";
import { bundle } from "./integrity/bundle.ts";
import { enableSite } from "./reader.ts";
import { BUILDS, READING_BROWSERS, until, type OpenPage, type ReadingBrowser } from "./reading-browser.ts";
import { tabReport } from "./tab-report.ts";

const WORDS = "reward hacking";

const pageWith = (script: string, body: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page that looks about</title>` +
  `<meta http-equiv="Content-Security-Policy" content="script-src 'nonce-detector'; style-src 'nonce-detector'">` +
  `<link rel="icon" href="data:,"><script nonce="detector">${script}</script>` +
  `<style nonce="detector">body { font: 18px/1.6 serif; max-width: 40em; margin: 6em auto }</style></head><body>${body}</body></html>`;

/** What the page finds in each of its moments. */
interface Played {
  readonly read: Findings;
  readonly card: Findings;
  readonly closed: Findings;
  /** On a page about something else. */
  readonly elsewhere: Findings;
}

/** Files of the build that a page may know the names of. */
const FILES = ["/manifest.json", "/icon/16.png", "/annotator.js", "/marks.css", "/welcome.html"];

/** Plays the same in all browsers; waits for marks and card where they are due. */
async function play(browser: ReadingBrowser, origin: string, isOn: boolean): Promise<Played> {
  const page = await browser.read("/detector");
  await page.front();
  await page.resize(1200, 800);
  const look = (probes: readonly string[] = []): Promise<Findings> =>
    page.evaluate((addresses) => detector.look(addresses), probes);
  const is = (what: string, ask: () => boolean): Promise<boolean> =>
    until(
      what,
      () => page.evaluate(ask),
      (answer) => answer || !isOn,
    );
  await is("marks", () => CSS.highlights.size > 0);
  const read = await look();
  const [x, y] = await page.evaluate((words) => detector.placeOf(words), WORDS);
  await page.moveMouse(x - 9, y - 3);
  await page.moveMouse(x - 3, y - 1);
  await page.moveMouse(x, y);
  await is("a card", () => document.querySelector("ai-risk-gloss-card:popover-open") !== null);
  await drawn(page);
  const card = await look();
  await page.press("Escape");
  await is("no card", () => document.querySelector("ai-risk-gloss-card") === null);
  await drawn(page);
  const closed = await look(FILES.map((file) => origin + file));
  await page.close();

  // Opened first: the page is to be in front from its beginning, as in the other browsers.
  const options = isOn ? await browser.extensionPage("options.html") : undefined;
  const other = await browser.read("/garden");
  if (options) await tabReport(options, "/garden");
  await drawn(other);
  const elsewhere = await other.evaluate(() => detector.look([]));
  await other.close();
  await options?.close();
  return { read, card, closed, elsewhere };
}

/** Two frames: what was on its way has come. */
const drawn = (page: OpenPage): Promise<void> =>
  page.evaluate(
    () =>
      new Promise((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
      }),
  );

/** Leaves what other extensions leave: an attribute, a style sheet, a message, and a file that pages may load. */
const TRACES =
  `document.documentElement.setAttribute("data-planted", "");` +
  `document.head.append(document.createElement("style"));` +
  `window.postMessage("planted", "*");`;

const MOMENTS = ["read", "card", "closed", "elsewhere"] as const;

/** All that differs on a site that is on; docs/privacy.md says it in words. */
const MARKS = [
  "+ at points: highlight ai-risk-gloss",
  "+ highlights: ai-risk-gloss -1000 reward hacking, language models",
  "+ styles of highlights: ::highlight(ai-risk-gloss)",
  "+ styles of highlights: ::highlight(ai-risk-gloss-flash)",
  "+ styles of highlights: ::highlight(ai-risk-gloss-tint)",
];
const EXPECTED: Readonly<Record<(typeof MOMENTS)[number], readonly string[]>> = {
  read: MARKS,
  card: [
    ...MARKS,
    // Between the paragraphs the host, which lies over everything, stands in for the root.
    "+ at points: caret HTML in undefined",
    "+ at points: element ai-risk-gloss-card",
    "+ changes: attributes ai-risk-gloss-card popover",
    "+ changes: childList html  +ai-risk-gloss-card",
    '+ elements: <ai-risk-gloss-card popover="manual">',
    "+ events: beforetoggle ai-risk-gloss-card",
    "+ events: toggle ai-risk-gloss-card",
    "+ rectangles: ai-risk-gloss-card 0.00 0.00 1200.00 800.00",
    "+ top layer: ai-risk-gloss-card",
    "+ undefined elements: ai-risk-gloss-card",
  ],
  closed: [
    ...MARKS,
    "+ changes: childList html  -ai-risk-gloss-card",
    // The Escape that closes a card closes nothing else.
    "- events at their end: keydown body Escape",
  ],
  elsewhere: [],
};
/** How the traces of the copy show, besides. */
const TRACES_FOUND = {
  read: [
    "+ changes: attributes html data-planted",
    '+ elements: <html lang="en" data-planted="">',
    "+ elements: <style>",
    '+ events: message window "planted"',
  ],
  closed: [
    "+ probes: /icon/16.png fetch answered 200",
    "+ probes: /icon/16.png image loaded",
    "- probes: /icon/16.png image refused",
  ],
};

describe.each(READING_BROWSERS)("%s", (name, open) => {
  const opened: ReadingBrowser[] = [];
  let pages: Readonly<Record<string, string>>;
  let altered: AlteredBuild;
  let without: Played;
  /** Of the production build: what a page may know. */
  let origin = "";
  let on: ReadingBrowser;

  beforeAll(async () => {
    const script = await bundle("../detector-script.ts");
    pages = {
      "/detector": pageWith(
        script,
        `<main><h1>A page</h1><p>An AI system may show <em>reward hacking</em>, some researchers say.</p>` +
          `<p>Others speak of <a href="#there">deceptive alignment</a> in language models.</p><input></main>`,
      ),
      "/garden": pageWith(script, `<main><h1>A garden</h1><p>The beds follow the <em>wall</em>.</p></main>`),
    };
    altered = alterBuild(BUILDS[name], {
      append: { "annotator.js": TRACES },
      manifest: { web_accessible_resources: [{ resources: ["icon/16.png"], matches: ["<all_urls>"] }] },
    });
    on = await open({ pages });
    opened.push(on);
    origin = on.extensionOrigin;
    const plain = await open({ pages, extension: "none" });
    opened.push(plain);
    without = await play(plain, origin, false);
  });
  afterAll(async () => {
    for (const browser of opened) await browser.close();
    altered?.remove();
  });

  test("two runs without the extension find the same", async () => {
    const again = await play(opened[1]!, origin, false);
    for (const moment of MOMENTS) expect(differences(again[moment], without[moment]), moment).toEqual([]);
  });

  test("on a site that is off, there is nothing to find", async () => {
    const off = await play(on, origin, false);
    for (const moment of MOMENTS) expect(differences(off[moment], without[moment]), moment).toEqual([]);
  });

  test("on a site that is on: names of highlights, and the card's element while a card is shown", async () => {
    await enableSite(on);
    const found = await play(on, origin, true);
    for (const moment of MOMENTS)
      expect
        .soft(differences(found[moment], without[moment]).toSorted(), moment)
        .toEqual(EXPECTED[moment].toSorted());
  });

  test("what other extensions leave is found", async () => {
    const planted = await open({ pages, extension: altered.folder });
    opened.push(planted);
    await enableSite(planted);
    const found = await play(planted, planted.extensionOrigin, true);
    for (const moment of ["read", "closed"] as const)
      expect
        .soft(differences(found[moment], without[moment]), moment)
        .toEqual(expect.arrayContaining(TRACES_FOUND[moment]));
  });
});
