/** Weights that never saw the writer whom they judge. */
import type { Weights } from "../../core/relevance/accept.ts";
import { fitWeights } from "./fit-weights.ts";
import type { Observation } from "./measure-document.ts";

const FOLDS = 10;

/** For an origin the weights fitted on all observations but those of its tenth of the origins. */
export function crossValidate(observations: readonly Observation[]): (originKey: string) => Weights {
  const weights = Array.from({ length: FOLDS }, (_, fold) =>
    fitWeights(observations.filter(({ originKey }) => foldOf(originKey) !== fold)),
  );
  return (originKey) => weights[foldOf(originKey)]!;
}

/** Spreads origins evenly and always alike. */
function foldOf(originKey: string): number {
  let hash = 7;
  for (let at = 0; at < originKey.length; at++) hash = (hash * 31 + originKey.charCodeAt(at)) >>> 0;
  return hash % FOLDS;
}
