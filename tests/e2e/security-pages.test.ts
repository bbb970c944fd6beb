/** What hostile pages try, on the built extension: forged messages, markup in all their texts, frames, private text. */
import type { browser as webExtension } from "wxt/browser";
import { afterEach, beforeEach, expect, test } from "vitest";
import { MESSAGE_TYPES } from "./message-types.ts";
import { stateOf } from "./extension-state.ts";
import {
  cardEye,
  enableSite,
  hasCard,
  marksOn,
  openPanel,
  restOn,
  tabNumber,
  textsOf,
  waitForCard,
  waitForMarks,
} from "./reader.ts";
import { inReadingBrowsers, until, type OpenPage, type ReadingBrowser } from "./reading-browser.ts";

/** In the functions that run in a page of the extension. */
declare const chrome: typeof webExtension;

const SENTENCE = "An AI system may show reward hacking, and later deceptive alignment.";
const page = (title: string, body: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title></head><body>${body}</body></html>`;
const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

/** Each would make an element, run code or ask for an address wherever text became markup. */
const MARKUP = [
  `<img src="/asked" onerror="pwned=1">`,
  `"><script>pwned=1</script>`,
  `<svg onload="pwned=1"><iframe srcdoc="<script>parent.pwned=1</script>">`,
  `</title></textarea></style><b id="pwned">`,
].join(" ");

/** No word of this may leave a field; the term in it is nowhere else on the page. */
const SECRET = "zq7secret";
const SECRET_TEXT = `${SECRET} of an AI and its sandbagging ${SECRET}`;

/** Places that hold a reader's own text, or text that nobody sees. */
const PRIVATE = [
  `<input id="field" value="${SECRET_TEXT}">`,
  `<input type="password" value="${SECRET_TEXT}">`,
  `<input type="hidden" value="${SECRET_TEXT}">`,
  `<input type="search" placeholder="${SECRET_TEXT}" title="${SECRET_TEXT}">`,
  `<textarea id="pad">${SECRET_TEXT}</textarea>`,
  `<select><option>${SECRET_TEXT}</option></select>`,
  `<button value="${SECRET_TEXT}">${SECRET_TEXT}</button>`,
  `<div id="editor" contenteditable="true"><p>${SECRET_TEXT}</p><p>${SECRET_TEXT}</p></div>`,
  `<div contenteditable="plaintext-only">${SECRET_TEXT}</div>`,
  `<div contenteditable>${SECRET_TEXT} <span contenteditable="false">${SECRET_TEXT}</span></div>`,
  `<div role="textbox"><p>${SECRET_TEXT}</p></div>`,
  `<div role="searchbox">${SECRET_TEXT}</div>`,
  `<div class="CodeMirror"><div>${SECRET_TEXT}</div></div>`,
  `<div class="monaco-editor"><div class="view-line">${SECRET_TEXT}</div></div>`,
  `<div class="ace_editor"><div class="ace_text-layer"><div class="ace_line">${SECRET_TEXT}</div></div></div>`,
  `<div class="cm-editor"><div class="cm-content" contenteditable="true"><div class="cm-line">${SECRET_TEXT}</div></div></div>`,
  `<pre><code>${SECRET_TEXT}</code></pre>`,
  `<p hidden>${SECRET_TEXT}</p>`,
  `<template><p>${SECRET_TEXT}</p></template>`,
  `<noscript>${SECRET_TEXT}</noscript>`,
  `<script type="text/plain">${SECRET_TEXT}</script>`,
  `<!-- ${SECRET_TEXT} -->`,
  `<p data-note="${SECRET_TEXT}" aria-label="${SECRET_TEXT}" title="${SECRET_TEXT}">Nothing here.</p>`,
  `<iframe id="letter" srcdoc="<body contenteditable><p>${SECRET_TEXT}</p>"></iframe>`,
];

const FRAME_TEXT = escaped(`<p>${SENTENCE}</p>`);
const FRAMES = [
  ...Array.from({ length: 5 }, () => `<iframe src="/frame"></iframe>`),
  ...Array.from({ length: 4 }, () => `<iframe srcdoc="${FRAME_TEXT}"></iframe>`),
  ...Array.from({ length: 3 }, () => `<iframe class="blank"></iframe>`),
  `<iframe src="about:blank"></iframe>`,
  `<iframe sandbox src="/frame"></iframe>`,
  `<iframe sandbox="allow-scripts" src="/frame"></iframe>`,
  `<iframe sandbox="allow-same-origin" srcdoc="${FRAME_TEXT}"></iframe>`,
  `<iframe src="data:text/html,<p>${SENTENCE}"></iframe>`,
  `<iframe class="blob"></iframe>`,
  `<iframe src="/nested"></iframe>`,
  `<object data="/frame" type="text/html"></object>`,
  `<embed src="/frame" type="text/html">`,
];

