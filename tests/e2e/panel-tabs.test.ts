import { expect, test } from "vitest";
import { loadGlossary } from "../../src/cli/project.ts";
import { examplesByDate, filterExamples } from "../../src/glossary/example-timeline.ts";
import { groupEstimates } from "../../src/glossary/estimate-questions.ts";
import { faultsOf } from "../../src/cli/browser/axe.ts";
import { inReadingBrowsers, until, type OpenPage, type ReadingBrowser } from "./reading-browser.ts";

const { glossary } = loadGlossary();
const EXAMPLES = examplesByDate(glossary);

const TABS = { examples: ".example", estimates: ".estimate", argument: ".reason" } as const;

const textsOf = (page: OpenPage, selector: string): Promise<string[]> =>
  page.evaluate(
    (wanted) => [...document.querySelectorAll(wanted)].map((element) => element.textContent ?? ""),
    selector,
  );

const waitForCount = (page: OpenPage, selector: string, count: number): Promise<string[]> =>
  until(
    `${count} of ${selector}`,
    () => textsOf(page, selector),
    (texts) => texts.length === count,
  );

const waitForText = (page: OpenPage, selector: string, wanted: string): Promise<string[]> =>
  until(
    `“${wanted}” in ${selector}`,
    () => textsOf(page, selector),
    (texts) => texts.some((text) => text.includes(wanted)),
  );

async function openTab(browser: ReadingBrowser, tab: keyof typeof TABS): Promise<OpenPage> {
  const panel = await browser.extensionPage("sidepanel.html");
  await until(
    "the tabs",
    () => textsOf(panel, ".tabs button"),
    (texts) => texts.length > 0,
  );
  await panel.evaluate((name) => {
    for (const button of document.querySelectorAll<HTMLElement>(".tabs button"))
      if (button.textContent.toLowerCase() === name) button.click();
  }, tab);
  await until(
    `the tab ${tab}`,
    () => textsOf(panel, TABS[tab]),
    (texts) => texts.length > 0,
  );
  return panel;
}

/** Chooses as a reader does; no driver of ours can open a native list. */
const choose = (page: OpenPage, place: number, value: string): Promise<void> =>
  page.evaluate(
    ([at, wanted]) => {
      const select = document.querySelectorAll("select")[at]!;
      select.value = wanted;
      select.dispatchEvent(new Event("change", { bubbles: true }));
    },
    [place, value] as const,
  );

