/**
 * What is kept after a journey over thirty pages: settings, site rules, known terms, and the end of a pause. Every
 * address, title and text of the journey holds a word that stands nowhere else: it must be in no store of the
 * extension and in no file that the browser keeps for it. What is looked up must be in no file at all.
 */
import { expect, test } from "vitest";
import type { browser as webExtension } from "wxt/browser";
import { DEFAULT_SETTINGS } from "../../src/core/settings/settings.ts";
import { VERSION } from "../../src/core/settings/versions.ts";
import { filesWith } from "./files-with.ts";
import {
  cardEye,
  choose,
  enableSite,
  marksOn,
  openPanel,
  restOn,
  waitForCard,
  waitForTexts,
} from "./reader.ts";
import { inReadingBrowsers, SITE, until, type OpenPage } from "./reading-browser.ts";
import { tabReport } from "./tab-report.ts";

/** Begins every word that is planted in a page. */
const PLANTED = "qzvplanted";
/** Begins every word that is looked up. */
const SOUGHT = "qzvsought";

const TOPICS = {
  "ai-risk":
    "An AI system may show reward hacking, deceptive alignment or instrumental convergence, and the AI alignment of a language model is hard.",
  ai: "The neural network is a language model: machine learning by gradient descent on a transformer, with reinforcement learning for chatbots such as GPT-4.",
  neither: "The beds follow the wall, and in winter nothing grows there but the ivy, which nobody planted.",
} as const;
type Topic = keyof typeof TOPICS;

const JOURNEY = Array.from({ length: 30 }, (_, index) => {
  const topic = (Object.keys(TOPICS) as Topic[])[index % 3]!;
  return { topic, path: `/${PLANTED}path${index}/${topic}`, index };
});

