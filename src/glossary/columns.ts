/**
 * Rows of like objects as one array a key: like values stand side by side, which compresses better than
 * row by row. No value of a row may be null: null marks an absent key.
 */
export type Columns = Readonly<Record<string, readonly unknown[]>>;

export function toColumns(rows: readonly object[]): Columns {
  const keys = new Set(rows.flatMap((row) => Object.keys(row)));
  return Object.fromEntries(
    [...keys].map((key) => [key, rows.map((row) => (row as Record<string, unknown>)[key] ?? null)]),
  );
}

/** The rows that were given to `toColumns`, as `Row`; its keys in another order. */
export function fromColumns<Row extends object>(columns: Columns): Row[] {
  const keys = Object.entries(columns);
  const count = keys[0]?.[1].length ?? 0;
  return Array.from({ length: count }, (_, row) => {
    const present = keys.flatMap(([key, values]) => (values[row] === null ? [] : [[key, values[row]]]));
    return Object.fromEntries(present) as Row;
  });
}
