/** What a reader may have selected to have it explained. */

/** A longer selection is not a term. */
const LONGEST = 120;

/** One line of at most 120 characters, none of them cut in half; "" where nothing but space is selected. */
export function selectedTerm(selection: string): string {
  return selection
    .slice(0, 4 * LONGEST)
    .replaceAll(/\s+/g, " ")
    .trim()
    .slice(0, LONGEST)
    .toWellFormed();
}
