/** Settings, site rules and damaged JSON, made up by chance. */
import fc from "fast-check";
import { parseSettings, type Settings } from "../../../src/core/settings/settings.ts";
import { parseSiteRules, type SiteRules } from "../../../src/core/sites/site-rules.ts";

const ids = fc.constantFrom("reward-hacking", "p-doom", "ai-control", "1e25");
const hosts = fc.constantFrom("arxiv.org", "www.example.org", "localhost", "127.0.0.1");

export const anySettings: fc.Arbitrary<Settings> = fc
  .record({
    density: fc.constantFrom("few", "normal", "many"),
    knows: fc.constantFrom("nothing", "basics", "most"),
    known: fc.array(ids),
    opens: fc.constantFrom("rest", "click"),
    openDelayMs: fc.integer({ min: 0, max: 1000 }),
    badge: fc.boolean(),
  })
  .map(parseSettings);

export const anySites: fc.Arbitrary<SiteRules> = fc
  .record({ all: fc.boolean(), on: fc.array(hosts), off: fc.array(hosts) })
  .map(parseSiteRules);

/** The names of what is kept, of what is on every object, and of what nobody has. */
const keys = fc.constantFrom(
  "version",
  "density",
  "knows",
  "known",
  "opens",
  "openDelayMs",
  "badge",
  "all",
  "on",
  "off",
  "__proto__",
  "constructor",
  "prototype",
  "toString",
  "length",
  "later",
);
const values = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom("few", "rest", true, 150, -1, 1e300),
  fc.array(fc.oneof(ids, hosts, fc.jsonValue())),
  fc.dictionary(keys, fc.jsonValue()),
);

/** JSON that has about the shape of what is kept, with anything in it. */
export const damaged: fc.Arbitrary<unknown> = fc
  .array(fc.tuple(keys, values))
  // As text and back: so "__proto__" becomes a property of its own, as in what a browser reads.
  .map(
    (pairs) =>
      `{${pairs.map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`).join(",")}}`,
  )
  .map((text): unknown => JSON.parse(text));

export const anyJson: fc.Arbitrary<unknown> = fc.oneof(fc.jsonValue(), damaged, fc.constant(undefined));

/** Versions that are sound, newer than ours, or none. */
export const anyVersion: fc.Arbitrary<unknown> = fc.oneof(
  fc.integer({ min: -1, max: 5 }),
  fc.constantFrom(1.5, 9e15, 1e308, "2", null, [2], {}),
);