/** Before anything else runs: what every object inherits, and what a script that adds to a page would call. */
const POLLUTION = `
globalThis.called = [];
const note = (name) => { called.push(name); };
for (const name of ["inject", "known", "mention", "headword", "verdict", "pausedUntil", "isOn", "settings", "openDelayMs"])
  Object.defineProperty(Object.prototype, name, { configurable: true, get() { note("read " + name); return "polluted"; }, set() { note("wrote " + name); } });
const hook = (owner, name) => {
  const own = owner[name];
  owner[name] = function (...parts) { note("called " + name); return own.apply(this, parts); };
};
hook(Element.prototype, "attachShadow");
hook(Element.prototype, "append");
hook(HTMLElement.prototype, "showPopover");
hook(Document.prototype, "createElementNS");
hook(Document.prototype, "caretPositionFromPoint");
hook(CSSStyleSheet.prototype, "replaceSync");
hook(MutationObserver.prototype, "observe");
hook(EventTarget.prototype, "addEventListener");
hook(HighlightRegistry.prototype, "set");
hook(Highlight.prototype, "add");
for (const name of ["Highlight", "StaticRange", "MutationObserver", "CSSStyleSheet", "IntersectionObserver"]) {
  const Own = globalThis[name];
  globalThis[name] = class extends Own { constructor(...parts) { note("made " + name); super(...parts); } };
}
Element.prototype.attachInternals = undefined;
delete Element.prototype.hidePopover;
`;

const PAGES: Readonly<Record<string, string>> = {
  "/polluted": `<!doctype html><html lang="en"><head><meta charset="utf-8"><script>${POLLUTION}</script><title>Polluted</title></head><body><p style="margin-top:5em">${SENTENCE}</p></body></html>`,
  "/flooded": page("A flood", `<p style="margin-top:5em">${SENTENCE}</p>`),
  "/markup": page(
    escaped(MARKUP),
    `<article><h1>${escaped(MARKUP)}</h1><p rel="author" class="byline">By ${escaped(MARKUP)}</p><h2>${escaped(MARKUP)} reward hacking ${escaped(MARKUP)}</h2>
<p style="margin-top:5em" id="text">${escaped(MARKUP)} AI reward hacking ${escaped(MARKUP)} and deceptive alignment of an AI ${escaped(MARKUP)}</p>
<p>${"It is said that a system that is trained in this way will do what is measured, and not what was meant by those who made it. ".repeat(6)}</p></article>`,
  ),
  "/private": page(
    "A form",
    `<p style="margin-top:2em">${SENTENCE}</p><form>${PRIVATE.join("\n")}</form><p>${SENTENCE}</p>`,
  ),
  "/frame": page("A frame", `<p>${SENTENCE}</p>`),
  "/nested": page("A frame in a frame", `<p>${SENTENCE}</p><iframe src="/frame"></iframe>`),
  "/framed": page(
    "Twenty frames",
    `<p>${SENTENCE}</p>${FRAMES.join("\n")}<script>
for (const frame of document.querySelectorAll(".blank")) frame.contentDocument.body.innerHTML = "<p>${SENTENCE}</p>";
for (const frame of document.querySelectorAll(".blob"))
  frame.src = URL.createObjectURL(new Blob(["<p>${SENTENCE}</p>"], { type: "text/html" }));
</script>`,
  ),
};

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

async function read(browser: ReadingBrowser, path: string): Promise<OpenPage> {
  const opened = await browser.read(path);
  open.push(opened);
  return opened;
}
async function extensionPage(browser: ReadingBrowser, name: string): Promise<OpenPage> {
  const opened = await browser.extensionPage(name);
  open.push(opened);
  return opened;
}

/** What does not belong to a page of ours, and what it asked for beyond its own files. */
const strangersOn = (surface: OpenPage): Promise<string[]> =>
  surface.evaluate(() => {
    const strange =
      'img, iframe, object, embed, svg, style, base, #pwned, script:not([src^="/chunks/"]), [srcdoc], [src^="data:"], [href^="javascript:"]';
    const found = [...document.querySelectorAll(strange)].map(({ outerHTML }) => outerHTML.slice(0, 200));
    for (const element of document.querySelectorAll("*"))
      for (const name of element.getAttributeNames())
        if (name.startsWith("on")) found.push(`${element.localName} ${name}`);
    for (const { name } of performance.getEntriesByType("resource"))
      if (!name.startsWith(`${location.origin}/`)) found.push(name);
    if ("pwned" in globalThis) found.push("code ran");
    return found;
  });

