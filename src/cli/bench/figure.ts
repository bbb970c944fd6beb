/** One measured figure, with all its repetitions. */

export interface Figure {
  /** Names it for gates, tables and the JSON file: `part: what, page, terms`. */
  readonly id: string;
  /** `×` is a ratio within the run; `ms` is a time of this machine, which says little elsewhere. */
  readonly unit: "×" | "ms" | "MB" | "kB" | "%" | "%/min" | "";
  readonly values: readonly number[];
  /** What has to be known to read it. */
  readonly note?: string;
}