inReadingBrowsers((browser) => {
  test("the timeline shows every example under its year, and what the filters leave", async () => {
    const panel = await openTab(browser(), "examples");
    const names = await waitForCount(panel, ".example-name", EXAMPLES.length);
    expect(names).toEqual(EXAMPLES.map(({ entry }) => entry.name));
    const heads = await textsOf(panel, ".period-head");
    expect(heads.slice(0, 1)).toEqual([expect.stringMatching(/^2026 \d+ examples$/)]);
    expect(heads.at(-1)).toMatch(/^1950s \d+ example/);

    const legal = filterExamples(EXAMPLES, { words: "", setting: "legal", topic: "" });
    await choose(panel, 0, "legal");
    await waitForCount(panel, ".example", legal.length);
    expect(new Set(await textsOf(panel, ".example-when span"))).toEqual(new Set(["Court case"]));
    expect(await textsOf(panel, "main .list-head")).toEqual([
      `${legal.length} of ${EXAMPLES.length} examples`,
    ]);

    await choose(panel, 0, "");
    await choose(panel, 1, "interpretability");
    const topical = filterExamples(EXAMPLES, { words: "", setting: "", topic: "interpretability" });
    await waitForCount(panel, ".example", topical.length);
    await panel.fill("input[type=search]", "golden gate");
    const [found] = await waitForCount(panel, ".example-name", 1);
    expect(found).toContain("Golden Gate");
    await panel.click(".example-limits summary");
    expect(
      await panel.evaluate(() => document.querySelector<HTMLDetailsElement>(".example-limits")?.open),
    ).toBe(true);
    await panel.click(".example-name button");
    await waitForText(panel, "article h2", found!);
    await panel.close();
  });

  test("a filter that leaves nothing says so, and is taken off by one button", async () => {
    const panel = await openTab(browser(), "examples");
    await panel.fill("input[type=search]", "zzzz");
    await waitForText(panel, ".panel", "No example fits.");
    expect(await textsOf(panel, "main .list-head")).toEqual([`0 of ${EXAMPLES.length} examples`]);
    // Spoken later, when the reader has stopped typing.
    await waitForText(panel, "main [role=status]", `0 of ${EXAMPLES.length} examples`);
    await panel.click(".panel .button");
    await waitForCount(panel, ".example", EXAMPLES.length);
    expect(await panel.evaluate(() => document.activeElement?.getAttribute("type"))).toBe("search");
    await panel.close();
  });

  test("an example is found though its name is misspelt", async () => {
    const panel = await openTab(browser(), "examples");
    await panel.fill("input[type=search]", "blackmial");
    await waitForText(panel, ".example-name", "blackmail");
    await panel.close();
  });

  test("a year's button brings its head to the top, below the tabs", async () => {
    const panel = await openTab(browser(), "examples");
    await panel.evaluate(() => {
      for (const button of document.querySelectorAll<HTMLElement>(".years button"))
        if (button.textContent === "2019") button.click();
    });
    await until(
      "2019 at the top",
      () =>
        panel.evaluate((): [number, number] => [
          document.querySelector("#period-2019")!.getBoundingClientRect().top,
          document.querySelector(".tabs")!.getBoundingClientRect().bottom,
        ]),
      ([head, tabs]) => Math.abs(head - tabs) < 3,
    );
    expect(await panel.evaluate(() => document.activeElement?.id)).toBe("period-2019");
    await panel.close();
  });

  test("each question is a table with the figures of the data, drawn where they belong", async () => {
    const { timed, untimed, declined } = groupEstimates(glossary.estimates, { words: "", order: "date" });
    const panel = await openTab(browser(), "estimates");
    const tables = await panel.evaluate(() =>
      [...document.querySelectorAll("table")].map((table) => ({
        question: table.caption!.querySelector("h3")!.textContent,
        figures: [...table.tBodies[0]!.rows].map((row) => [
          row.querySelector("th[scope=row] button")?.textContent,
          row.querySelector(".estimate-figure")?.textContent,
        ]),
      })),
    );
    expect(tables).toEqual(
      [...timed, ...untimed].map(({ event, estimates }) => ({
        question: event.charAt(0).toUpperCase() + event.slice(1),
        figures: estimates.map(({ who, figure }) => [who, figure]),
      })),
    );
    await waitForCount(panel, ".declined-row", declined.length);

    const drawn = (id: string): Promise<{ start: number; end: number; words: string }> =>
      panel.evaluate((row) => {
        const field = document.querySelector(`#row-${row} .plot-field`)!.getBoundingClientRect();
        const mark = document.querySelector(`#row-${row} .plot-mark`)?.getBoundingClientRect();
        return {
          start: mark ? Math.round(((mark.left - field.left) / field.width) * 100) : -1,
          end: mark ? Math.round(((mark.right - field.left) / field.width) * 100) : -1,
          words: document.querySelector(`#row-${row} .estimate-plot .visually-hidden`)!.textContent,
        };
      }, id);
    expect(await drawn("leike")).toEqual({ start: 10, end: 90, words: "from 10 to 90 %" });
    expect(await drawn("hinton-2024")).toEqual({ start: 10, end: 20, words: "from 10 to 20 %" });
    expect(await drawn("khan")).toEqual({ start: 15, end: 15, words: "15 %" });
    expect(await drawn("leahy")).toMatchObject({ words: "from 90 % up" });

    await choose(panel, 1, "low");
    await waitForText(panel, ".ticks", "10 %");
    await waitForText(panel, "#row-leahy .estimate-plot", "beyond");
    expect(await drawn("shear")).toMatchObject({ start: 50, end: 100, words: "from 5 to 50 %" });
    expect(await drawn("khan")).toMatchObject({ start: -1, words: "15 %, beyond the enlarged axis" });

    await choose(panel, 0, "figure");
    await until(
      "the highest figure first",
      () => textsOf(panel, "table .estimate-figure"),
      ([first]) =>
        first ===
        groupEstimates(glossary.estimates, { words: "", order: "figure" }).timed[0]!.estimates[0]!.figure,
    );
    await panel.close();
  });

  test("an estimate leads to its entry and its source", async () => {
    const panel = await openTab(browser(), "estimates");
    await panel.fill("input[type=search]", "2070 carlsmith");
    await waitForCount(panel, ".estimate", 1);
    expect(await textsOf(panel, "main .list-head")).toEqual(["1 figure · 1 question · 0 without a number"]);
    expect(
      await panel.evaluate(() => document.querySelector<HTMLAnchorElement>("#row-carlsmith-2022 a")?.href),
    ).toMatch(/^https:\/\//);
    await panel.click("#row-carlsmith-2022 button");
    await waitForText(panel, "article h2", "Joseph Carlsmith");
    await panel.close();
  });

  test("every claim of the argument stands with its support and its objection", async () => {
    const panel = await openTab(browser(), "argument");
    const claims = glossary.argument.flatMap((reason) => reason.claims);
    expect(await textsOf(panel, ".reason h2")).toEqual(glossary.argument.map(({ name }) => name));
    await panel.click(".argument-all button");
    await waitForText(panel, ".argument-all", "Collapse all");
    const shown = await panel.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>(".claim")].map((claim) => ({
        claim: claim.querySelector("h3")!.textContent,
        isVisible: claim.checkVisibility(),
        sides: [...claim.querySelectorAll(".side")].map((side) => [
          side.querySelector("h4")!.firstChild?.textContent,
          side.querySelector("p")!.textContent,
        ]),
        by: claim.querySelector(".side-by")?.textContent,
      })),
    );
    expect(shown).toEqual(
      claims.map(({ claim, support, objection }) => ({
        claim,
        isVisible: true,
        sides: [
          ["For", support.text],
          ["Against", objection.text],
        ],
        by: objection.by,
      })),
    );
    await panel.click(".argument-all button");
    await waitForText(panel, ".argument-all", "Expand all");
    expect(await panel.evaluate(() => document.querySelector<HTMLElement>(".claim")!.checkVisibility())).toBe(
      false,
    );
    await panel.click(".reason summary");
    await panel.click(".claim-terms button");
    await waitForText(panel, "article h2", claims[0]!.entries[0]!.name);
    await panel.close();
  });

  test.each(Object.keys(TABS) as (keyof typeof TABS)[])(
    "the tab %s has no fault of access, in light and in dark",
    async (tab) => {
      const panel = await openTab(browser(), tab);
      if (tab === "argument") await panel.click(".argument-all button");
      else await panel.click("details summary");
      for (const scheme of ["light", "dark"]) {
        await panel.evaluate((wanted) => {
          document.documentElement.style.colorScheme = wanted;
        }, scheme);
        expect(await faultsOf(panel), scheme).toEqual([]);
      }
      await panel.close();
    },
  );
});
