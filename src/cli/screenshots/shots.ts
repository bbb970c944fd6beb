/** What is photographed: every surface in its states, named surface-state-look. */
import type { Page, PageScreenshotOptions } from "playwright-core";
import type { Strain } from "../../core/page-report.ts";
import type { Look, Studio } from "./studio.ts";

export interface Shot {
  readonly name: string;
  readonly look: Look;
  /** Brings the surface into its state and gives the page to photograph. */
  readonly show: (studio: Studio) => Promise<Page>;
  readonly options?: PageScreenshotOptions;
}

const READING: Look = { width: 900, height: 700 };
const PHONE: Look = { width: 390, height: 780, isTouch: true };
const PANEL: Look = { width: 400, height: 860 };
const POPUP: Look = { width: 344, height: 420 };
const SCREEN: Look = { width: 1100, height: 800 };
const NARROW: Look = { width: 320, height: 700 };
const WHOLE: PageScreenshotOptions = { fullPage: true };

const TERM = "instrumental convergence";

/** The card of a term, after these controls of it were pressed. */
function card(
  name: string,
  look: Look = READING,
  path = "/article",
  term = TERM,
  presses: string[] = [],
): Shot {
  return {
    name: `card-${name}`,
    look,
    async show(studio) {
      const page = await studio.read(path);
      await studio.openCard(page, term);
      for (const control of presses) await studio.press(control);
      return page;
    },
  };
}

/** A page of the extension about a page that is read; `act` is what the reader does there. */
function surface(
  name: string,
  address: string,
  look: Look,
  {
    path = "/article",
    strain,
    act,
    ...rest
  }: {
    path?: string;
    strain?: Strain;
    act?: (page: Page) => Promise<unknown>;
    options?: PageScreenshotOptions;
  } = {},
): Shot {
  return {
    name,
    look,
    ...rest,
    async show(studio) {
      await studio.read(path);
      const page = await studio.surface(address, strain);
      await act?.(page);
      return page;
    },
  };
}

/** A surface about a page that the extension does not read. */
function unread(
  name: string,
  address: string,
  look: Look,
  visited: string,
  kept: Record<string, unknown> = {},
): Shot {
  return {
    name,
    look,
    async show(studio) {
      await studio.keep(kept);
      await studio.visit(visited);
      return studio.surface(address);
    },
  };
}

const search =
  (words: string) =>
  async (page: Page): Promise<void> => {
    await page.fill("input[type=search]", words);
    await page.waitForTimeout(300);
  };
const press =
  (name: string) =>
  (page: Page): Promise<void> =>
    page.getByRole("button", { name }).first().click();

/** With the address ticked, and copied. */
async function report(page: Page): Promise<void> {
  await press("Report a problem")(page);
  await page.getByRole("combobox").selectOption("missing_mark");
  await page.getByLabel("The page’s address").check();
  await press("Copy the text")(page);
  await page.getByText("Copied.").first().waitFor();
  await page.evaluate(() => scrollTo(0, 0));
}

function reportLooks(name: string, address: string, look: Look, act: (page: Page) => Promise<void>): Shot[] {
  return Object.entries<Partial<Look>>({
    "": {},
    "-dark": { scheme: "dark" },
    "-narrow": { width: NARROW.width },
    "-forced-colors": { isForced: true },
    "-rtl": { isRightToLeft: true },
    "-zoom-200": { zoom: 2 },
  }).map(([ending, part]) => surface(name + ending, address, { ...look, ...part }, { act, options: WHOLE }));
}

const HOUR_MS = 3_600_000;
const KNOWN = ["reward-hacking", "goodharts-law", "sycophancy", "instrumental-convergence"];
const KNOWING = { settings: { known: KNOWN } };

