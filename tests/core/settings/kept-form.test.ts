import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { keptSettings, keptSiteRules, type KeptForm } from "../../../src/core/settings/kept-form.ts";
import { DEFAULT_SETTINGS, parseSettings } from "../../../src/core/settings/settings.ts";
import { NO_SITES, parseSiteRules } from "../../../src/core/sites/site-rules.ts";
import { VERSION } from "../../../src/core/settings/versions.ts";
import { anyJson, anySettings, anySites, anyVersion, damaged } from "./any-settings.ts";

const clean = Object.getOwnPropertyNames(Object.prototype);

interface Case<T> {
  readonly form: KeptForm<T>;
  readonly parse: (json: unknown) => T;
  readonly values: fc.Arbitrary<T>;
}

const settings = { form: keptSettings, parse: parseSettings, values: anySettings };
const sites = { form: keptSiteRules, parse: parseSiteRules, values: anySites };

describe.each([
  ["settings", settings as unknown as Case<object>],
  ["site rules", sites as unknown as Case<object>],
])("%s", (_, { form, parse, values }) => {
  test("any JSON gives a valid value, which stays what it is", () => {
    fc.assert(
      fc.property(anyJson, (json) => {
        const value = form.read(json);
        expect(parse(JSON.parse(JSON.stringify(value)))).toEqual(value);
        expect(form.read(form.write(value, undefined))).toEqual(value);
        expect(typeof form.hasUnreadable(json)).toBe("boolean");
      }),
    );
    expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(clean);
  });

  test("whatever is kept, what is written over it is read again", () => {
    fc.assert(
      fc.property(values, anyJson, anyVersion, (value, json, version) => {
        const before = typeof json === "object" && json !== null ? { ...json, version } : json;
        const kept = JSON.parse(JSON.stringify(form.write(value, before))) as unknown;
        expect(form.read(kept)).toEqual(value);
        expect(form.hasUnreadable(kept)).toBe(false);
      }),
    );
  });

  test("of what a newer version kept, what is not changed stays as it is", () => {
    fc.assert(
      fc.property(damaged, fc.integer({ min: VERSION + 1, max: VERSION + 9 }), (json, version) => {
        const before = { ...(json as object), version };
        expect(form.hasUnreadable(before)).toBe(false);
        expect(form.write(form.read(before), before)).toEqual(before);
      }),
    );
  });

  test("what was kept and understood is not called unreadable", () => {
    fc.assert(
      fc.property(values, (value) => {
        expect(form.hasUnreadable(value)).toBe(false);
        expect(form.hasUnreadable(form.write(value, undefined))).toBe(false);
      }),
    );
    expect(form.hasUnreadable(undefined)).toBe(false);
    expect(form.hasUnreadable({})).toBe(false);
  });

  test.each([[7], ["x"], [null], [[]], [{ later: 1 }], [{ version: 1, later: 1 }]])(
    "%j is kept, and cannot be read",
    (kept) => {
      expect(form.hasUnreadable(kept)).toBe(true);
    },
  );
});

test("back from a newer version and on again: only what was chosen in between is another", () => {
  const newer = {
    version: VERSION + 1,
    density: { words: 70 },
    known: ["p-doom"],
    badge: true,
    quietHours: [22, 7],
  };
  const read = keptSettings.read(newer);
  expect(read).toEqual({ ...DEFAULT_SETTINGS, known: ["p-doom"], badge: true });
  expect(keptSettings.write({ ...read, badge: false, openDelayMs: 500 }, newer)).toEqual({
    ...newer,
    badge: false,
    openDelayMs: 500,
  });
});

test("from an older version on, the version is kept too", () => {
  expect(keptSettings.write(DEFAULT_SETTINGS, { density: "few" })).toEqual({
    version: VERSION,
    ...DEFAULT_SETTINGS,
  });
  expect(keptSiteRules.write(NO_SITES, undefined)).toEqual({ version: VERSION, ...NO_SITES });
});
