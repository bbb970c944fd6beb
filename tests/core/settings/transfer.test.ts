import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DEFAULT_SETTINGS, parseSettings, type Settings } from "../../../src/core/settings/settings.ts";
import {
  LONGEST_FILE,
  exportSettings,
  importSettings,
  withImported,
} from "../../../src/core/settings/transfer.ts";
import { VERSION } from "../../../src/core/settings/versions.ts";
import { NO_SITES, parseSiteRules } from "../../../src/core/sites/site-rules.ts";
import { anyJson, anySettings, anySites } from "./any-settings.ts";

const file = (rest: object): string => JSON.stringify({ format: "ai-risk-gloss", version: 1, ...rest });

test("a file says the version of what is in it", () => {
  expect(JSON.parse(exportSettings(DEFAULT_SETTINGS, NO_SITES))).toMatchObject({
    format: "ai-risk-gloss",
    version: VERSION,
  });
});

test("what was exported is imported as it was", () => {
  fc.assert(
    fc.property(anySettings, anySites, (settings, sites) => {
      expect(importSettings(exportSettings(settings, sites))).toEqual({ settings, sites });
      const imported = importSettings(exportSettings(settings, sites));
      if ("fault" in imported) throw new Error(imported.fault);
      expect(withImported(DEFAULT_SETTINGS, imported.settings)).toEqual(settings);
    }),
  );
});

test("any text gives valid settings or a fault", () => {
  const texts = fc.oneof(
    fc.string(),
    fc.json(),
    fc.record({ settings: anyJson, sites: anyJson }).map(file),
    fc.record({ settings: anyJson, sites: anyJson, version: fc.constantFrom(1, VERSION) }).map(file),
    fc.record({ format: fc.jsonValue(), version: fc.jsonValue() }).map(file),
  );
  fc.assert(
    fc.property(texts, (text) => {
      const result = importSettings(text);
      if ("fault" in result) return;
      const settings = withImported(DEFAULT_SETTINGS, result.settings);
      expect(parseSettings(settings)).toEqual(settings);
      expect(parseSiteRules(result.sites)).toEqual(result.sites);
    }),
  );
});

test.each([
  ["", "empty"],
  [" \n", "empty"],
  ["density: few", "not_json"],
  ["[]", "other_format"],
  ["null", "other_format"],
  ['{"settings": {"density": "few"}}', "other_format"],
  ['{"format": "other", "version": 1}', "other_format"],
  ['{"format": "ai-risk-gloss", "version": "1"}', "other_format"],
  ['{"format": "ai-risk-gloss", "version": 0}', "other_format"],
  ['{"format": "ai-risk-gloss", "version": 1.5}', "other_format"],
  [`{"format": "ai-risk-gloss", "version": ${VERSION + 1}}`, "newer_version"],
  [file({}), "nothing_in_it"],
  [file({ settings: { density: "heaps" }, sites: { on: ["*"] } }), "nothing_in_it"],
  [`"${"x".repeat(LONGEST_FILE)}"`, "too_large"],
])("%j: %s", (text, fault) => {
  expect(importSettings(text)).toEqual({ fault });
});

test("the valid parts are taken, and the rest of the settings stays", () => {
  const imported = importSettings(
    file({
      settings: { density: "many", knows: 3, known: ["p-doom", "<b>"] },
      sites: { on: ["a.org", "*"] },
    }),
  );
  expect(imported).toEqual({
    settings: { density: "many", known: ["p-doom"] },
    sites: { ...NO_SITES, on: ["a.org"] },
  });
  const mine: Settings = { ...DEFAULT_SETTINGS, knows: "most", known: ["sandbagging"] };
  expect("fault" in imported ? undefined : withImported(mine, imported.settings)).toEqual({
    ...mine,
    density: "many",
    known: ["sandbagging", "p-doom"],
  });
});

describe("hostile files", () => {
  test.each([
    '{"__proto__": {"format": "ai-risk-gloss", "version": 1}}',
    '{"format": "ai-risk-gloss", "version": 1, "__proto__": {"settings": {"density": "few"}}}',
  ])("what is inherited is not read: %s", (text) => {
    expect(importSettings(text)).toHaveProperty("fault");
  });
  test("no prototype is changed", () => {
    const text = file({}).replace(
      "}",
      ',"settings":{"density":"few","__proto__":{"badge":true},"constructor":{"prototype":{"density":"many"}}}}',
    );
    expect(importSettings(text)).toEqual({ settings: { density: "few" }, sites: NO_SITES });
    expect(Object.hasOwn(Object.prototype, "badge")).toBe(false);
    expect(Object.hasOwn(Object.prototype, "density")).toBe(false);
  });
});
