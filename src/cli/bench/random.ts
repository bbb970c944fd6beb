/** Chance that is the same on every machine and in every run. */

export interface Random {
  /** A whole number from 0 to `limit` - 1. */
  below(limit: number): number;
  /** True in about this share of the calls. */
  chance(share: number): boolean;
  pick<T>(choices: readonly T[]): T;
}

/** The generator of Park and Miller; `seed` is a whole number from 1 on. */
export function createRandom(seed: number): Random {
  const modulus = 2_147_483_647;
  let state = (seed * 7919) % modulus;
  const next = (): number => (state = (state * 48_271) % modulus) / modulus;
  for (let at = 0; at < 10; at++) next();
  return {
    below: (limit) => Math.floor(next() * limit),
    chance: (share) => next() < share,
    pick: (choices) => choices[Math.floor(next() * choices.length)]!,
  };
}
