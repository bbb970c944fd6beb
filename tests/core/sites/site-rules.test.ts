import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  NO_SITES,
  annotatableHost,
  hostInText,
  hostOfPattern,
  isEnabled,
  isGrantableHost,
  joinRules,
  parseSiteRules,
  patternOf,
  patternsOf,
  registrationOf,
  withChoice,
  withSites,
} from "../../../src/core/sites/site-rules.ts";

test.each([
  ["https://www.example.org/a?b#c", "www.example.org"],
  ["http://127.0.0.1:8080/", "127.0.0.1"],
  ["chrome://extensions", undefined],
  ["file:///etc/passwd", undefined],
  ["about:blank", undefined],
  ["not an address", undefined],
  [undefined, undefined],
])("the host of %j is %j", (address, host) => {
  expect(annotatableHost(address)).toBe(host);
});

test("a pattern leads back to its host", () => {
  expect(hostOfPattern(patternOf("www.example.org"))).toBe("www.example.org");
  expect(hostOfPattern("http://127.0.0.1:99/*")).toBe("127.0.0.1");
  expect(hostOfPattern("*://*/*")).toBeUndefined();
  expect(hostOfPattern("<all_urls>")).toBeUndefined();
});

describe("choices", () => {
  test("a site is enabled and switched off again", () => {
    const on = withChoice(NO_SITES, "a.org", "site");
    expect(isEnabled(on, "a.org")).toBe(true);
    expect(isEnabled(on, "b.org")).toBe(false);
    expect(withChoice(on, "a.org", "off")).toEqual(NO_SITES);
  });
  test("with every site enabled, one can be left out and taken in again", () => {
    const all = withChoice(NO_SITES, "a.org", "all");
    const without = withChoice(all, "a.org", "off");
    expect(isEnabled(without, "a.org")).toBe(false);
    expect(isEnabled(without, "b.org")).toBe(true);
    expect(registrationOf(without)).toEqual({ matches: ["*://*/*"], excludeMatches: ["*://a.org/*"] });
    expect(isEnabled(withChoice(without, "a.org", "site"), "a.org")).toBe(true);
  });
  test("once changes nothing that lasts", () => {
    expect(withChoice(NO_SITES, "a.org", "once")).toBe(NO_SITES);
  });
  test("without a site nothing is registered", () => {
    expect(registrationOf(NO_SITES)).toBeUndefined();
  });
});

test("any JSON gives valid rules, and those stay what they are", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (stored) => {
      const rules = parseSiteRules(stored);
      expect(parseSiteRules(JSON.parse(JSON.stringify(rules)))).toEqual(rules);
    }),
  );
  expect(parseSiteRules({ all: true, on: ["a.org", "*", "a b", 3], off: "x" })).toEqual({
    all: true,
    on: ["a.org"],
    off: [],
  });
});

test.each([
  ["www.example.org", true],
  ["localhost", true],
  ["example", false],
  ["", false],
  ["*.org", false],
])("%j is a site to ask for: %j", (host, expected) => {
  expect(isGrantableHost(host)).toBe(expected);
});

const hosts = fc.constantFrom("a.org", "b.org", "c.org", "d.org");
const anyRules = fc
  .record({ all: fc.boolean(), on: fc.array(hosts), off: fc.array(hosts) })
  .map((stored) => parseSiteRules(stored));

test("joined rules enable what either enables, and nothing else", () => {
  fc.assert(
    fc.property(anyRules, anyRules, hosts, (one, other, host) => {
      const joined = joinRules(one, other);
      expect(isEnabled(joined, host)).toBe(isEnabled(one, host) || isEnabled(other, host));
      expect(parseSiteRules(joined)).toEqual(joined);
    }),
  );
});

test("sites are added to those that are on", () => {
  const rules = withSites({ all: false, on: ["b.org"], off: [] }, ["c.org", "a.org", "b.org"]);
  expect(rules).toEqual({ all: false, on: ["a.org", "b.org", "c.org"], off: [] });
  expect(patternsOf(rules)).toEqual(["*://a.org/*", "*://b.org/*", "*://c.org/*"]);
  expect(patternsOf({ all: true, on: [], off: ["a.org"] })).toEqual(["*://*/*"]);
});

test.each([
  ["www.example.org", "www.example.org"],
  ["  https://www.example.org/a?b ", "www.example.org"],
  ["WWW.Example.org", "www.example.org"],
  ["www.example.org/a", "www.example.org"],
  ["localhost:8080", "localhost"],
  ["example", undefined],
  ["two words", undefined],
  ["ftp://example.org", undefined],
  ["*.org", undefined],
  ["", undefined],
])("the host in %j is %j", (typed, host) => {
  expect(hostInText(typed)).toBe(host);
});
