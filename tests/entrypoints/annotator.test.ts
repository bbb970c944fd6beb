/** The wiring of the annotator, with every part that it wires replaced by one that tells what it was asked. */
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { PageOrders } from "../../src/core/page-orders.ts";
import { DEFAULT_SETTINGS } from "../../src/core/settings/settings.ts";

const ONCE = Symbol.for("ai-risk-gloss.once");
const RUNNING = Symbol.for("ai-risk-gloss.annotator");
const world = globalThis as { [key: symbol]: unknown };

const orders = (isOn: boolean): PageOrders => ({ isOn, pausedUntil: 0, settings: DEFAULT_SETTINGS });

/** What was told and asked, in order. */
let told: string[];
/** What the background answers, in turn; the last for ever. */
let answers: PageOrders[];
let changeStorage: () => void;
/** Ends the making ready of the terms, which takes a moment. */
let finishReadying: () => void;
let isApiGone: boolean;
let listeners: Map<string, () => unknown>;

beforeEach(() => {
  told = [];
  answers = [orders(true)];
  changeStorage = () => {};
  isApiGone = false;
  listeners = new Map();
  vi.useFakeTimers();
  vi.resetModules();
  vi.stubGlobal("location", { href: "https://www.example.org/page#part" });
  vi.stubGlobal("document", {
    querySelector: (selector: string) => ({ remove: () => told.push(`remove ${selector}`) }),
  });
  const runtime = {
    get id() {
      return isApiGone ? undefined : "own";
    },
  };
  vi.doMock("wxt/browser", () => ({ browser: { runtime } }));
  vi.doMock("virtual:glossary/first-terms", () => ({ default: {} }));
  vi.doMock("../../src/core/relevance/packed-lexicon.ts", () => ({ unpackLexicon: () => ({}) }));
  vi.doMock("../../src/core/relevance/lexicon.ts", () => ({
    readyingLexicon: () => ({}),
    joinLexicons: () => ({}),
  }));
  vi.doMock("../../src/page/slices.ts", () => ({
    startSlices: () => ({
      run: () =>
        new Promise((resolve) => {
          finishReadying = () => resolve({});
        }),
    }),
  }));
  vi.doMock("../../src/page/plain.ts", () => ({ plain: (document: unknown) => document }));
  vi.doMock("../../src/page/watch-root.ts", () => ({ watchRoot: () => () => told.push("root let go") }));
  vi.doMock("../../src/page/session.ts", () => ({
    startSession: () => {
      told.push("begin");
      return { stop: () => told.push("end"), use: () => {}, report: () => undefined };
    },
  }));
  vi.doMock("../../src/extension/on-storage-change.ts", () => ({
    onStorageChange: (onChange: () => void) => {
      told.push("listen");
      changeStorage = onChange;
      return () => {
        if (isApiGone) throw new Error("Extension context invalidated.");
        told.push("deaf");
      };
    },
  }));
  vi.doMock("../../src/extension/messages.ts", () => ({
    sendMessage: (type: string) => {
      told.push(type);
      if (type !== "getOrders") return Promise.resolve();
      return Promise.resolve(answers.length > 1 ? answers.shift() : answers[0]);
    },
    onMessage: (type: string, answer: () => unknown) => {
      listeners.set(type, answer);
      return () => listeners.delete(type);
    },
  }));
});
afterEach(() => {
  listeners.get("stop")?.();
  delete world[ONCE];
  delete world[RUNNING];
  vi.unstubAllGlobals();
  vi.resetModules();
  for (const id of [
    "wxt/browser",
    "virtual:glossary/first-terms",
    "../../src/core/relevance/packed-lexicon.ts",
    "../../src/core/relevance/lexicon.ts",
    "../../src/page/slices.ts",
    "../../src/page/plain.ts",
    "../../src/page/watch-root.ts",
    "../../src/page/session.ts",
    "../../src/extension/on-storage-change.ts",
    "../../src/extension/messages.ts",
  ])
    vi.doUnmock(id);
  vi.useRealTimers();
});

async function start(): Promise<void> {
  const { default: script } = await import("../../entrypoints/annotator/index.ts");
  void script.main();
  await settle();
}
const settle = (): Promise<unknown> => vi.advanceTimersByTimeAsync(0);

test("it listens before it asks, and begins when the terms are ready", async () => {
  await start();
  // What an older version may have left behind goes first.
  expect(told.splice(0, 1)).toEqual(["remove ai-risk-gloss-card"]);
  expect(told).toEqual(["listen", "getOrders"]);
  finishReadying();
  await settle();
  expect(told).toEqual(["listen", "getOrders", "begin"]);
});

test("a site that is switched off while the terms are made ready is not read on", async () => {
  answers = [orders(true), orders(false)];
  await start();
  changeStorage();
  finishReadying();
  await settle();
  expect(told.filter((event) => event === "getOrders")).toHaveLength(2);
  expect(told).toContain("end");
  expect(world[RUNNING]).toBeUndefined();
  expect(listeners.size).toBe(0);
});

test("of changes while it runs, the last answer holds", async () => {
  await start();
  finishReadying();
  await settle();
  answers = [orders(true), orders(false)];
  changeStorage();
  changeStorage();
  await settle();
  expect(told.slice(-3)).not.toContain("begin");
  expect(told).toContain("end");
});

test("on a site that is off it gives its place free, unless the page is to be read once", async () => {
  answers = [orders(false)];
  await start();
  finishReadying();
  await settle();
  expect(told).not.toContain("begin");
  expect(world[RUNNING]).toBeUndefined();

  world[ONCE] = true;
  await start();
  finishReadying();
  await settle();
  expect(told).toContain("begin");
  // No rule decides there.
  changeStorage();
  await settle();
  expect(told).not.toContain("end");
});

test("left behind by an update it lets everything go, although the browser's API is gone", async () => {
  await start();
  finishReadying();
  await settle();
  isApiGone = true;
  await vi.advanceTimersByTimeAsync(5000);
  expect(told).toContain("end");
  expect(told).toContain("root let go");
  expect(listeners.size).toBe(0);
  expect(world[RUNNING]).toBeUndefined();
  expect(vi.getTimerCount()).toBe(0);
});
