import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { DEFAULT_SETTINGS } from "../../src/core/settings/settings.ts";
import { exportSettings, importSettings } from "../../src/core/settings/transfer.ts";
import { VERSION } from "../../src/core/settings/versions.ts";
import { patternsOf } from "../../src/core/sites/site-rules.ts";
import type * as Stored from "../../src/extension/stored.ts";
import { FakeBrowser } from "./fake-browser.ts";

let fake: FakeBrowser;
let stored: typeof Stored;
let changeSettings: (typeof Stored)["storedSettings"]["change"];

beforeEach(async () => {
  fake = new FakeBrowser();
  vi.resetModules();
  vi.doMock("wxt/browser", () => ({ browser: fake.api }));
  stored = await import("../../src/extension/stored.ts");
  changeSettings = stored.storedSettings.change;
});
afterEach(() => {
  vi.doUnmock("wxt/browser");
  vi.resetModules();
  vi.useRealTimers();
});

test("what is written says its version, and is read again", async () => {
  await stored.storedSettings.write({ ...DEFAULT_SETTINGS, density: "few" });
  expect(fake.values).toEqual({ settings: { version: VERSION, ...DEFAULT_SETTINGS, density: "few" } });
  expect(await stored.storedSettings.read()).toEqual({ ...DEFAULT_SETTINGS, density: "few" });
});

test("what cannot be read is kept aside, once, when it would be written over", async () => {
  fake.values = { settings: "garbage" };
  expect(await stored.storedSettings.read()).toEqual(DEFAULT_SETTINGS);
  expect(fake.values).toEqual({ settings: "garbage" });
  await changeSettings((settings) => ({ ...settings, badge: true }));
  expect(fake.values).toMatchObject({ settingsUnreadable: "garbage", settings: { badge: true } });

  fake.values["settings"] = [1];
  await changeSettings((settings) => ({ ...settings, density: "few" }));
  expect(fake.values).toMatchObject({ settingsUnreadable: "garbage", settings: { density: "few" } });

  expect(await stored.setAside.read()).toEqual({ settingsUnreadable: "garbage" });
  await stored.setAside.forget();
  expect(await stored.setAside.read()).toBeUndefined();
  expect(fake.values).toMatchObject({ settings: { density: "few" } });
});

test("a change sees what is stored by then: two at once do not undo each other", async () => {
  await Promise.all([
    changeSettings((settings) => ({ ...settings, known: [...settings.known, "p-doom"] })),
    changeSettings((settings) => ({ ...settings, known: [...settings.known, "sandbagging"] })),
    changeSettings((settings) => ({ ...settings, badge: true })),
  ]);
  expect(await stored.storedSettings.read()).toEqual({
    ...DEFAULT_SETTINGS,
    known: ["p-doom", "sandbagging"],
    badge: true,
  });
});

test("a change that changes nothing writes nothing", async () => {
  await changeSettings((settings) => settings);
  expect(fake.calls).not.toContain("storage.set");
});

describe("where the browser's storage fails", () => {
  const before = { version: VERSION, ...DEFAULT_SETTINGS, known: ["p-doom"] };
  beforeEach(() => {
    fake.values = { settings: before };
  });

  test("a change that cannot be stored is told, and what was stays", async () => {
    fake.broken.set("storage.set", "rejects");
    await expect(changeSettings((settings) => ({ ...settings, known: [] }))).rejects.toThrow("refused");
    expect(fake.values).toEqual({ settings: before });
    // The next change is not held up by the one that failed.
    fake.broken.clear();
    await changeSettings((settings) => ({ ...settings, badge: true }));
    expect(fake.values).toEqual({ settings: { ...before, badge: true } });
  });

  test("where nothing can be read, nothing is written over it", async () => {
    fake.broken.set("storage.get", "rejects");
    await expect(stored.storedSettings.read()).rejects.toThrow("refused");
    await expect(changeSettings((settings) => settings)).rejects.toThrow("refused");
    await expect(stored.storedSettings.write(DEFAULT_SETTINGS)).rejects.toThrow("refused");
    expect(fake.values).toEqual({ settings: before });
  });

  test.each(["storage.get", "storage.set"])("a %s that never answers is given up", async (call) => {
    vi.useFakeTimers();
    fake.broken.set(call, "hangs");
    const answer = expect(changeSettings((settings) => ({ ...settings, known: [] }))).rejects.toThrow(
      "does not answer",
    );
    await vi.advanceTimersByTimeAsync(60_000);
    await answer;
    expect(fake.values).toEqual({ settings: before });
  });
});

/** Chromium counts a value as its key and its JSON. */
const QUOTA_BYTES = 10 * 1024 * 1024;

test("as many sites and known terms as are kept take a small part of the browser's quota", async () => {
  // The longest names: 253 letters for a host, 80 for an entry.
  const host = (number: number): string =>
    `${String(number).padStart(60, "h")}.${"a".repeat(63)}.${"b".repeat(63)}.${"c".repeat(60)}.org`;
  const known = Array.from({ length: 6000 }, (_, number) => `term-${String(number).padStart(75, "0")}`);
  const on = Array.from({ length: 3000 }, (_, number) => host(number));
  fake.values = { settings: { known }, siteRules: { all: true, on, off: on } };
  const settings = await stored.storedSettings.read();
  const rules = await stored.storedSiteRules.read();
  expect([settings.known.length, rules.on.length, rules.off.length]).toEqual([5000, 2000, 2000]);
  await stored.storedSettings.write(settings);
  await stored.storedSiteRules.write(rules);
  // Nor is the exported file too large to come back.
  expect(importSettings(exportSettings(settings, rules))).toEqual({ settings, sites: rules });
  const bytes = Object.entries(fake.values)
    .filter(([key]) => !key.endsWith("Unreadable"))
    .reduce(
      (sum, [key, value]) => sum + key.length + new TextEncoder().encode(JSON.stringify(value)).length,
      0,
    );
  console.log(
    `storage: ${bytes} bytes for ${patternsOf(rules).length} sites and ${settings.known.length} terms`,
  );
  expect(bytes).toBeLessThan(QUOTA_BYTES / 4);
});
