import { expect, test } from "vitest";
import type { browser as webExtension } from "wxt/browser";
import {
  choose,
  documentOf,
  enableSite,
  marksOn,
  openPanel,
  textsOf,
  waitForMarks,
  waitForTexts,
} from "./reader.ts";
import { faultsOf } from "../../src/cli/browser/axe.ts";
import { inReadingBrowsers, until, type OpenPage, type ReadingBrowser } from "./reading-browser.ts";

/** Of the three marks on /long the last is far below: it is painted when the reader comes near. */
const NEAR_MARKS = 2;
const TABS = { page: ".tabs button:nth-child(1)", glossary: ".tabs button:nth-child(2)" };

const flashOn = (page: OpenPage): Promise<string[]> =>
  page.evaluate(() =>
    [...(CSS.highlights.get("ai-risk-gloss-flash") ?? [])].map(
      ({ startContainer, startOffset, endOffset }) =>
        startContainer instanceof Text ? startContainer.data.slice(startOffset, endOffset) : "",
    ),
  );

const markedTexts = async (page: OpenPage): Promise<string[]> =>
  (await marksOn(page)).map(({ text }) => text);

/** The words of the control that has the focus. */
const focused = (panel: OpenPage): Promise<string> =>
  panel.evaluate(() => document.activeElement?.textContent ?? "");

/** What the reader sees of the panel, without what is hidden. */
const visibleText = (panel: OpenPage): Promise<string> =>
  panel.evaluate(() => document.querySelector("main")?.innerText ?? "");

const waitForWords = (panel: OpenPage, words: string): Promise<string> =>
  until(
    `the words ${words}`,
    () => visibleText(panel),
    (text) => text.includes(words),
  );

/** What axe finds, light and dark. */
async function faultsInBoth(panel: OpenPage): Promise<string[]> {
  const faults: string[] = [];
  for (const scheme of ["light", "dark"]) {
    await panel.evaluate((chosen) => {
      document.documentElement.style.colorScheme = chosen;
    }, scheme);
    faults.push(...(await faultsOf(panel)));
  }
  return faults;
}

const pressAlt = (panel: OpenPage, key: "ArrowLeft" | "ArrowRight"): Promise<void> =>
  panel.evaluate((name) => {
    document.activeElement!.dispatchEvent(
      new KeyboardEvent("keydown", { key: name, altKey: true, bubbles: true, cancelable: true }),
    );
  }, key);

/** /long as it is read, and the panel that lists its terms. */
async function readLong(browser: ReadingBrowser): Promise<{ page: OpenPage; panel: OpenPage }> {
  await enableSite(browser);
  const page = await browser.read("/long");
  await waitForMarks(page, NEAR_MARKS);
  const panel = await openPanel(browser, "/long");
  await waitForTexts(panel, ".row-name", (texts) => texts.length === 4);
  return { page, panel };
}

/** Leaves a request as a card, a menu or the address bar does, for this panel or for another. */
const ask = (panel: OpenPage, link: string, isForAnother = false): Promise<void> =>
  panel.evaluate(
    async ([wanted, isElsewhere]) => {
      const { storage, tabs } = (globalThis as unknown as { chrome: typeof webExtension }).chrome;
      const own = (await tabs.getCurrent())!.id!;
      await storage.session.set({ panelRequest: { link: wanted, tabId: isElsewhere ? own + 1 : own } });
    },
    [link, isForAnother] as const,
  );

