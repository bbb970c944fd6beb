import { expect, test } from "vitest";
import { importChanges } from "../../../src/core/settings/import-changes.ts";
import { DEFAULT_SETTINGS } from "../../../src/core/settings/settings.ts";
import { NO_SITES } from "../../../src/core/sites/site-rules.ts";

const settings = { ...DEFAULT_SETTINGS, known: ["p-doom"] };
const sites = { ...NO_SITES, on: ["a.org"] };

test("a file that holds what is so already changes nothing", () => {
  expect(importChanges(settings, sites, { settings, sites })).toBeUndefined();
  expect(importChanges(settings, { ...NO_SITES, all: true }, { settings: {}, sites })).toBeUndefined();
});

test("each change is named", () => {
  expect(
    importChanges(settings, sites, {
      settings: { density: "few", opens: "rest", known: ["p-doom", "sandbagging"] },
      sites: { all: true, on: ["a.org", "b.org"], off: [] },
    }),
  ).toEqual({
    choices: [{ setting: "density", now: "normal", next: "few" }],
    known: 1,
    sites: ["b.org"],
    all: true,
  });
});
