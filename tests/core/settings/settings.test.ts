import fc from "fast-check";
import { expect, test } from "vitest";
import { DEFAULT_SETTINGS, parseSettings, validSettings } from "../../../src/core/settings/settings.ts";

test("nothing stored gives the defaults", () => {
  expect(parseSettings(undefined)).toEqual(DEFAULT_SETTINGS);
});

test("any JSON gives valid settings, and those stay what they are", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (stored) => {
      const settings = parseSettings(stored);
      expect(settings.openDelayMs).toBeGreaterThanOrEqual(0);
      expect(parseSettings(JSON.parse(JSON.stringify(settings)))).toEqual(settings);
    }),
  );
});

test("what is malformed takes its default, and the rest is kept", () => {
  const stored = {
    density: "few",
    knows: "everything",
    known: ["reward-hacking", 7, "<b>", "reward-hacking"],
    openDelayMs: -1,
  };
  expect(parseSettings(stored)).toEqual({ ...DEFAULT_SETTINGS, density: "few", known: ["reward-hacking"] });
});

test("inherited properties are not settings", () => {
  expect(parseSettings(JSON.parse('{"__proto__": {"density": "few"}}'))).toEqual(DEFAULT_SETTINGS);
  expect(parseSettings(Object.create({ density: "few" }))).toEqual(DEFAULT_SETTINGS);
});

test("only what is there and valid is taken over", () => {
  expect(validSettings({ density: "few", knows: 3, badge: "yes", opens: "click" })).toEqual({
    density: "few",
    opens: "click",
  });
  expect(validSettings("few")).toEqual({});
});
