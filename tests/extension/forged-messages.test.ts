/** The background's and the page's real handlers, and everything that a hostile page might send them. */
import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { compileGlossary } from "../../src/build/compile-glossary.ts";
import { DEFAULT_SETTINGS } from "../../src/core/settings/settings.ts";
import type { MESSAGE_RULES as Rules } from "../../src/extension/message-rules.ts";
import { sampleGlossary } from "../build/sample-glossary.ts";
import { OWN_ID, OWN_ORIGIN, recordingBrowser } from "./recording-browser.ts";

type Type = keyof typeof Rules;

const { api, calls, stored, deliver } = recordingBrowser();
const heard: string[] = [];
let types: Type[];

const SETTINGS = { ...DEFAULT_SETTINGS, known: ["goal-drift"] };
const RULES = { all: false, on: ["example.org"], off: [] };
const PAUSE = { until: 0 };

/** What a page is told to do; nobody but our own pages may say it. */
const ORDERS: readonly Type[] = [
  "getPage",
  "jumpTo",
  "annotateAnyway",
  "stop",
  "stepTerm",
  "explainSelection",
];

beforeAll(async () => {
  // What other files imported of these modules saw another browser.
  vi.resetModules();
  vi.doMock("wxt/browser", () => ({ browser: api }));
  vi.doMock("#i18n", () => ({ i18n: { t: (key: string) => key } }));
  vi.stubGlobal("chrome", api);
  const { answerPages } = await import("../../src/extension/answer-pages.ts");
  const { keepToolbarButton } = await import("../../src/extension/toolbar-button.ts");
  const { onMessage } = await import("../../src/extension/messages.ts");
  const { MESSAGE_RULES } = await import("../../src/extension/message-rules.ts");
  types = Object.keys(MESSAGE_RULES) as Type[];
  const { glossary } = compileGlossary(sampleGlossary());
  answerPages(
    () => glossary,
    () => {
      heard.push("getMoreTerms");
      return [] as never;
    },
  );
  keepToolbarButton();
  for (const type of ORDERS)
    onMessage(type, () => {
      heard.push(type);
    });
});
afterAll(() => {
  vi.doUnmock("wxt/browser");
  vi.doUnmock("#i18n");
  vi.unstubAllGlobals();
  vi.resetModules();
});
beforeEach(() => {
  calls.length = 0;
  heard.length = 0;
  stored.local = {
    settings: structuredClone(SETTINGS),
    siteRules: structuredClone(RULES),
    pause: { ...PAUSE },
  };
  stored.session = {};
});

const SITE = "https://example.org/";
const FROM_OUR_SCRIPT = {
  id: OWN_ID,
  url: SITE,
  origin: "https://example.org",
  frameId: 0,
  tab: { id: 7, windowId: 1 },
};
const FROM_OUR_PAGE = { id: OWN_ID, url: `${OWN_ORIGIN}sidepanel.html` };
const FROM_BACKGROUND = { id: OWN_ID, url: `${OWN_ORIGIN}background.js` };

const STRANGERS = {
  "another extension": { id: "other-extension", url: "chrome-extension://other-extension/a.html" },
  "another extension that names our address": { id: "other-extension", url: FROM_OUR_PAGE.url },
  "a page without an extension": { url: SITE, tab: { id: 7 } },
  "a page without an extension, at our address": { url: FROM_OUR_PAGE.url },
  nobody: {},
  "an id that is no text": { id: { toString: () => OWN_ID }, url: FROM_OUR_PAGE.url },
};

const VALID: Readonly<Record<Type, unknown>> = {
  getOrders: undefined,
  getCard: { id: "reward-hacking", inject: true },
  getEntry: "reward-hacking",
  getMoreTerms: undefined,
  bringTools: undefined,
  styleMarks: undefined,
  unstyleMarks: undefined,
  findEntry: "reward hacking",
  setKnown: { id: "reward-hacking", known: true },
  openPanel: "reward-hacking",
  pageAnnotated: undefined,
  getPage: undefined,
  jumpTo: { entry: "reward-hacking", mention: 0 },
  annotateAnyway: undefined,
  stop: undefined,
  stepTerm: 1,
  explainSelection: undefined,
};