export const SHOTS: readonly Shot[] = [
  { name: "page", look: READING, show: (studio) => studio.read("/article") },
  { name: "page-dark", look: { ...READING, scheme: "dark" }, show: (studio) => studio.read("/dark") },
  {
    name: "page-forced-colors",
    look: { ...READING, isForced: true },
    show: (studio) => studio.read("/article"),
  },

  card("first"),
  card("more", { ...READING, height: 900 }, "/article", TERM, ["More"]),
  card("why", READING, "/article", TERM, ["More", "Why is this marked?"]),
  card("pinned", READING, "/article", TERM, ["Pin"]),
  card("known", READING, "/article", TERM, ["I know"]),
  card("related", READING, "/article", TERM, ["More", "Power-seeking"]),
  card("example", READING, "/works", "CoastRunners"),
  card("long-headword", READING, "/works", "The Surprising Creativity of Digital Evolution"),
  card("dark", { ...READING, scheme: "dark" }, "/dark"),
  card("dark-page-light-scheme", READING, "/dark"),
  card("contrast", { ...READING, isContrast: true }),
  card("forced-colors", { ...READING, isForced: true }),
  card("rtl", READING, "/rtl"),
  card("vertical", READING, "/vertical", "deceptive alignment"),
  card("zoom-200", { ...SCREEN, zoom: 2 }),
  card("zoom-500", { width: 1280, height: 800, zoom: 5 }),
  card("sheet", PHONE),
  card("sheet-more", PHONE, "/article", TERM, ["More"]),
  card("sheet-dark", { ...PHONE, scheme: "dark" }, "/dark"),

  surface("panel-page", "sidepanel.html", PANEL),
  surface("panel-page-dark", "sidepanel.html", { ...PANEL, scheme: "dark" }),
  surface("panel-page-why", "sidepanel.html", PANEL, { act: press("Why") }),
  {
    name: "panel-page-known",
    look: PANEL,
    async show(studio) {
      await studio.keep(KNOWING);
      await studio.read("/article");
      return studio.surface("sidepanel.html");
    },
    options: WHOLE,
  },
  surface("panel-page-not-about", "sidepanel.html", PANEL, { path: "/garden" }),
  surface("panel-page-not-english", "sidepanel.html", PANEL, { path: "/german" }),
  surface("panel-page-restless", "sidepanel.html", PANEL, { strain: "restless" }),
  surface("panel-page-empty", "sidepanel.html", PANEL, { path: "/blank" }),
  unread("panel-unread-no-access", "sidepanel.html", PANEL, "/article"),
  unread("panel-unread-browser", "sidepanel.html", PANEL, "chrome://version"),
  unread("panel-unread-pdf", "sidepanel.html", PANEL, "/paper.pdf"),
  {
    name: "panel-unread-paused",
    look: PANEL,
    async show(studio) {
      await studio.read("/article");
      await studio.keep({ pause: { until: Date.now() + HOUR_MS } });
      return studio.surface("sidepanel.html");
    },
  },
  surface("panel-entry", "sidepanel.html#instrumental-convergence", PANEL, { options: WHOLE }),
  surface(
    "panel-entry-dark",
    "sidepanel.html#king-lear-problem",
    { ...PANEL, scheme: "dark" },
    { options: WHOLE },
  ),
  surface("panel-glossary", "sidepanel.html#tab=glossary", PANEL),
  surface("panel-search", "sidepanel.html#?deceptive", PANEL),
  surface("panel-search-typo", "sidepanel.html#tab=glossary", PANEL, { act: search("instrumetal") }),
  surface("panel-search-none", "sidepanel.html#tab=glossary", PANEL, { act: search("zzqx") }),
  surface("panel-examples", "sidepanel.html#tab=examples", PANEL),
  surface("panel-examples-dark", "sidepanel.html#tab=examples", { ...PANEL, scheme: "dark" }),
  surface("panel-estimates", "sidepanel.html#tab=estimates", PANEL),
  surface("panel-estimates-dark", "sidepanel.html#tab=estimates", { ...PANEL, scheme: "dark" }),
  surface("panel-estimates-wide", "sidepanel.html#tab=estimates", { width: 720, height: 860 }),
  surface("panel-argument", "sidepanel.html#tab=argument", PANEL),
  surface("panel-argument-open", "sidepanel.html#tab=argument", PANEL, { act: press("Expand all") }),
  surface("panel-notes", "sidepanel.html", PANEL, { act: press("Reading notes"), options: WHOLE }),
  ...reportLooks("panel-report", "sidepanel.html", PANEL, report),
  surface("panel-report-entry", "sidepanel.html#king-lear-problem", PANEL, {
    act: press("Report a problem with this entry"),
    options: WHOLE,
  }),
  surface("panel-report-term", "sidepanel.html", PANEL, {
    async act(page) {
      await press("Why")(page);
      await press("Report a problem: ")(page);
    },
    options: WHOLE,
  }),
  surface("panel-forced-colors", "sidepanel.html", { ...PANEL, isForced: true }),
  surface("panel-rtl", "sidepanel.html", { ...PANEL, isRightToLeft: true }),
  surface("panel-narrow", "sidepanel.html", NARROW),
  surface("panel-narrow-estimates", "sidepanel.html#tab=estimates", NARROW),
  surface("panel-zoom-200", "sidepanel.html", { ...PANEL, zoom: 2 }),

  unread("popup-off", "popup.html", POPUP, "/article"),
  surface("popup-on", "popup.html", POPUP, { options: WHOLE }),
  surface("popup-on-dark", "popup.html", { ...POPUP, scheme: "dark" }, { options: WHOLE }),
  surface("popup-not-about", "popup.html", POPUP, { options: WHOLE, path: "/garden" }),
  surface("popup-huge", "popup.html", POPUP, { options: WHOLE, strain: "huge" }),
  surface("popup-restless", "popup.html", POPUP, { options: WHOLE, strain: "restless" }),
  surface("popup-forced-colors", "popup.html", { ...POPUP, isForced: true }, { options: WHOLE }),
  ...reportLooks("popup-report", "popup.html", POPUP, press("Report a problem")),
  unread("popup-paused", "popup.html", POPUP, "/article", { pause: { until: Date.now() + HOUR_MS } }),
  unread("popup-pdf", "popup.html", POPUP, "/paper.pdf"),
  unread("popup-browser", "popup.html", POPUP, "chrome://version"),

  ...["options", "welcome"].flatMap((name): Shot[] => [
    surface(name, `${name}.html`, SCREEN, { options: WHOLE }),
    surface(`${name}-dark`, `${name}.html`, { ...SCREEN, scheme: "dark" }, { options: WHOLE }),
    surface(`${name}-forced-colors`, `${name}.html`, { ...SCREEN, isForced: true }, { options: WHOLE }),
    surface(`${name}-narrow`, `${name}.html`, NARROW, { options: WHOLE }),
    surface(`${name}-zoom-200`, `${name}.html`, { ...SCREEN, zoom: 2 }),
    surface(`${name}-rtl`, `${name}.html`, { ...SCREEN, isRightToLeft: true }),
  ]),
  {
    name: "options-known",
    look: SCREEN,
    async show(studio) {
      await studio.keep(KNOWING);
      const page = await studio.surface("options.html");
      await page.getByRole("button", { name: "Underline again: " }).first().scrollIntoViewIfNeeded();
      return page;
    },
  },
];
