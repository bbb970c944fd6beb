/** Whether what was counted on a feed grows. */
import { fitLine, mean } from "./statistics.ts";

/** Counts by kind, and the minutes since the feed began. */
export type FeedSample = Readonly<Record<string, number>> & { readonly minutes: number };

export interface Growth {
  readonly kind: string;
  /** Slope of the least-squares line, relative to the mean; NaN for fewer than three samples. */
  readonly perMinute: number;
  /** Twice the standard error of the slope, relative to the mean. */
  readonly uncertainty: number;
  readonly isFlat: boolean;
}

/** What grows by no more than this part of its mean in a minute is flat; so is what may well be chance. */
export const FLAT = 0.01;

/** Of each kind, from the samples after the first minutes. */
export function growthOf(samples: readonly FeedSample[], warmUpMinutes: number): Growth[] {
  const warm = samples.filter(({ minutes }) => minutes > warmUpMinutes);
  return Object.keys(samples[0] ?? {})
    .filter((kind) => kind !== "minutes")
    .map((kind) => {
      const { slope, standardError } = fitLine(
        warm.map((sample) => ({ x: sample.minutes, y: sample[kind]! })),
      );
      // What is always 0 has no mean to be held against, and does not grow.
      const scale = mean(warm.map((sample) => sample[kind]!)) || 1;
      const [perMinute, uncertainty] = [slope / scale, (2 * standardError) / scale] as const;
      return { kind, perMinute, uncertainty, isFlat: perMinute - uncertainty <= FLAT };
    });
}
