/** A gate held against the figures of a browser. */
import type { BrowserResult } from "./measure-browser.ts";
import type { Gate } from "./gates.ts";
import { summarise, type Summary } from "./statistics.ts";

export interface Judgement {
  /** `noise`: worse than the gate by no more than noise can explain. `not run` never counts as met. */
  readonly state: "met" | "noise" | "missed" | "not run";
  readonly seen?: Summary;
  /** Why it was not run. */
  readonly reason?: string;
}

/** A noisy ratio may be worse by so much before the command fails. */
const NOISE = 1.25;

/** Undefined when its part was not chosen. */
export function judgeGate(gate: Gate, result: BrowserResult): Judgement | undefined {
  const id = typeof gate.figure === "string" ? gate.figure : gate.figure[result.browser];
  const part = (id ?? Object.values(gate.figure)[0]!).split(":")[0]!;
  if (!result.parts.includes(part)) return undefined;
  const failure = result.failures[part] ?? result.failures["all"];
  if (failure !== undefined) return { state: "not run", reason: failure };
  const values = result.figures.find((figure) => figure.id === id)?.values ?? [];
  if (values.length === 0 || values.some(Number.isNaN))
    return { state: "not run", reason: gate.lacking ?? "no figure was measured" };
  const seen = summarise(values);
  return { state: stateOf(gate, values, seen.median), seen };
}

function stateOf(gate: Gate, values: readonly number[], middle: number): Judgement["state"] {
  if (gate.isExact) return values.every((value) => value <= gate.limit) ? "met" : "missed";
  const excess = gate.isAtLeast ? gate.limit / middle : middle / gate.limit;
  if (excess <= 1) return "met";
  return excess <= NOISE ? "noise" : "missed";
}

/** Whether the command has to end with a failure: a gate missed, or a part or browser that should have run. */
export function hasFailed(gates: readonly Gate[], results: readonly BrowserResult[]): boolean {
  return results.some(
    (result) =>
      Object.keys(result.failures).length > 0 ||
      gates.some((gate) => judgeGate(gate, result)?.state === "missed"),
  );
}
