import fc from "fast-check";
import { expect, test } from "vitest";
import { weigh } from "../../src/core/relevance/accept.ts";
import { FEATURES, type Feature, type Features } from "../../src/core/relevance/features.ts";
import { fitWeights } from "../../src/cli/evaluation/fit-weights.ts";
import type { Observation } from "../../src/cli/evaluation/measure-document.ts";

const features = (some: Partial<Record<Feature, number>>): Features =>
  ({ ...Object.fromEntries(FEATURES.map((name) => [name, 0])), always: 1, ...some }) as Features;
const seen = (some: Partial<Record<Feature, number>>, isRiskSense: boolean): Observation => ({
  features: features(some),
  isRiskSense,
  weight: 1,
  originKey: "here",
});

test("what separates the two senses is learnt", () => {
  const observations = Array.from({ length: 20 }, () => [
    seen({ "here.strong": 1 }, true),
    seen({ avoid: 1, "here.strong": 0.2 }, false),
  ]).flat();
  const weights = fitWeights(observations);
  for (const { features: some, isRiskSense } of observations)
    expect(weigh(some, weights) > 0).toBe(isRiskSense);
});

test("evidence for a meaning never comes to speak against it", () => {
  const odd = Array.from({ length: 20 }, () => [seen({ "here.term": 1 }, false), seen({ avoid: 1 }, true)]);
  const weights = fitWeights(odd.flat());
  expect(weights["here.term"]).toBe(0);
  expect(weights.avoid).toBeCloseTo(0);
});

test("the fit depends on what was observed, not on the order", () => {
  const some = fc.record({
    "here.strong": fc.double({ min: 0, max: 2, noNaN: true }),
    "page.term": fc.double({ min: 0, max: 2, noNaN: true }),
    avoid: fc.double({ min: 0, max: 1, noNaN: true }),
  });
  fc.assert(
    fc.property(fc.array(fc.tuple(some, fc.boolean()), { minLength: 2, maxLength: 12 }), (rows) => {
      const observations = rows.map(([values, sense]) => seen(values, sense));
      const one = fitWeights(observations);
      const other = fitWeights(observations.toReversed());
      for (const name of FEATURES) expect(one[name]).toBeCloseTo(other[name], 1);
    }),
    { numRuns: 20 },
  );
});