const HUGE = "reward-".repeat(200_000);
const POLLUTED: unknown = JSON.parse(
  '{"__proto__": {"id": "reward-hacking", "inject": true, "known": true, "entry": "reward-hacking", "mention": 0}}',
);
const HOSTILE_ID = [
  HUGE,
  "",
  "Reward-Hacking",
  "<img src=x onerror=alert(1)>",
  "../../manifest",
  "javascript:alert(1)",
  "reward-hacking\0",
  "reward-hacking\n",
  7,
  ["reward-hacking"],
  { toString: "reward-hacking" },
  true,
];
const HOSTILE: Readonly<Record<Type, readonly unknown[]>> = {
  getOrders: ["x", {}, 0],
  getCard: [
    ...HOSTILE_ID.map((id) => ({ id, inject: true })),
    { id: "reward-hacking" },
    { id: "reward-hacking", inject: "yes" },
  ],
  getEntry: [...HOSTILE_ID, undefined],
  getMoreTerms: [{ all: true }],
  bringTools: [{ files: ["/evil.js"] }, { tabId: 1 }],
  styleMarks: [{ css: "* { display: none }" }],
  unstyleMarks: [{ tabId: 1 }],
  findEntry: [HUGE, "x".repeat(201), 7, {}, ["reward hacking"], undefined],
  setKnown: [
    ...HOSTILE_ID.map((id) => ({ id, known: true })),
    { id: "reward-hacking" },
    { id: "reward-hacking", known: 1 },
    { known: true },
    { id: "no-such-entry", known: true },
  ],
  openPanel: [...HOSTILE_ID, "?words", "tab=glossary", undefined],
  pageAnnotated: [{ terms: 5 }],
  getPage: [{}, "x"],
  jumpTo: [
    { entry: "reward-hacking" },
    ...HOSTILE_ID.map((entry) => ({ entry, mention: 0 })),
    ...[-1, 0.5, Number.NaN, Infinity, 1e9, "0", null].map((mention) => ({
      entry: "reward-hacking",
      mention,
    })),
  ],
  annotateAnyway: ["x"],
  stop: [0, {}],
  stepTerm: [0, 2, "1", true, [1], { valueOf: 1 }, undefined, Number.NaN],
  explainSelection: ["words"],
};

const send = (type: unknown, data: unknown, sender: unknown, more: object = {}): Promise<unknown> =>
  deliver({ id: 1, type, data, timestamp: 1, ...more }, sender);
const isRefused = (answer: unknown): boolean =>
  typeof answer === "object" && answer !== null && "err" in answer && answer.err !== undefined;

/** That nothing changed that lasts, nothing was put into a page, nothing opened, and no page was told anything. */
function expectNothing(): void {
  expect(stored).toEqual({ local: { settings: SETTINGS, siteRules: RULES, pause: PAUSE }, session: {} });
  expect(
    calls.map(({ name }) => name).filter((name) => !/^(?:storage\.\w+\.get|runtime\.getURL)$/.test(name)),
  ).toEqual([]);
  expect(heard).toEqual([]);
}

test("every message has a valid and a hostile form here", () => {
  expect(new Set(types)).toEqual(new Set(Object.keys(VALID)));
  expect(new Set(types)).toEqual(new Set(Object.keys(HOSTILE)));
});

test("what may be said is answered", async () => {
  for (const type of types) {
    const sender = ORDERS.includes(type) ? FROM_OUR_PAGE : FROM_OUR_SCRIPT;
    expect(isRefused(await send(type, VALID[type], sender)), type).toBe(false);
  }
  expect(heard).toEqual(["getMoreTerms", ...ORDERS]);
  expect(await send("findEntry", "Reward hacking", FROM_OUR_SCRIPT)).toEqual({ res: "reward-hacking" });
  expect(await send("getEntry", "reward-hacking", FROM_OUR_SCRIPT)).toMatchObject({
    res: { name: "Reward hacking" },
  });
});

test("the background may order as our pages may", async () => {
  for (const type of ORDERS)
    expect(isRefused(await send(type, VALID[type], FROM_BACKGROUND)), type).toBe(false);
  expect(heard).toEqual(ORDERS);
});

describe.each(Object.entries(STRANGERS))("%s", (_, sender) => {
  test("is refused whatever it says", async () => {
    for (const type of types) expect(isRefused(await send(type, VALID[type], sender)), type).toBe(true);
    expectNothing();
  });
});

