import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { keptSettings, keptSiteRules } from "../../../src/core/settings/kept-form.ts";
import type { Settings } from "../../../src/core/settings/settings.ts";
import { importSettings } from "../../../src/core/settings/transfer.ts";
import { VERSION, upToDate, versionOf, type Step } from "../../../src/core/settings/versions.ts";
import type { SiteRules } from "../../../src/core/sites/site-rules.ts";

interface Example {
  readonly stored: { readonly settings: unknown; readonly siteRules: unknown };
  readonly file: unknown;
  readonly expected: { readonly settings: Settings; readonly sites: SiteRules };
}

const FOLDER = join(import.meta.dirname, "examples");

test("there is an example of every version", () => {
  expect(readdirSync(FOLDER).toSorted()).toEqual(
    Array.from({ length: VERSION }, (_, index) => `version-${index + 1}.json`),
  );
});

// These files are frozen: what a version kept is read by all that come after it.
test.each(readdirSync(FOLDER))("what %s kept and exported is understood", (name) => {
  const { stored, file, expected } = JSON.parse(readFileSync(join(FOLDER, name), "utf8")) as Example;
  expect(keptSettings.read(stored.settings)).toEqual(expected.settings);
  expect(keptSiteRules.read(stored.siteRules)).toEqual(expected.sites);
  expect(keptSettings.hasUnreadable(stored.settings)).toBe(false);
  expect(keptSiteRules.hasUnreadable(stored.siteRules)).toBe(false);
  expect(importSettings(JSON.stringify(file))).toEqual(expected);
});

test.each([
  [{}, 1],
  [{ version: 2 }, 2],
  [{ version: 9e15 }, 9e15],
  [{ version: "2" }, 1],
  [{ version: 1.5 }, 1],
  [{ version: 0 }, 1],
  [JSON.parse('{"__proto__": {"version": 2}}'), 1],
  [Object.create({ version: 2 }), 1],
  ["version", 1],
  [undefined, 1],
])("%j is of version %j", (json, version) => {
  expect(versionOf(json)).toBe(version);
});

test("each version goes through the steps after it, and a newer one through none", () => {
  const note = (text: string): Step => ({
    settings: (kept) => ({ ...kept, way: `${String(kept["way"])}${text}` }),
    sites: (kept) => kept,
  });
  const steps = [note(" 2"), note(" 3"), note(" 4")];
  const way = (version: number): unknown => upToDate("settings", { way: "from" }, version, steps);
  expect(way(1)).toEqual({ way: "from 2 3 4" });
  expect(way(3)).toEqual({ way: "from 4" });
  expect(way(4)).toEqual({ way: "from" });
  expect(way(99)).toEqual({ way: "from" });
  expect(upToDate("sites", { way: "from" }, 1, steps)).toEqual({ way: "from" });
  for (const damaged of [undefined, null, 7, "x", [1]])
    expect(upToDate("settings", damaged, 1, steps)).toEqual(damaged);
});
