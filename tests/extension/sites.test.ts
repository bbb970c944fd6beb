import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type * as Sites from "../../src/extension/sites.ts";
import { FakeBrowser } from "./fake-browser.ts";

let fake: FakeBrowser;
let sites: typeof Sites;

const rules = (): unknown => fake.values["siteRules"];
const withSites = (...on: string[]): void => {
  fake.values = { siteRules: { all: false, on, off: [] } };
  fake.granted = new Set(on.map((host) => `*://${host}/*`));
};

beforeEach(async () => {
  fake = new FakeBrowser();
  vi.resetModules();
  vi.doMock("wxt/browser", () => ({ browser: fake.api }));
  sites = await import("../../src/extension/sites.ts");
});
afterEach(() => {
  vi.doUnmock("wxt/browser");
  vi.resetModules();
});

test("switched off everywhere, all is given back", async () => {
  withSites("a.org", "b.org");
  expect(await sites.forgetAllSites()).toEqual({
    before: { all: false, on: ["a.org", "b.org"], off: [] },
    isGivenBack: true,
  });
  expect(fake.granted.size).toBe(0);
});

test.each(["rejects", "lies"] as const)(
  "a permission that the browser does not take back is told (it %s)",
  async (how) => {
    withSites("a.org", "b.org");
    fake.broken.set("permissions.remove", how);
    expect(await sites.forgetAllSites()).toMatchObject({ isGivenBack: false });
    expect(rules()).toMatchObject({ all: false, on: [] });
    withSites("a.org");
    expect(await sites.chooseSite("a.org", "off")).toBe("kept");
    expect(rules()).toMatchObject({ on: [] });
  },
);

test("one site that is switched off while every site is enabled keeps the permission of all", async () => {
  fake.values = { siteRules: { all: true, on: [], off: [] } };
  fake.granted = new Set(["*://*/*"]);
  expect(await sites.chooseSite("a.org", "off")).toBe("done");
  expect(rules()).toMatchObject({ all: true, off: ["a.org"] });
});

test("rules that cannot be stored are told, and no permission is given back for them", async () => {
  withSites("a.org");
  fake.broken.set("storage.set", "rejects");
  await expect(sites.forgetAllSites()).rejects.toThrow("refused");
  await expect(sites.chooseSite("a.org", "off")).rejects.toThrow("refused");
  await expect(sites.chooseSite("b.org", "site")).rejects.toThrow("refused");
  expect(fake.granted).toContain("*://a.org/*");
  expect(rules()).toEqual({ all: false, on: ["a.org"], off: [] });
});

test("sites that two windows enable at once are both enabled", async () => {
  await Promise.all([sites.chooseSite("a.org", "site"), sites.enableSites(["b.org", "c.org"])]);
  expect(rules()).toMatchObject({ on: ["a.org", "b.org", "c.org"] });
});

test("registered is what is enabled, and only where that changed", async () => {
  withSites("a.org", "b.org");
  await sites.reconcileSites();
  expect(fake.scripts).toMatchObject([{ matches: ["*://a.org/*", "*://b.org/*"], excludeMatches: [] }]);
  fake.calls.length = 0;
  await sites.reconcileSites();
  // What every start of the background costs, however many sites are enabled.
  expect(fake.calls).toEqual(["storage.get", "permissions.contains", "scripting.get"]);
  fake.granted.delete("*://b.org/*");
  expect(await sites.reconcileSites()).toEqual({ all: false, on: ["a.org"], off: [] });
  expect(fake.scripts).toMatchObject([{ matches: ["*://a.org/*"] }]);
  fake.granted.clear();
  await sites.reconcileSites();
  expect(fake.scripts).toEqual([]);
});

test("a permission that was taken back ends the reading although nothing can be stored", async () => {
  withSites("a.org");
  await sites.reconcileSites();
  fake.granted.clear();
  fake.broken.set("storage.set", "rejects");
  await sites.reconcileSites();
  expect(fake.scripts).toEqual([]);
});
