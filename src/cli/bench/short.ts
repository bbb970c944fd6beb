/** A number for reading. */

/** Three digits that count. */
export function short(value: number): string {
  if (!Number.isFinite(value)) return "?";
  if (Number.isInteger(value)) return String(value);
  const digits = Math.max(0, 2 - Math.floor(Math.log10(Math.abs(value))));
  return digits > 6 ? value.toExponential(1) : value.toFixed(digits);
}
