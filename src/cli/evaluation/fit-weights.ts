/**
 * Logistic regression with a sign for each weight: evidence for a meaning can never come to speak
 * against it because one writer happened to use it so. Penalised, deterministic.
 */
import { FEATURES, type Feature } from "../../core/relevance/features.ts";
import type { Weights } from "../../core/relevance/accept.ts";
import type { Observation } from "./measure-document.ts";

/** 1: never below zero; -1: never above; 0: either. */
function signOf(feature: Feature): number {
  if (feature === "always" || feature === "pageRule") return 0;
  if (
    feature.startsWith("silent") ||
    feature === "avoid" ||
    feature === "outside" ||
    feature.endsWith(".other")
  )
    return -1;
  return 1;
}

/** Strength of the penalty on squares; `always` is free. */
const PENALTY = 0.5;
const ROUNDS = 400;

/** Coordinate descent by Newton steps, each clipped to the allowed sign. */
export function fitWeights(observations: readonly Observation[]): Weights {
  const rows = observations.map(({ features }) => FEATURES.map((name) => features[name]));
  const weights = FEATURES.map(() => 0);
  const sums = rows.map(() => 0);
  for (let round = 0; round < ROUNDS; round++) {
    let moved = 0;
    FEATURES.forEach((feature, at) => {
      const penalty = feature === "always" ? 1e-6 : PENALTY;
      let slope = penalty * weights[at]!;
      let bend = penalty;
      observations.forEach(({ isRiskSense, weight }, row) => {
        const value = rows[row]![at]!;
        if (value === 0) return;
        const chance = 1 / (1 + Math.exp(-sums[row]!));
        slope += weight * value * (chance - (isRiskSense ? 1 : 0));
        bend += weight * value * value * Math.max(chance * (1 - chance), 0.05);
      });
      const sign = signOf(feature);
      const wanted = weights[at]! - slope / bend;
      const next = sign > 0 ? Math.max(0, wanted) : sign < 0 ? Math.min(0, wanted) : wanted;
      const step = next - weights[at]!;
      if (step === 0) return;
      weights[at] = next;
      moved = Math.max(moved, Math.abs(step));
      rows.forEach((row, number) => (sums[number]! += step * row[at]!));
    });
    if (moved < 1e-4) break;
  }
  return Object.fromEntries(
    FEATURES.map((name, at) => [name, Math.round(weights[at]! * 1000) / 1000]),
  ) as Weights;
}