inReadingBrowsers((browser) => {
  test("the panel lists the page's terms by first use, and walks through their mentions with a flash", async () => {
    await enableSite(browser());
    const page = await browser().read("/long");
    await waitForMarks(page, NEAR_MARKS);
    const panel = await openPanel(browser(), "/long");
    const names = await waitForTexts(panel, ".row-name", (texts) => texts.length === 4);
    expect(names).toEqual([
      "Instrumental convergence",
      "Reward hacking",
      "Large language model",
      "Deceptive alignment",
    ]);
    expect(await textsOf(panel, ".mentions-count")).toEqual(["once", "2 times", "once", "once"]);
    const [verdict] = await textsOf(panel, ".verdict");
    expect(verdict).toContain("About AI risk");
    expect(verdict).toContain("“deceptive alignment”");
    expect(verdict).toContain("4 terms found, 3 underlined · 5 mentions");

    const next = ".row:nth-child(2) .mentions button";
    await panel.click(next);
    await waitForTexts(panel, ".mentions-count", (texts) => texts[1] === "1 of 2");
    await panel.click(next);
    await waitForTexts(panel, ".mentions-count", (texts) => texts[1] === "2 of 2");
    await until(
      "the flash",
      () => flashOn(page),
      ([flashed]) => flashed === "reward hacking",
    );
    await until(
      "the far paragraph in view",
      () => page.evaluate(() => document.querySelector("#far")!.getBoundingClientRect().top < innerHeight),
      (isInView) => isInView,
    );
    expect(await textsOf(panel, "[role=status]")).toEqual(["Mention 2 of 2 is shown in the page."]);
    await panel.click(next);
    await waitForTexts(panel, ".mentions-count", (texts) => texts[1] === "1 of 2");

    // What is said twice is read out twice: it is a new element each time.
    const jump = ".row:nth-child(1) .mentions button";
    await panel.click(jump);
    await waitForTexts(panel, "[role=status]", ([said]) => said?.startsWith("Mention 1 of 1") === true);
    await panel.evaluate(() => document.querySelector("[role=status] span")!.setAttribute("data-old", ""));
    await panel.click(jump);
    await waitForTexts(
      panel,
      "[role=status] span:not([data-old])",
      ([said]) => said?.startsWith("Mention 1 of 1") === true,
    );

    await panel.click(".row:nth-child(4) .row-tools > button");
    const [why] = await waitForTexts(panel, ".row-why", (texts) => texts.length === 1);
    expect(why).toMatch(/^Taken for this term: .+\./);
    expect(await faultsInBoth(panel)).toEqual([]);
    await panel.click(".row:nth-child(4) .row-name");
    await waitForTexts(panel, "[role=status]", ([said]) => said === "");
    await panel.close();
    await page.close();
  });

  test("a mention that is gone is said to be gone", async () => {
    const { page, panel } = await readLong(browser());
    await page.close();
    await panel.click(".row:nth-child(1) .mentions button");
    await waitForWords(panel, "this mention is gone");
    await panel.close();
  });

  test("known terms stand apart, and can be underlined again", async () => {
    const { page, panel } = await readLong(browser());
    await panel.evaluate(async () => {
      const { storage } = (globalThis as unknown as { chrome: typeof webExtension }).chrome;
      await storage.local.set({ settings: { known: ["reward-hacking"] } });
    });
    await waitForTexts(panel, ".list-head", (heads) => heads.includes("You know this one"));
    await until(
      "no mark",
      () => markedTexts(page),
      (texts) => !texts.includes("reward hacking"),
    );
    await panel.click(".rows:last-of-type .row-tools > .text-button");
    await waitForTexts(panel, ".list-head", (heads) => heads.length === 1);
    await until(
      "the mark",
      () => markedTexts(page),
      (texts) => texts.includes("reward hacking"),
    );
    await panel.close();
    await page.close();
  });

  test("the glossary is searched by keyboard, and Back leads to the words, the place and the row", async () => {
    const panel = await browser().extensionPage("sidepanel.html");
    await panel.click(TABS.glossary);
    const all = await waitForTexts(panel, ".row-name", (texts) => texts.length > 100);
    expect(all).toContain("King Lear problem");
    await panel.fill("input[type=search]", "reward");
    await waitForTexts(panel, ".row-name", (texts) => texts[0] === "Reward function");
    for (const head of await textsOf(panel, ".list-head")) expect(head).toMatch(/^[A-Z].+ \d+$/);
    for (let row = 0; row < 6; row++) await panel.press("ArrowDown");
    const chosen = await focused(panel);
    expect(chosen).toBe((await textsOf(panel, ".row-name"))[5]);
    await panel.press("Enter");
    await waitForTexts(panel, "h2.entry-head", ([name]) => name === chosen);
    const headings = await textsOf(panel, ".entry-section > h3");
    expect(headings).toEqual(expect.arrayContaining(["In plain words", "Sources"]));
    expect(await faultsInBoth(panel)).toEqual([]);

    await pressAlt(panel, "ArrowLeft");
    await until(
      "the focus on the row",
      () => focused(panel),
      (name) => name === chosen,
    );
    expect(
      await panel.evaluate(() => document.querySelector<HTMLInputElement>("input[type=search]")!.value),
    ).toBe("reward");
    await pressAlt(panel, "ArrowRight");
    await waitForTexts(panel, "h2.entry-head", ([name]) => name === chosen);
    await panel.click(".place-back button");
    await until(
      "the focus on the row",
      () => focused(panel),
      (name) => name === chosen,
    );
    await panel.close();
  });

  test("Enter in the search opens the first entry that is listed", async () => {
    const panel = await browser().extensionPage("sidepanel.html");
    await panel.click(TABS.glossary);
    await panel.fill("input[type=search]", "flattery");
    await waitForTexts(panel, ".row-name", (texts) => texts[0] === "Sycophancy");
    await panel.press("Enter");
    await waitForTexts(panel, "h2.entry-head", ([name]) => name === "Sycophancy");
    await panel.close();
  });

  test("search finds what is misspelt, offers what is near, and says what filters hide", async () => {
    const panel = await browser().extensionPage("sidepanel.html");
    await panel.click(TABS.glossary);
    await panel.fill("input[type=search]", "king leer problm");
    await waitForTexts(panel, ".row-name", (texts) => texts[0] === "King Lear problem");
    await panel.press("Escape");
    await waitForTexts(panel, ".row-name", (texts) => texts.length > 100);
    expect(await faultsInBoth(panel)).toEqual([]);

    await panel.fill("input[type=search]", "zqconvergance");
    await waitForWords(panel, "Nearest names:");
    expect(await textsOf(panel, ".plain-list button")).toContain("Instrumental convergence");
    expect(await faultsInBoth(panel)).toEqual([]);
    await panel.press("Escape");

    await panel.fill("input[type=search]", "coastrunners");
    const [boat] = await waitForTexts(panel, ".row-name", (texts) => texts.length < 10);
    expect(boat).toMatch(/boat/i);
    await panel.evaluate(() => {
      const kind = document.querySelector<HTMLSelectElement>(".filters select")!;
      kind.value = "estimate";
      kind.dispatchEvent(new Event("change", { bubbles: true }));
    });
    await waitForWords(panel, "The filters hide");
    await panel.click(".list-count button");
    await waitForTexts(panel, ".row-name", (texts) => texts[0] === boat);
    await panel.close();
  });

  test("a topic of an entry leads to the glossary of this topic", async () => {
    const panel = await browser().extensionPage("sidepanel.html#reward-hacking");
    await waitForTexts(panel, "h2.entry-head", ([name]) => name === "Reward hacking");
    const [topic] = await textsOf(panel, ".entry-topics button");
    await panel.click(".entry-topics button");
    await until(
      "the filter",
      () =>
        panel.evaluate(
          () =>
            document.querySelector<HTMLSelectElement>(".filters select:last-child")?.selectedOptions[0]
              ?.text ?? "",
        ),
      (chosen) => chosen === topic,
    );
    await panel.close();
  });

  test("links lead into the panel, in its address and from the card or the menu", async () => {
    const panel = await browser().extensionPage("sidepanel.html#?50%25 of reward");
    await waitForTexts(panel, ".row-name", (texts) => texts.length > 0);
    expect(await panel.evaluate(() => location.hash)).toBe("");
    await ask(panel, "?deceptive alignment");
    await waitForTexts(panel, "h2.entry-head", ([name]) => name === "Deceptive alignment");
    await ask(panel, "reward-hacking");
    await waitForTexts(panel, "h2.entry-head", ([name]) => name === "Reward hacking");
    await ask(panel, "no-such-entry");
    await ask(panel, "king-lear-problem", true);
    await ask(panel, "tab=glossary");
    await waitForTexts(panel, "h2.entry-head", (names) => names.length === 0);
    await pressAlt(panel, "ArrowLeft");
    await waitForTexts(panel, "h2.entry-head", ([name]) => name === "Reward hacking");
    await pressAlt(panel, "ArrowLeft");
    await waitForTexts(panel, "h2.entry-head", ([name]) => name === "Deceptive alignment");
    await panel.close();
  });

  test("reading notes name the article as it names itself, and leave the page alone", async () => {
    await enableSite(browser());
    const page = await browser().read("/essay");
    await waitForMarks(page, 3);
    const before = await documentOf(page);
    const panel = await openPanel(browser(), "/essay");
    await waitForTexts(panel, ".verdict .button", ([name]) => name === "Reading notes");
    await panel.click(".verdict .button");
    const preview = (): Promise<string> =>
      panel.evaluate(() => document.querySelector<HTMLTextAreaElement>(".notes-preview")?.value ?? "");
    const markdown = await until("the notes", preview, (text) => text !== "");
    expect(markdown).toContain('# Models that \\*scheme\\* \\<img src=x onerror="document.title=1"\\>\n');
    expect(markdown).toContain("- Author: By Ada Lovelace\n");
    expect(markdown).toMatch(/- \*\*Reward hacking\*\*: .+ \(\[.+\]\(<https:.+>\)\)\n/);
    expect(await faultsInBoth(panel)).toEqual([]);

    await panel.front();
    await panel.click(".notes .actions button:nth-child(1)");
    await waitForTexts(panel, ".notes .actions .muted", ([told]) => told === "Copied.");

    await panel.click('.notes input[value="csv"]');
    const csv = await until("the cards", preview, (text) => text.startsWith("Term,"));
    await panel.evaluate(() => {
      const make = URL.createObjectURL.bind(URL);
      URL.createObjectURL = (blob) => {
        if (blob instanceof Blob)
          void blob.arrayBuffer().then((bytes) => {
            document.body.dataset["saved"] = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
          });
        return make(blob);
      };
    });
    await panel.click(".notes .actions button:nth-child(2)");
    await until(
      "the saved file",
      () => panel.evaluate(() => document.body.dataset["saved"] ?? ""),
      (saved) => saved === `\uFEFF${csv.replaceAll("\n", "\r\n")}`,
    );
    expect(await documentOf(page)).toBe(before);
    await panel.close();
    await page.close();
  });

  test("a long list can be narrowed, and the page does not list itself", async () => {
    await enableSite(browser());
    const page = await browser().read("/survey");
    await until(
      "marks",
      () => marksOn(page),
      (marks) => marks.length > 2,
    );
    const panel = await openPanel(browser(), "/survey");
    const labels = await waitForTexts(panel, ".radio-row label", (texts) => texts.length === 3);
    const shown = (): Promise<string[]> => textsOf(panel, ".row-name");
    const all = await shown();
    expect(all).not.toContain("Concrete Problems in AI Safety");
    expect(await textsOf(panel, ".verdict .text-button")).toEqual(["Concrete Problems in AI Safety"]);
    expect(labels[0]).toBe(`All ${all.length}`);
    expect(labels[1]).toMatch(/^Underlined \d+$/);
    await panel.click(".radio-row input[value=named]");
    await waitForTexts(panel, ".row-name", (names) => names.length < all.length);
    expect(await shown()).toEqual(
      expect.arrayContaining(["Risks from Learned Optimization in Advanced Machine Learning Systems"]),
    );
    expect(labels[2]).toBe(`Works and examples ${(await shown()).length}`);
    await panel.click(".radio-row input[value=underlined]");
    const underlined = await waitForTexts(
      panel,
      ".row-name",
      (names) => `Underlined ${names.length}` === labels[1],
    );
    expect(await faultsInBoth(panel)).toEqual([]);

    await panel.click(".verdict .button");
    const notes = (): Promise<string> =>
      panel.evaluate(() => document.querySelector<HTMLTextAreaElement>(".notes-preview")?.value ?? "");
    const termsIn = (text: string): number => text.match(/^- \*\*/gm)?.length ?? 0;
    await until("all terms in the notes", notes, (text) => termsIn(text) === all.length);
    await panel.click(".notes input[value=underlined]");
    await until("the underlined terms in the notes", notes, (text) => termsIn(text) === underlined.length);
    // Alt and an arrow step through the words of a field on a Mac.
    await panel.click(".notes-preview");
    await panel.press("ArrowLeft", "Alt");
    expect(await textsOf(panel, ".notes-head")).toHaveLength(1);
    await panel.close();
    await page.close();
  });

  test("a link into one tab leaves the filters of the others", async () => {
    const panel = await browser().extensionPage("sidepanel.html");
    await panel.click(".tabs button:nth-child(3)");
    await waitForTexts(panel, ".example", (rows) => rows.length > 100);
    await panel.fill("input[type=search]", "boat");
    const filtered = await waitForTexts(panel, ".example-name", (rows) => rows.length < 20);
    await panel.click(".example-name button");
    await waitForTexts(panel, "h2.entry-head", (heads) => heads.length === 1);
    await ask(panel, "reward-hacking");
    await waitForTexts(panel, "h2.entry-head", ([name]) => name === "Reward hacking");
    await panel.evaluate(() => {
      const heads = [...document.querySelectorAll(".entry-section > h3")];
      const section = heads.find((head) => head.textContent === "In the argument")?.parentElement;
      section?.querySelector("button")?.setAttribute("data-claim", "");
    });
    await panel.click("[data-claim]");
    await waitForTexts(panel, ".claim[aria-current]", (claims) => claims.length === 1);
    for (const place of ["Reward hacking", filtered[0]]) {
      await pressAlt(panel, "ArrowLeft");
      await waitForTexts(panel, "h2.entry-head", ([name]) => name === place);
    }
    await pressAlt(panel, "ArrowLeft");
    await waitForTexts(panel, "h2.entry-head", (heads) => heads.length === 0);
    expect(await textsOf(panel, ".example-name")).toEqual(filtered);
    await panel.close();
  });

  test("a web page whose address ends in .pdf is listed like any other", async () => {
    await enableSite(browser());
    const page = await browser().read("/File:Paper.pdf");
    await waitForMarks(page, NEAR_MARKS);
    const panel = await openPanel(browser(), "/File:Paper.pdf");
    await waitForTexts(panel, ".row-name", (texts) => texts.length === 4);
    await panel.close();
    await page.close();
  });

  test("a button that goes with its work leaves the focus on what the page is said to be", async () => {
    const { page, panel } = await readLong(browser());
    await panel.evaluate(async () => {
      const { storage } = (globalThis as unknown as { chrome: typeof webExtension }).chrome;
      await storage.local.set({ pause: { until: Date.now() + 3_600_000 } });
    });
    await page.front();
    await waitForMarks(page, 0);
    await panel.front();
    await waitForWords(panel, "The extension is paused");
    await panel.click(".unread .button");
    await page.front();
    await waitForTexts(panel, ".row-name", (texts) => texts.length === 4);
    await until(
      "the focus on the verdict",
      () => focused(panel),
      (words) => words.startsWith("About AI risk"),
    );
    expect(await textsOf(panel, "[role=status]")).toEqual(["The pause has ended."]);
    expect(await textsOf(panel, "[role=alert]")).toEqual([]);
    await panel.close();
    await page.close();
  });

  test("a page that is switched off is forgotten at once, and what to do is said", async () => {
    const { page, panel } = await readLong(browser());
    await choose(browser(), "/long", "off");
    await waitForWords(panel, "This page is not read");
    expect(await textsOf(panel, ".row-name")).toEqual([]);
    expect(await faultsInBoth(panel)).toEqual([]);
    await panel.close();
    await page.close();
  });

  test("a site that is an exception can be enabled from the panel", async () => {
    await enableSite(browser());
    const page = await browser().read("/long");
    await waitForMarks(page, NEAR_MARKS);
    const panel = await openPanel(browser(), "/long");
    await browser().agreeTo("*://*/*");
    await choose(browser(), "/long", "all");
    await choose(browser(), "/long", "off");
    await waitForWords(panel, "The extension is off on 127.0.0.1.");
    await panel.front();
    await panel.click(".unread .button");
    await waitForTexts(panel, ".row-name", (texts) => texts.length === 4);
    await choose(browser(), "/long", "site");
    await panel.close();
    await page.close();
  });

  test("pages that nobody can annotate are named for what they are", async () => {
    const options = await browser().extensionPage("options.html");
    const panel = await openPanel(browser(), "options.html");
    await waitForWords(panel, "This page cannot be annotated");
    await panel.click(".unread .text-button");
    await waitForTexts(panel, ".row-name", (texts) => texts.length > 100);
    await panel.close();
    await options.close();
  });

  test("a page about something else says so, and can be annotated anyway", async () => {
    await enableSite(browser());
    const page = await browser().read("/ordinary");
    const panel = await openPanel(browser(), "/ordinary");
    await waitForWords(panel, "Not about AI risk");
    await waitForWords(panel, "No term of the glossary was found");
    expect(await textsOf(panel, ".verdict .button")).toEqual(["Annotate anyway"]);
    expect(await faultsInBoth(panel)).toEqual([]);
    await panel.close();
    await page.close();
  });

  test("the panel follows the front tab of its own window, and forgets a page at once", async () => {
    await enableSite(browser());
    const panel = await browser().extensionPage("sidepanel.html");
    const page = await browser().read("/long");
    await waitForMarks(page, NEAR_MARKS);
    await waitForTexts(panel, ".row-name", (texts) => texts.length === 4);

    const other = await panel.evaluate(async (address) => {
      const { windows } = (globalThis as unknown as { chrome: typeof webExtension }).chrome;
      const opened = await windows.create({ url: address });
      return opened?.id ?? -1;
    }, `${browser().origin}/ordinary`);
    await new Promise((resolve) => setTimeout(resolve, 800));
    expect(await textsOf(panel, ".row-name")).toHaveLength(4);
    await panel.evaluate(async (id) => {
      const { windows } = (globalThis as unknown as { chrome: typeof webExtension }).chrome;
      await windows.remove(id);
    }, other);

    const closed = await browser().extensionPage("options.html");
    await waitForTexts(panel, ".row-name", (texts) => texts.length === 0);
    await waitForWords(panel, "This page cannot be annotated");
    await page.front();
    await waitForTexts(panel, ".row-name", (texts) => texts.length === 4);
    await closed.close();
    await panel.close();
    await page.close();
  });
});