inReadingBrowsers((browser) => {
  beforeEach(() => enableSite(browser()));

  test("a flood of forged messages and events changes nothing", async () => {
    const flooded = await read(browser(), "/flooded");
    const marks = await waitForMarks(flooded, 2);
    const options = await extensionPage(browser(), "options.html");
    const before = await stateOf(options);
    const id = await options.evaluate(() => chrome.runtime.id);
    await flooded.front();
    const reached = await flooded.evaluate(
      ([extension, types]) => {
        const contents: unknown[] = [
          undefined,
          { id: "reward-hacking", known: true, inject: true },
          "reward-hacking",
          1,
          { entry: "reward-hacking", mention: 0 },
          JSON.parse('{"__proto__": {"known": true}, "constructor": {"prototype": {"known": true}}}'),
          "x".repeat(100_000),
        ];
        const names = [
          "message",
          "wxt:content-script-started",
          `${extension}:annotator:wxt:content-script-started`,
          `${extension}:marks:wxt:content-script-started`,
          "@webext-core/messaging/custom-events",
          "@webext-core/messaging/window",
          "ai-risk-gloss",
          "ai-risk-gloss.annotator",
          ...types,
        ];
        const channel = new BroadcastChannel(extension);
        for (const type of names)
          for (const data of contents) {
            const message = { id: 1, type, data, timestamp: Date.now() };
            for (const sent of [
              message,
              { type, contentScriptName: "annotator", messageId: "x" },
              {
                type: "@webext-core/messaging/window",
                message,
                namespace: "",
                instanceId: "x",
                senderOrigin: location.origin,
              },
              JSON.stringify(message),
            ]) {
              window.postMessage(sent, "*");
              // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no target
              channel.postMessage(sent);
              for (const target of [window, document, document.documentElement])
                target.dispatchEvent(new CustomEvent(type, { detail: sent, bubbles: true }));
            }
          }
        channel.close();
        // A page has no line to an extension that does not list it in its manifest.
        const api = globalThis as { chrome?: { runtime?: { sendMessage?: unknown } }; browser?: unknown };
        return [typeof api.chrome?.runtime?.sendMessage, typeof api.browser];
      },
      [id, MESSAGE_TYPES] as const,
    );
    expect(reached).toEqual(["undefined", "undefined"]);
    // What was posted has been dealt with when what is posted last is.
    await flooded.evaluate(
      () =>
        new Promise<void>((resolve) => {
          addEventListener("message", ({ data }) => {
            if (data === "the last") resolve();
          });
          window.postMessage("the last", "*");
        }),
    );
    expect(await marksOn(flooded)).toEqual(marks);
    expect(await hasCard(flooded)).toBe(false);
    // The annotator lives, answers the background, and does as its reader wants.
    const tab = await tabNumber(options, "/flooded");
    await until(
      "the number of terms on the button",
      () => options.evaluate((tabId) => chrome.action.getTitle({ tabId }), tab),
      (title) => title.includes("terms on this page"),
    );
    const eye = await cardEye(browser(), "/flooded");
    open.push(eye);
    await flooded.front();
    await restOn(flooded, marks[0]!);
    await eye.waitFor("the card", ({ headword }) => headword === "Reward hacking");
    await flooded.press("Escape");
    await waitForCard(flooded, false);
    expect(await stateOf(options)).toEqual(before);
  });

  test("what a page does to its own objects is neither felt nor heard of", async () => {
    const polluted = await read(browser(), "/polluted");
    const marks = await waitForMarks(polluted, 2);
    const eye = await cardEye(browser(), "/polluted");
    open.push(eye);
    await polluted.front();
    await restOn(polluted, marks[0]!);
    await eye.waitFor("the card", ({ headword }) => headword === "Reward hacking");
    await eye.press(polluted, "More");
    await eye.waitFor("the whole entry", ({ text }) => text.includes("Sources"));
    await eye.press(polluted, "Pin");
    await eye.waitFor("the pin", ({ text }) => text.includes("Unpin"));
    await polluted.press("Escape");
    await waitForCard(polluted, false);
    expect(await eye.command("stepTerm", 1)).toBe(true);
    await eye.waitFor("the card of a step", ({ headword }) => headword !== "");
    const heard = await polluted.evaluate(() => {
      const { called } = globalThis as unknown as { called: string[] };
      const before = [...called];
      document.body.append("");
      return { before, after: called.slice(before.length) };
    });
    // The hooks work, and none of them was ours to call.
    expect(heard).toEqual({ before: [], after: ["called append"] });
  });

  test("markup in title, headings, text and selection of a page is text on every surface", async () => {
    const hostile = await read(browser(), "/markup");
    const marks = await waitForMarks(hostile, 2);
    const eye = await cardEye(browser(), "/markup");
    open.push(eye);
    await hostile.front();

    await restOn(hostile, marks[0]!);
    await eye.waitFor("the card", ({ headword }) => headword === "Reward hacking");
    await eye.press(hostile, "More");
    const card = await eye.waitFor("the whole card", ({ text }) => text.includes("Sources"));
    expect(card.html).not.toMatch(/<(?:img|script|iframe|svg|object|embed|style|form)\b|\son\w+=|pwned/i);
    await hostile.press("Escape");
    await waitForCard(hostile, false);

    await hostile.evaluate(() => getSelection()!.selectAllChildren(document.querySelector("h1")!));
    const { words } = (await eye.command("explainSelection")) as { words: string };
    expect(words.startsWith(`<img src="/asked" onerror="pwned=1">`)).toBe(true);
    const panel = await openPanel(browser(), "/markup", `?${encodeURIComponent(words)}`);
    open.push(panel);
    await until(
      "the words in the search",
      () => panel.evaluate(() => document.querySelector<HTMLInputElement>("input[type=search]")?.value ?? ""),
      (value) => value === words,
    );
    expect(await strangersOn(panel)).toEqual([]);

    const list = await openPanel(browser(), "/markup");
    open.push(list);
    await until(
      "the button for notes",
      () => textsOf(list, ".verdict .button"),
      ([name]) => name === "Reading notes",
    );
    await list.click(".verdict .button");
    const notes = await until(
      "the notes",
      () => list.evaluate(() => document.querySelector<HTMLTextAreaElement>(".notes-preview")?.value ?? ""),
      (text) => text !== "",
    );
    expect(notes).toContain("\\<img src=");
    expect(await strangersOn(list)).toEqual([]);

    const options = await extensionPage(browser(), "options.html");
    const popup = await extensionPage(browser(), `popup.html?tab=${await tabNumber(options, "/markup")}`);
    await until(
      "what the popup says",
      () => textsOf(popup, ".found"),
      ([found]) => found?.includes("terms found") === true,
    );
    expect(await strangersOn(popup)).toEqual([]);
    // Had one of them been made, it would have been seen.
    await popup.evaluate(() => document.body.append(new Image()));
    expect(await strangersOn(popup)).toEqual(["<img>"]);
    expect(await hostile.evaluate(() => "pwned" in globalThis)).toBe(false);
  });

  test("hostile strings in an imported file are shown as text, or not at all, and change nothing but what is valid", async () => {
    const options = await extensionPage(browser(), "options.html");
    const before = await stateOf(options);
    const file = JSON.stringify({
      format: "ai-risk-gloss",
      version: 1,
      settings: {
        density: MARKUP,
        knows: { toString: MARKUP },
        known: [MARKUP, "reward-hacking", "__proto__", "javascript:alert(1)", `${"a-".repeat(5000)}a`],
        openDelayMs: 1e99,
        badge: "true",
        opens: MARKUP,
        [MARKUP]: MARKUP,
      },
      sites: {
        all: MARKUP,
        on: [
          "example.org",
          MARKUP,
          "*",
          "<all_urls>",
          "*://*/*",
          "javascript:alert(1)",
          "a.org/<b>",
          "chrome-extension://x",
          "user:word@example.org",
        ],
        off: [MARKUP],
      },
    }).replace('"settings":{', '"settings":{"__proto__":{"badge":true},');
    await options.evaluate((text) => {
      const files = new DataTransfer();
      files.items.add(new File([text], `<img src=x onerror=pwned=1>.json`, { type: "application/json" }));
      const input = document.querySelector<HTMLInputElement>("input[type=file]")!;
      input.files = files.files;
      input.dispatchEvent(new Event("change", { bubbles: true }));
    }, file);
    const [preview] = await until(
      "the preview",
      () => textsOf(options, ".import-preview"),
      (texts) => texts.length === 1,
    );
    expect(preview).toContain("example.org");
    expect(preview).not.toMatch(/onerror|pwned|javascript|all_urls|\*/);
    expect(await strangersOn(options)).toEqual([]);
    // Nothing is taken before the reader has seen and confirmed it.
    expect(await stateOf(options)).toEqual(before);
    expect(await options.evaluate(() => "badge" in {})).toBe(false);
  });

  test("in a page of twenty frames exactly one annotator runs", async () => {
    const framed = await read(browser(), "/framed");
    const marks = await waitForMarks(framed, 2);
    await until(
      "all that was loading",
      () => framed.evaluate(() => document.readyState),
      (state) => state === "complete",
    );
    const options = await extensionPage(browser(), "options.html");
    const tab = await tabNumber(options, "/framed");
    const inFrames = (): Promise<boolean[]> =>
      options.evaluate(async (tabId) => {
        const answers = await chrome.scripting.executeScript({
          target: { tabId, allFrames: true },
          // As entrypoints/annotator/take-over.ts marks its place.
          func: () => Object.hasOwn(globalThis, Symbol.for("ai-risk-gloss.annotator")),
        });
        return answers.map(({ frameId, result }) => {
          if (result === true && frameId !== 0) throw new Error(`An annotator runs in frame ${frameId}.`);
          return result === true;
        });
      }, tab);
    const first = await inFrames();
    // Frames that no script of an extension may enter are not asked; ours cannot be in them either.
    expect(first.length).toBeGreaterThanOrEqual(15);
    expect(first.filter(Boolean)).toHaveLength(1);
    // A whole card later, whoever came late would be there.
    const eye = await cardEye(browser(), "/framed");
    open.push(eye);
    await framed.front();
    await restOn(framed, marks[0]!);
    await eye.waitFor("the card", ({ headword }) => headword === "Reward hacking");
    expect((await inFrames()).filter(Boolean)).toHaveLength(1);
    const painted = await framed.evaluate(() =>
      [...document.querySelectorAll("iframe")].map((frame) => {
        try {
          return frame.contentWindow && "CSS" in frame.contentWindow
            ? (frame.contentWindow as unknown as { CSS: typeof CSS }).CSS.highlights.size
            : 0;
        } catch {
          return 0;
        }
      }),
    );
    expect(painted.every((count) => count === 0)).toBe(true);
  });

  test("what a reader writes leaves its field in no message, no report and no storage", async () => {
    const listener = await extensionPage(browser(), "options.html");
    // Every message of a page reaches every page of the extension.
    await listener.evaluate(() => {
      const told: string[] = [];
      Object.assign(globalThis, { told });
      chrome.runtime.onMessage.addListener((message) => {
        told.push(JSON.stringify(message));
      });
    });
    const form = await read(browser(), "/private");
    await waitForMarks(form, 2);
    const tab = await tabNumber(listener, "/private");
    const report = (): Promise<string> =>
      listener.evaluate(async (tabId) => {
        const answer: unknown = await chrome.tabs.sendMessage(tabId, {
          id: 1,
          type: "getPage",
          timestamp: 1,
        });
        return JSON.stringify(answer);
      }, tab);
    // The page is read again after every change; what is typed is no change of what is read.
    await form.front();
    for (const place of ["#field", "#pad", "#editor p"]) {
      await form.click(place);
      await form.run(`document.execCommand("insertText", false, " ${SECRET_TEXT} ")`);
    }
    await form.evaluate((text) => {
      const editor = document.querySelector("#editor")!;
      for (let count = 0; count < 20; count++) {
        const line = document.createElement("p");
        line.textContent = text;
        editor.append(line);
      }
      const after = document.createElement("p");
      after.id = "after";
      after.textContent = "One more AI with a treacherous turn.";
      document.body.append(after);
    }, SECRET_TEXT);
    const last = await until("the report after the last change", report, (text) =>
      text.includes("treacherous-turn"),
    );
    const panel = await openPanel(browser(), "/private");
    open.push(panel);
    const list = await until(
      "the terms in the panel",
      () => textsOf(panel, "main"),
      ([text]) => text?.includes("Treacherous turn") === true,
    );
    const told = await listener.evaluate(() => (globalThis as unknown as { told: string[] }).told);
    const { local, session } = await stateOf(listener);
    expect(told.some((message) => message.includes("pageAnnotated"))).toBe(true);
    expect(last).toContain("reward-hacking");
    for (const text of [...told, last, ...list, JSON.stringify([local, session])]) {
      expect(text).not.toContain(SECRET);
      // Nor the term that stands in fields alone.
      expect(text).not.toMatch(/sandbagging/i);
    }
  });
}, PAGES);
