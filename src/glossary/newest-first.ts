/** Orders dates such as "2016", "2016-12" and "2016-12-21": the newest first; of one year, those without a month last. */
export function newestFirst(a: string, b: string): number {
  if (a === b) return 0;
  return a > b ? -1 : 1;
}
