/** Popup, options and welcome page as a reader uses them. */
import type { browser as webExtension } from "wxt/browser";
import { expect, test } from "vitest";
import { VERSION } from "../../src/core/settings/versions.ts";
import { choose, enableSite, tabNumber, waitForMarks } from "./reader.ts";
import { inReadingBrowsers, until, type OpenPage, type ReadingBrowser } from "./reading-browser.ts";

const NEAR_MARKS = 2;

/** In the functions that run in a page of the extension. */
declare const chrome: typeof webExtension;

const textOf = (page: OpenPage, selector: string): Promise<string> =>
  page.evaluate((wanted) => document.querySelector(wanted)?.textContent ?? "", selector);

const waitForText = (page: OpenPage, selector: string, part: string): Promise<string> =>
  until(
    `“${part}” in ${selector}`,
    () => textOf(page, selector),
    (text) => text.includes(part),
  );

const stored = <T>(page: OpenPage, key: string): Promise<T | undefined> =>
  page.evaluate(async (name) => (await chrome.storage.local.get(name))[name] as T | undefined, key);

const store = (page: OpenPage, key: string, value: unknown): Promise<void> =>
  page.evaluate(async ([name, content]) => chrome.storage.local.set({ [name]: content }), [
    key,
    value,
  ] as const);

const grantedOrigins = (page: OpenPage): Promise<string[]> =>
  page.evaluate(async () => (await chrome.permissions.getAll()).origins ?? []);

const waitFor = (page: OpenPage, selector: string): Promise<boolean> =>
  until(
    selector,
    () => page.evaluate((wanted) => document.querySelector(wanted) !== null, selector),
    (isThere) => isThere,
  );

async function openPopup(browser: ReadingBrowser, path: string): Promise<OpenPage> {
  const options = await browser.extensionPage("options.html");
  const tabId = await tabNumber(options, path);
  await options.close();
  const popup = await browser.extensionPage(`popup.html?tab=${tabId}`);
  await waitFor(popup, ".popup-foot");
  return popup;
}

/** Clicks the button that has this text. */
async function clickButton(page: OpenPage, text: string): Promise<void> {
  await until(
    `the button “${text}”`,
    () =>
      page.evaluate((wanted) => {
        const button = [...document.querySelectorAll("button")].find((one) => one.textContent === wanted);
        button?.setAttribute("data-test", "wanted");
        return button !== undefined;
      }, text),
    (isThere) => isThere,
  );
  await page.click("[data-test=wanted]");
  await page.evaluate(() => document.querySelector("[data-test=wanted]")?.removeAttribute("data-test"));
}

/** Exports in the options, and catches the file on its way to the disk. */
async function exportedText(options: OpenPage): Promise<string> {
  await options.evaluate(() => {
    const caught = globalThis as { caughtFile?: Promise<string> };
    URL.createObjectURL = (file: Blob) => {
      caught.caughtFile = file.text();
      return "#data";
    };
    HTMLAnchorElement.prototype.click = () => {};
  });
  await clickButton(options, "Export");
  return options.evaluate(
    async () => (await (globalThis as { caughtFile?: Promise<string> }).caughtFile) ?? "",
  );
}

const chooseFile = (options: OpenPage, text: string): Promise<void> =>
  options.evaluate((content) => {
    const files = new DataTransfer();
    files.items.add(new File([content], "settings.json", { type: "application/json" }));
    const input = document.querySelector<HTMLInputElement>("input[type=file]")!;
    input.files = files.files;
    input.dispatchEvent(new Event("change", { bubbles: true }));
  }, text);

/** From now on this page of the extension can store nothing. */
const failAtStoring = (page: OpenPage): Promise<void> =>
  page.evaluate(() => {
    const api = (globalThis as { browser?: typeof chrome }).browser ?? chrome;
    Object.assign(api.storage.local, { set: () => Promise.reject(new Error("full")) });
  });

const refusePermissions = (page: OpenPage): Promise<void> =>
  page.evaluate(() => {
    const api = (globalThis as { browser?: typeof chrome }).browser ?? chrome;
    Object.assign(api.permissions, { request: () => Promise.resolve(false) });
  });