const PAGES = Object.fromEntries(
  JOURNEY.map(({ topic, path, index }) => [
    path,
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${PLANTED}title${index}</title></head><body><main style="margin:6em 2em">` +
      `<h1>${PLANTED}heading${index}</h1><p id="text">${TOPICS[topic]}</p><p id="planted">Somebody called it ${PLANTED}text${index}.</p></main></body></html>`,
  ]),
);

/** All that an extension can keep in its own name, as far as one of its pages reaches it. */
const dumpOf = (extensionPage: OpenPage): Promise<Record<string, unknown>> =>
  extensionPage.evaluate(async () => {
    const { storage } = (globalThis as unknown as { chrome: typeof webExtension }).chrome;
    const folder = await navigator.storage.getDirectory();
    const files: string[] = [];
    for await (const name of (folder as unknown as { keys(): AsyncIterable<string> }).keys())
      files.push(name);
    return {
      local: await storage.local.get(null),
      session: await storage.session.get(null),
      sync: await storage.sync.get(null),
      databases: await indexedDB.databases(),
      caches: await caches.keys().catch(() => []),
      localStorage: Object.entries(localStorage),
      sessionStorage: Object.entries(sessionStorage),
      cookies: document.cookie,
      files,
    };
  });

/** The browser's own folders for what extensions keep, and for what a site's scripts keep. */
const KEPT_FOR_SCRIPTS =
  /extension|storage|indexeddb|service ?worker|file system|databases|caches|shared_proto/i;

/** Where settings are found in Chromium, and in Firefox. */
const KEPT_FOR_EXTENSIONS = /Local Extension Settings|moz-extension/;
const HISTORY = /History|places\.sqlite/;

/** Firefox packs what it stores: the end of a word may be no more than a hint at the end of another one. */
const beginningOf = (word: string): string => word.slice(0, -3);

inReadingBrowsers((browser) => {
  test("after a journey over thirty pages nothing of them is kept", { timeout: 300_000 }, async () => {
    await enableSite(browser());
    const options = await browser().extensionPage("options.html");

    for (const { topic, path, index } of JOURNEY) {
      const page = await browser().read(path);
      await page.front();
      const report = await tabReport(options, path);
      expect(report.verdict.topic, path).toBe(topic);
      if (topic === "ai-risk") {
        const mark = (
          await until(
            "marks",
            () => marksOn(page),
            (marks) => marks.length > 0,
          )
        ).at(-1)!;
        // Every other time a card is opened and closed.
        if (index % 2 === 0) {
          await restOn(page, mark);
          await waitForCard(page, true);
          await page.press("Escape");
          await waitForCard(page, false);
        }
      }
      if (index === 3) {
        const eye = await cardEye(browser(), path);
        await page.front();
        const known = (await marksOn(page)).find(({ text }) => text === "reward hacking")!;
        await restOn(page, known);
        await eye.press(page, "More");
        const { html } = await eye.waitFor("the sources", (card) => card.html.includes("<a "));
        // A source that is visited is not told where the reader came from.
        const links = html.match(/<a [^>]*>/g)!;
        expect(links.filter((link) => !link.includes("noreferrer"))).toEqual([]);
        await eye.press(page, "I know this");
        await eye.waitFor("that it is known", ({ text }) => text.includes("Undo"));
        await page.press("Escape");
        await waitForCard(page, false);
        await page.evaluate(() => getSelection()!.selectAllChildren(document.querySelector("#planted")!));
        expect(await eye.command("explainSelection")).toMatchObject({
          isShown: false,
          words: expect.stringContaining("qzvplanted"),
        });
        await eye.close();
      }
      if (index === 6) {
        const panel = await openPanel(browser(), path);
        await panel.click(".tabs > :nth-child(2)");
        await panel.fill("input[type=search]", "king leer");
        await waitForTexts(
          panel,
          'section[aria-label="Glossary"] .row-name',
          ([first]) => first === "King Lear problem",
        );
        await panel.fill("input[type=search]", SOUGHT);
        await panel.close();
      }
      if (index === 9) {
        const eye = await cardEye(browser(), path);
        await page.front();
        await restOn(page, (await marksOn(page))[0]!);
        await eye.press(page, "Open in panel");
        await eye.close();
      }
      await page.close();
    }

    // A site that is switched off while all others are read.
    await browser().agreeTo("*://*/*");
    const [first, other] = JOURNEY.filter(({ topic }) => topic === "ai-risk").map(({ path }) => path);
    const everywhere = await browser().read(first!);
    await choose(browser(), first!, "all");
    await everywhere.close();
    const page = await browser().read(other!, SITE);
    await page.front();
    await until(
      "marks on the other site",
      () => marksOn(page),
      (marks) => marks.length > 0,
    );
    await choose(browser(), other!, "off");
    await page.front();
    await until(
      "no marks",
      () => marksOn(page),
      (marks) => marks.length === 0,
    );

    // A pause, and its end.
    const popup = await browser().extensionPage("popup.html");
    await popup.click(".pause button");
    await until(
      "the pause",
      () => dumpOf(options),
      ({ local }) => "pause" in (local as object),
    );
    await popup.click(".pause button");
    await until(
      "the end of the pause",
      () => dumpOf(options),
      ({ local }) => (local as { pause?: { until?: number } }).pause?.until === 0,
    );
    await popup.close();

    // What the panel was asked to show is taken away by it.
    const dump = await until(
      "an empty session",
      () => dumpOf(options),
      ({ session }) => Object.keys(session as object).length === 0,
    );
    expect(dump).toEqual({
      local: {
        settings: { version: VERSION, ...DEFAULT_SETTINGS, known: ["reward-hacking"] },
        siteRules: { version: VERSION, all: true, on: ["127.0.0.1"], off: [SITE] },
        pause: { until: 0 },
      },
      session: {},
      sync: {},
      databases: [],
      caches: [],
      localStorage: [],
      sessionStorage: [],
      cookies: "",
      files: [],
    });
    // The site's own stores are as empty as the site left them.
    expect(
      await page.evaluate(async () => [
        Object.keys(localStorage),
        Object.keys(sessionStorage),
        await indexedDB.databases().catch(() => []),
        document.cookie,
      ]),
    ).toEqual([[], [], [], ""]);
    expect(await browser().cookies()).toEqual([]);

    // On disk: what the reader stored is found there, and so is the browser's own history, but in other files.
    const { profile } = browser();
    const filesOf = (word: string): string[] => filesWith(profile, beginningOf(word));
    await until(
      "what is stored, on disk",
      async () => filesOf("reward-hacking"),
      (files) => files.some((file) => KEPT_FOR_EXTENSIONS.test(file)),
    );
    const planted = await until(
      "the browser's own history, on disk",
      async () => filesOf(PLANTED),
      (files) => files.some((file) => HISTORY.test(file)),
    );
    expect(planted.filter((file) => KEPT_FOR_SCRIPTS.test(file))).toEqual([]);
    expect(filesOf(SOUGHT)).toEqual([]);
    await page.close();
    await options.close();
  });
}, PAGES);