test("a script in a page gives no orders to another page, whatever it says of itself", async () => {
  for (const type of ORDERS) {
    expect(isRefused(await send(type, VALID[type], FROM_OUR_SCRIPT)), type).toBe(true);
    expect(isRefused(await send(type, VALID[type], FROM_OUR_SCRIPT, { sender: FROM_OUR_PAGE })), type).toBe(
      true,
    );
    const near = { ...FROM_OUR_SCRIPT, url: `https://example.org/${OWN_ORIGIN}` };
    expect(isRefused(await send(type, VALID[type], near)), type).toBe(true);
    expect(isRefused(await send(type, VALID[type], { id: OWN_ID })), type).toBe(true);
  }
  expectNothing();
});

test("what a message may not hold is refused, also from a script of ours", async () => {
  for (const type of types) {
    const sender = ORDERS.includes(type) ? FROM_OUR_PAGE : FROM_OUR_SCRIPT;
    for (const data of [...HOSTILE[type], POLLUTED])
      expect(isRefused(await send(type, data, sender)), `${type} ${JSON.stringify(data)?.slice(0, 60)}`).toBe(
        true,
      );
  }
  expectNothing();
  expect(Object.hasOwn(Object.prototype, "inject")).toBe(false);
});

test.each([
  "__proto__",
  "constructor",
  "toString",
  "hasOwnProperty",
  "setSettings",
  "setSiteRules",
  "permissions.request",
  "wxt:content-script-started",
  `${OWN_ID}:annotator:wxt:content-script-started`,
  "getorders",
  "",
  7,
  null,
  undefined,
  ["stop"],
])("a message of the type %j does nothing", async (type) => {
  for (const sender of [FROM_OUR_SCRIPT, FROM_OUR_PAGE])
    await send(type, { id: "reward-hacking", known: true }, sender);
  expectNothing();
});

test.each([null, "stop", 7, true, [], { type: "stop" }, { type: "stop", timestamp: "now" }])(
  "%j is no message",
  async (message) => {
    expect(await deliver(message, FROM_OUR_PAGE)).toBeUndefined();
    expectNothing();
  },
);

/** Of a message, what it may ask of the browser beyond looking things up. */
const ALLOWED_CALLS =
  /^(?:storage\.\w+\.(?:get|set|remove)|runtime\.getURL|scripting\.(?:executeScript|insertCSS|removeCSS)|action\.(?:setTitle|setBadgeText)|sidePanel\.open|tabs\.(?:create|sendMessage))$/;
const OWN_FILES = [["/popover.js"], ["/marks.js"], ["/marks.css"]];

test("what a script of ours may say takes effect: a term is known", async () => {
  await send("setKnown", VALID.setKnown, FROM_OUR_SCRIPT);
  expect(stored.local["settings"]).toMatchObject({ known: ["goal-drift", "reward-hacking"] });
});

test("no message changes a site rule, a permission or a setting other than the known terms", async () => {
  const anyData = fc.oneof(
    fc.constantFrom(...Object.values(VALID), ...Object.values(HOSTILE).flat()),
    fc.jsonValue({ maxDepth: 2 }),
  );
  const anySender = fc.constantFrom(
    FROM_OUR_SCRIPT,
    FROM_OUR_PAGE,
    FROM_BACKGROUND,
    ...Object.values(STRANGERS),
  );
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...types), anyData, anySender, async (type, data, sender) => {
      await send(type, data, sender);
      const { siteRules, pause, settings, ...rest } = stored.local as {
        siteRules: unknown;
        pause: unknown;
        settings: typeof SETTINGS;
      };
      expect(siteRules).toEqual(RULES);
      expect(pause).toEqual(PAUSE);
      expect(rest).toEqual({});
      // What is stored anew says its version.
      expect({ ...settings, known: [], version: undefined }).toEqual({ ...SETTINGS, known: [] });
      expect(["goal-drift", "reward-hacking"]).toEqual(expect.arrayContaining(settings.known));
    }),
    { numRuns: 2000 },
  );
  for (const { name, args } of calls) {
    expect(name).toMatch(ALLOWED_CALLS);
    if (name.startsWith("scripting."))
      // Only files of ours, and only into the tab that the message came from.
      expect(args).toEqual([
        {
          target: { tabId: 7, frameIds: [0] },
          files: expect.toSatisfy((files) =>
            OWN_FILES.some(([file]) => file === files[0] && files.length === 1),
          ),
        },
      ]);
  }
});
