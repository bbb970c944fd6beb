/** What is said of repeated measurements. */

export interface Summary {
  readonly median: number;
  /** First and third quartile: half of all measurements lie between them. */
  readonly lower: number;
  readonly upper: number;
  readonly count: number;
}

/** The value below which the part `share` of the values lies, by linear interpolation; NaN for none. */
export function quantile(values: readonly number[], share: number): number {
  if (values.length === 0) return Number.NaN;
  const sorted = values.toSorted((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const below = Math.floor(place);
  const low = sorted[below]!;
  const high = sorted[Math.min(below + 1, sorted.length - 1)]!;
  return low + (high - low) * (place - below);
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** Median, quartiles and number of the values. */
export function summarise(values: readonly number[]): Summary {
  return {
    median: median(values),
    lower: quantile(values, 0.25),
    upper: quantile(values, 0.75),
    count: values.length,
  };
}

/** One ratio for each pair measured side by side; a machine that slows down slows both. */
export function ratios(values: readonly number[], references: readonly number[]): number[] {
  return values.slice(0, references.length).map((value, at) => value / references[at]!);
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Line {
  readonly slope: number;
  /** Of the slope; NaN for fewer than three points. */
  readonly standardError: number;
}

/** The least-squares line through the points; its slope is NaN for fewer than two places. */
export function fitLine(points: readonly Point[]): Line {
  const meanX = mean(points.map(({ x }) => x));
  const meanY = mean(points.map(({ y }) => y));
  const spread = points.reduce((sum, { x }) => sum + (x - meanX) ** 2, 0);
  const slope = points.reduce((sum, { x, y }) => sum + (x - meanX) * (y - meanY), 0) / spread;
  const missed = points.reduce((sum, { x, y }) => sum + (y - meanY - slope * (x - meanX)) ** 2, 0);
  const freedom = points.length - 2;
  return { slope, standardError: freedom < 1 ? Number.NaN : Math.sqrt(missed / freedom / spread) };
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
