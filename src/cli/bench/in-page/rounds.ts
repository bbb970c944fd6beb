/** Candidates measured in turns, so that a machine that slows down slows all of them. */
import type { Rounds } from "./tasks.ts";

/** Rounds that are not counted: the compiler of the browser is still at work. */
const WARM_UP = 2;

/** Kept so that no candidate's result is unused, which a compiler could notice. */
let sink = 0;

/** Milliseconds that each candidate took in each round. */
export function inTurns(rounds: number, candidates: Readonly<Record<string, () => number>>): Rounds {
  const times = Object.fromEntries(Object.keys(candidates).map((name) => [name, [] as number[]]));
  for (let round = -WARM_UP; round < rounds; round++)
    for (const [name, run] of Object.entries(candidates)) {
      const from = performance.now();
      sink += run();
      const took = performance.now() - from;
      if (round >= 0) times[name]!.push(took);
    }
  if (Number.isNaN(sink)) throw new Error("A candidate found nothing that can be counted.");
  return times;
}