/** The words of what has the focus, once it is as wanted. */
const waitForFocus = (page: OpenPage, words: string): Promise<string> =>
  until(
    `the focus on “${words}”`,
    () => page.evaluate(() => document.activeElement?.textContent ?? ""),
    (text) => text === words,
  );

const fileWith = (parts: { readonly settings?: object; readonly sites?: object }): string =>
  JSON.stringify({ format: "ai-risk-gloss", version: 1, ...parts });

/** How many marks the passage has, also below the fold, where they are not painted yet. */
const previewCount = async (options: OpenPage): Promise<number> =>
  Number.parseInt((await textOf(options, ".preview-count")) || "0", 10);

const waitForPreview = (options: OpenPage, isWanted: (marks: number) => boolean): Promise<number> =>
  until("the marks of the preview", () => previewCount(options), isWanted);

inReadingBrowsers((browser) => {
  test("a pause takes the marks off an open page, and they come back without a reload", async () => {
    await enableSite(browser());
    const page = await browser().read("/long");
    await waitForMarks(page, NEAR_MARKS);
    const popup = await openPopup(browser(), "/long");
    await clickButton(popup, "Pause for an hour");
    await waitForText(popup, ".pause", "Paused until");
    await waitForText(popup, "[role=status]", "No marks on any site for now.");
    await page.front();
    await waitForMarks(page, 0);
    expect(
      await popup.evaluate(() => document.querySelector<HTMLInputElement>("input[value=site]")?.checked),
    ).toBe(true);

    await popup.front();
    await clickButton(popup, "Resume");
    await waitForText(popup, "[role=status]", "About AI risk");
    await page.front();
    await waitForMarks(page, NEAR_MARKS);

    // It also ends by itself.
    await store(popup, "pause", { until: Date.now() + 2500 });
    await waitForMarks(page, 0);
    await waitForMarks(page, NEAR_MARKS);
    await popup.close();
    await page.close();
  });

  test("a pause that cannot be read is none", async () => {
    await enableSite(browser());
    const options = await browser().extensionPage("options.html");
    await store(options, "pause", { until: "soon" });
    const page = await browser().read("/long");
    await waitForMarks(page, NEAR_MARKS);
    await store(options, "pause", { until: 9e15 });
    await new Promise((resolve) => setTimeout(resolve, 400));
    await waitForMarks(page, NEAR_MARKS);
    await store(options, "pause", { until: 0 });
    await options.close();
    await page.close();
  });

  test("the popup says what was found, and what was not", async () => {
    await enableSite(browser());
    const page = await browser().read("/article");
    await waitForMarks(page, 2);
    const found = await openPopup(browser(), "/article");
    const words = await waitForText(found, "[role=status]", "About AI risk");
    expect(words).toContain("“deceptive alignment”");
    expect(words).toMatch(/\d terms found, 2 underlined/);
    await until(
      "the focus on the chosen button",
      () =>
        found.evaluate(
          () => document.activeElement instanceof HTMLInputElement && document.activeElement.checked,
        ),
      (isThere) => isThere,
    );
    await found.close();
    await page.close();

    const ordinary = await browser().read("/ordinary");
    const quiet = await openPopup(browser(), "/ordinary");
    await waitForText(quiet, "[role=status]", "Not about AI risk");
    expect(await textOf(quiet, ".popup-action")).toBe("Annotate anyway");
    // The button goes with its work, and the focus does not go with it.
    await quiet.click(".popup-action");
    await ordinary.front();
    await waitForText(quiet, "[role=status]", "Annotated because you asked");
    await until(
      "the focus on what was found",
      () => quiet.evaluate(() => document.activeElement?.className ?? ""),
      (name) => name === "found",
    );
    await quiet.close();
    await ordinary.close();

    const options = await browser().extensionPage("options.html");
    const closed = await openPopup(browser(), "/options.html");
    expect(await textOf(closed, ".closed")).toContain("This page cannot be annotated");
    expect(await closed.evaluate(() => document.querySelector("input[name=site-rule]"))).toBeNull();
    await closed.close();
    await options.close();
  });

  test("the popup names no number that is about to change", async () => {
    await enableSite(browser());
    const page = await browser().read("/survey");
    const popup = await openPopup(browser(), "/survey");
    // A hidden page is not read to the end.
    await page.front();
    const rest = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 3000));
    await rest();
    await popup.evaluate(() => {
      const told = new Set<string>();
      Object.assign(globalThis, { told });
      const note = (): void => {
        const [words] = /\w+ terms? found.*/.exec(document.querySelector(".found")?.textContent ?? "") ?? [];
        if (words !== undefined) told.add(words);
      };
      note();
      new MutationObserver(note).observe(document.body, {
        subtree: true,
        childList: true,
        characterData: true,
      });
    });
    await page.reload();
    // That it is being read may be said for too short a time to be caught by asking.
    await waitForMarks(page, 3);
    await waitForText(popup, "[role=status]", "terms found");
    await rest();
    const told = await popup.evaluate(() => [...(globalThis as unknown as { told: Set<string> }).told]);
    expect(told).toHaveLength(1);
    await popup.close();
    await page.close();
  });

  test("words of AI in passing are not said to speak for a page that is about something else", async () => {
    await enableSite(browser());
    const page = await browser().read("/passing");
    const popup = await openPopup(browser(), "/passing");
    const words = await waitForText(popup, "[role=status]", "Not about AI risk");
    expect(words).toContain("Nothing is underlined here, because the page is not about AI risk.");
    expect(words).not.toContain("It speaks of");
    expect(words).not.toContain("No term");
    await popup.close();
    await page.close();
  });

  test("a web page is no PDF, whatever its address ends in", async () => {
    await enableSite(browser());
    const page = await browser().read("/File:Paper.pdf");
    await waitForMarks(page, NEAR_MARKS);
    const popup = await openPopup(browser(), "/File:Paper.pdf");
    await waitForText(popup, "[role=status]", "About AI risk");
    expect(await popup.evaluate(() => document.querySelectorAll("input[name=site-rule]").length)).toBe(4);
    await popup.close();
    await page.close();
  });

  test("a refused permission changes nothing, and the popup says so", async () => {
    await enableSite(browser());
    const page = await browser().read("/long");
    await waitForMarks(page, NEAR_MARKS);
    const popup = await openPopup(browser(), "/long");
    await refusePermissions(popup);
    await popup.click("input[value=all]");
    await waitForText(popup, "[role=status]", "The permission was not given.");
    expect(
      await popup.evaluate(() => document.querySelector<HTMLInputElement>("input[value=site]")!.checked),
    ).toBe(true);
    expect(await stored(popup, "siteRules")).toMatchObject({ all: false });
    await popup.close();
    await page.close();
  });

  test("the open popup tells of a permission that the browser takes back", async () => {
    await enableSite(browser());
    const page = await browser().read("/long");
    await waitForMarks(page, NEAR_MARKS);
    const popup = await openPopup(browser(), "/long");
    await waitForText(popup, "[role=status]", "About AI risk");
    await popup.evaluate(async () => {
      await chrome.permissions.remove({ origins: ["*://127.0.0.1/*"] });
    });
    await waitForText(popup, "[role=status]", "The browser no longer lets the extension read this site.");
    await popup.close();
    await page.front();
    await waitForMarks(page, 0);
    await page.close();
  });

  test("a permission whose popup was closed by the question still takes effect", async () => {
    await browser().agreeTo("*://*/*");
    const options = await browser().extensionPage("options.html");
    const ask = async (origin: string): Promise<void> => {
      await options.evaluate((pattern) => {
        const button = document.createElement("button");
        button.textContent = "ask";
        button.addEventListener("click", () => void chrome.permissions.request({ origins: [pattern] }));
        document.body.prepend(button);
      }, origin);
      await clickButton(options, "ask");
      await options.evaluate(() => document.querySelector("button")!.remove());
    };
    await browser().agreeTo("*://metr.org/*");
    await ask("*://metr.org/*");
    await until(
      "the site in the rules",
      () => stored<{ on: string[] }>(options, "siteRules"),
      (rules) => rules?.on.includes("metr.org") === true,
    );
    await ask("*://*/*");
    await until(
      "every site in the rules",
      () => stored<{ all: boolean }>(options, "siteRules"),
      (rules) => rules?.all === true,
    );
    await clickButton(options, "Switch off everywhere");
    await waitForText(options, ".notice-bar", "All sites are switched off");
    expect(await grantedOrigins(options)).toEqual([]);
    await clickButton(options, "Undo");
    await waitForText(options, ".notice-bar", "The sites are back.");
    expect(await grantedOrigins(options)).toContain("*://*/*");
    await clickButton(options, "Switch off everywhere");
    await waitForText(options, ".notice-bar", "All sites are switched off");
    await options.close();
  });

  test("the passage in the options shows what density and knowledge do", async () => {
    const options = await browser().extensionPage("options.html");
    const few = async (): Promise<number> => {
      await options.click('input[name="density"][value="few"]');
      return waitForPreview(options, (marks) => marks === 3);
    };
    const normal = await waitForPreview(options, (marks) => marks > 0);
    expect(normal).toBeGreaterThan(await few());
    await options.click('input[name="density"][value="many"]');
    const many = await waitForPreview(options, (marks) => marks > normal);
    const painted = await options.evaluate(() => CSS.highlights.get("ai-risk-gloss")?.size ?? 0);
    expect(painted).toBeGreaterThan(0);
    await options.click('input[name="knows"][value="basics"]');
    const basics = await waitForPreview(options, (marks) => marks < many);
    await options.click('input[name="knows"][value="most"]');
    await waitForPreview(options, (marks) => marks > 0 && marks < basics);
    await clickButton(options, "Reset the options");
    await waitForPreview(options, (marks) => marks === normal);
    await options.close();
  });

  test("known terms can be underlined again and forgotten, and each is taken back by Undo", async () => {
    const options = await browser().extensionPage("options.html");
    await store(options, "settings", { known: ["reward-hacking", "p-doom"] });
    await waitForText(options, "[aria-labelledby=known] .options-list", "Reward hacking");
    await options.click('button[aria-label="Underline again: P(doom)"]');
    await waitForText(options, ".notice-bar", "“P(doom)” may be underlined again.");
    await until(
      "the focus on Undo",
      () => options.evaluate(() => document.activeElement?.textContent),
      (text) => text === "Undo",
    );
    await clickButton(options, "Undo");
    await until(
      "both terms",
      () => stored<{ known: string[] }>(options, "settings"),
      (settings) => settings?.known.length === 2,
    );
    await clickButton(options, "Forget all");
    await waitForText(options, "#known ~ p", "I know this");
    await clickButton(options, "Undo");
    await waitForText(options, ".options-list", "P(doom)");
    await clickButton(options, "Forget all");
    await options.close();
  });

  test("an export brings settings, known terms and sites back after a reset", async () => {
    await enableSite(browser());
    const options = await browser().extensionPage("options.html");
    const settings = {
      density: "few",
      knows: "basics",
      known: ["reward-hacking", "p-doom"],
      opens: "click",
      openDelayMs: 150,
      badge: true,
    };
    await store(options, "settings", settings);
    await waitForText(options, "[aria-labelledby=known] .options-list", "Reward hacking");
    const text = await exportedText(options);
    expect(JSON.parse(text)).toEqual({
      format: "ai-risk-gloss",
      version: VERSION,
      settings,
      sites: { all: false, on: ["127.0.0.1"], off: [] },
    });

    await clickButton(options, "Reset the options");
    await clickButton(options, "Switch off everywhere");
    await waitForText(options, ".notice-bar", "All sites are switched off");
    expect(await stored(options, "settings")).toMatchObject({ density: "normal", known: [] });
    expect(await grantedOrigins(options)).toEqual([]);

    await chooseFile(options, text);
    const preview = await waitForText(options, ".import-preview", "The file changes this:");
    expect(preview).toContain("How many terms are underlined: Few (now Normal)");
    expect(preview).toContain("2 more terms that you know");
    expect(preview).toContain("Sites that will be enabled: 127.0.0.1");
    expect(await grantedOrigins(options)).toEqual([]);
    await clickButton(options, "Import");
    await waitForText(options, ".notice-bar", "The file was imported.");
    expect(await stored(options, "settings")).toEqual({ version: VERSION, ...settings });
    expect(await stored(options, "siteRules")).toEqual({
      version: VERSION,
      all: false,
      on: ["127.0.0.1"],
      off: [],
    });
    expect(await grantedOrigins(options)).toEqual(["*://127.0.0.1/*"]);

    await chooseFile(options, text);
    await waitForText(options, ".import-preview", "nothing that is not so already");
    await clickButton(options, "Reset the options");
    await options.close();
  });

  test("a file that is not ours changes nothing, and the options say what is wrong", async () => {
    const options = await browser().extensionPage("options.html");
    await store(options, "settings", { density: "many" });
    await waitFor(options, "input[name=density][value=many]:checked");
    for (const [text, words] of [
      ["density: few", "The file is not JSON."],
      ["", "The file is empty."],
      ['{"format":"bookmarks","version":1}', "The file was not written by this extension."],
      ['{"format":"ai-risk-gloss","version":9,"settings":{"density":"few"}}', "a newer version"],
      [`"${"x".repeat(2_100_000)}"`, "larger than any"],
    ] as const) {
      await chooseFile(options, text);
      await waitForText(options, ".notice-bar", words);
    }
    expect(await options.evaluate(() => document.querySelector(".import-preview"))).toBeNull();
    expect(await stored(options, "settings")).toEqual({ density: "many" });
    await store(options, "settings", {});
    await options.close();
  });

  test("the preview of an import is read out whole, names every site, and gives the focus back", async () => {
    const options = await browser().extensionPage("options.html");
    const hosts = Array.from({ length: 12 }, (_, number) => `site-${number}.example.org`);
    await clickButton(options, "Import a file");
    await chooseFile(options, fileWith({ settings: { density: "many" }, sites: { on: hosts } }));
    await waitForFocus(options, "Import");
    const described = await options.evaluate(() => {
      const group = document.activeElement!.closest("[role=group]")!;
      return document.getElementById(group.getAttribute("aria-describedby")!)?.textContent ?? "";
    });
    expect(described).toContain("How many terms are underlined: Many (now Normal)");
    expect(described).toContain("12 more sites will be enabled");
    expect(described).toContain("The browser asks for the sites first.");
    await options.click(".import-preview summary");
    await until(
      "the names of all sites in sight",
      () =>
        options.evaluate(() =>
          [...document.querySelectorAll(".import-sites li")]
            .filter((row) => row.checkVisibility({ contentVisibilityAuto: true }))
            .map(({ textContent }) => textContent),
        ),
      (names) => hosts.every((host) => names.includes(host)),
    );
    await clickButton(options, "Cancel");
    await waitForFocus(options, "Import a file");
    expect(await options.evaluate(() => document.querySelector(".import-preview"))).toBeNull();
    await options.close();
  });

  test("a closed notice gives the focus back, or to the section where it was", async () => {
    const options = await browser().extensionPage("options.html");
    await store(options, "settings", { known: ["reward-hacking", "p-doom"] });
    await waitForText(options, "[aria-labelledby=known] .options-list", "Reward hacking");
    await options.click('button[aria-label="Underline again: P(doom)"]');
    await waitForFocus(options, "Undo");
    await options.press("Tab");
    await waitForFocus(options, "Close");
    await options.press("Enter");
    await waitForFocus(options, "What I know already");

    await clickButton(options, "Reset the options");
    await waitForText(options, ".notice-bar", "The options are as at the beginning");
    await clickButton(options, "Close");
    await waitForFocus(options, "Reset the options");
    await options.close();
  });

  test("what cannot be stored is said, and shown as it was", async () => {
    await enableSite(browser());
    const options = await browser().extensionPage("options.html");
    await store(options, "settings", { known: ["reward-hacking"] });
    await waitForText(options, "[aria-labelledby=known] .options-list", "Reward hacking");
    await clickButton(options, "Underline again");
    await waitForText(options, ".notice-bar", "may be underlined again");

    // Else the reset would have nothing to store.
    await options.click("input[name=badge]");
    await until(
      "the badge",
      () => stored<{ badge: boolean }>(options, "settings"),
      (settings) => settings?.badge === true,
    );

    await failAtStoring(options);
    await clickButton(options, "Undo");
    await waitForText(options, ".notice-bar", "The browser could not save the options as they were.");
    await clickButton(options, "Undo");
    await clickButton(options, "Close");
    await options.click("input[name=density][value=few]");
    await waitForText(options, ".notice-bar", "The browser could not save this.");
    await waitFor(options, "input[name=density][value=normal]:checked");
    await clickButton(options, "Close");
    await clickButton(options, "Reset the options");
    await waitForText(options, ".notice-bar", "The browser could not save this.");
    await clickButton(options, "Close");
    for (const name of ["Remove", "Switch off everywhere"]) {
      await clickButton(options, name);
      await waitForText(options, ".notice-bar", "The browser could not change the sites.");
      await clickButton(options, "Close");
    }
    expect(await stored(options, "siteRules")).toMatchObject({
      on: expect.arrayContaining(["127.0.0.1"]) as string[],
    });
    await options.close();

    await browser().agreeTo("*://openai.com/*");
    await browser().agreeTo("*://*/*");
    const welcome = await browser().extensionPage("welcome.html");
    await waitFor(welcome, "input[name=site]");
    await failAtStoring(welcome);
    await welcome.click("input[value='openai.com']");
    await clickButton(welcome, "Enable the chosen sites");
    await waitForText(welcome, ".picker-message", "The browser could not enable this.");
    await clickButton(welcome, "Enable the chosen sites");
    await clickButton(welcome, "Enable every site");
    await waitForText(welcome, ".picker-message", "The browser could not enable this.");
    await welcome.close();
    // The background takes what was granted for the reader's choice.
    const after = await browser().extensionPage("options.html");
    await clickButton(after, "Switch off everywhere");
    await waitForText(after, ".notice-bar", "All sites are switched off");
    await clickButton(after, "Reset the options");
    await waitForText(after, ".notice-bar", "The options are as at the beginning");
    await after.close();
  });

  test("an import that is taken back says what the browser refused, and can be tried again", async () => {
    await enableSite(browser());
    await browser().agreeTo("*://metr.org/*");
    const options = await browser().extensionPage("options.html");
    await waitForText(options, ".options-list", "127.0.0.1");
    await chooseFile(options, fileWith({ settings: { density: "many" }, sites: { on: ["metr.org"] } }));
    await clickButton(options, "Import");
    await waitForText(options, ".notice-bar", "The file was imported.");
    await waitForText(options, ".options-list", "metr.org");
    await refusePermissions(options);
    await options.evaluate(async () => {
      await chrome.permissions.remove({ origins: ["*://127.0.0.1/*"] });
    });
    await until(
      "the rules without the site",
      () => stored<{ on: string[] }>(options, "siteRules"),
      (rules) => rules?.on.includes("127.0.0.1") === false,
    );
    await clickButton(options, "Undo");
    await waitForText(options, ".notice-bar", "The options are as before.");
    await waitForText(options, ".notice-bar", "The browser gave no permission for 127.0.0.1.");
    await waitFor(options, "input[name=density][value=normal]:checked");
    expect(await grantedOrigins(options)).not.toContain("*://metr.org/*");
    expect(await textOf(options, ".notice-bar button")).toBe("Undo");
    await options.close();
  });

  test("a slider that is drawn shows where it stands, and is stored when it comes to rest", async () => {
    const options = await browser().extensionPage("options.html");
    await waitFor(options, "input[type=range]");
    const draw = (values: readonly number[]): Promise<{ shown: string; writes: number }> =>
      options.evaluate(async (stops) => {
        const counter = globalThis as { writes?: number };
        if (counter.writes === undefined) chrome.storage.onChanged.addListener(() => counter.writes!++);
        counter.writes = 0;
        const slider = document.querySelector<HTMLInputElement>("input[type=range]")!;
        const { set } = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")!;
        for (const ms of stops) {
          set!.call(slider, String(ms));
          slider.dispatchEvent(new Event("input", { bubbles: true }));
          await new Promise((resolve) => setTimeout(resolve, 20));
        }
        return { shown: document.querySelector(".delay-value")!.textContent, writes: counter.writes };
      }, values);
    const waitForWrite = (ms: number): Promise<unknown> =>
      until(
        `${ms} ms stored`,
        () => stored<{ openDelayMs: number }>(options, "settings"),
        (settings) => settings?.openDelayMs === ms,
      );
    expect(await draw([500, 550, 600, 650, 700])).toEqual({ shown: "700 ms", writes: 0 });
    await waitForWrite(700);
    expect(await options.evaluate(() => (globalThis as { writes?: number }).writes)).toBe(1);
    expect(await draw([650, 600])).toEqual({ shown: "600 ms", writes: 0 });
    const atOnce = await options.evaluate(async () => {
      document
        .querySelector("input[type=range]")!
        .dispatchEvent(new PointerEvent("pointerup", { bubbles: true }));
      await new Promise((resolve) => setTimeout(resolve, 150));
      const { settings } = await chrome.storage.local.get("settings");
      return settings;
    });
    expect(atOnce).toMatchObject({ openDelayMs: 600 });
    expect(await textOf(options, ".delay-value")).toBe("600 ms");
    await clickButton(options, "Reset the options");
    await options.close();
  });

  test("whoever chooses sites later goes on at the section of use", async () => {
    const welcome = await browser().extensionPage("welcome.html");
    await waitFor(welcome, ".picker-go a");
    await welcome.click(".picker-go a");
    await waitForFocus(welcome, "How to use it");
    expect(
      await welcome.evaluate(() => document.querySelector("#later")!.getBoundingClientRect().top),
    ).toBeLessThan(200);
    await welcome.close();
  });

  test("the welcome page grants the chosen sites, and only in the click", async () => {
    for (const host of ["arxiv.org", "time.com"]) await browser().agreeTo(`*://${host}/*`);
    const welcome = await browser().extensionPage("welcome.html");
    await waitFor(welcome, "input[name=site]");
    expect(await welcome.evaluate(() => document.querySelectorAll("input:checked").length)).toBe(0);
    const before = await grantedOrigins(welcome);
    expect(before).not.toContain("*://arxiv.org/*");

    await clickButton(welcome, "Enable the chosen sites");
    await waitForText(welcome, "[role=status]", "No site is chosen yet.");
    await welcome.click("input[value='arxiv.org']");
    await welcome.click("input[value='time.com']");
    expect(await grantedOrigins(welcome)).toEqual(before);

    await clickButton(welcome, "Enable the chosen sites");
    await waitForText(welcome, "[role=status]", "Enabled: arXiv and Time.");
    expect(await grantedOrigins(welcome)).toEqual(
      expect.arrayContaining(["*://arxiv.org/*", "*://time.com/*"]),
    );
    expect(await stored<{ on: string[] }>(welcome, "siteRules")).toMatchObject({
      all: false,
      on: expect.arrayContaining(["arxiv.org", "time.com"]) as string[],
    });
    expect(await welcome.evaluate(() => document.querySelectorAll("input[value='arxiv.org']").length)).toBe(
      0,
    );
    await welcome.close();
  });

  test("a site that is off stays off after all this", async () => {
    await enableSite(browser());
    const page = await browser().read("/long");
    await waitForMarks(page, NEAR_MARKS);
    await choose(browser(), "/long", "off");
    await page.front();
    await waitForMarks(page, 0);
    await page.close();
  });
});
