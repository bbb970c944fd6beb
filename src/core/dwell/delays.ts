/** The times and distances of hovering, in one place. */

/** Rest before a card opens, unless the reader sets another. Long enough not to open in passing. */
export const OPEN_DELAY_MS = 300;
/** Rest before the next card opens when one was just open. */
export const WARM_DELAY_MS = 100;
/** How long after closing the next card still opens quickly. */
export const WARM_FOR_MS = 600;
/** Grace after leaving a card and its mark; MediaWiki's page previews use the same. */
export const CLOSE_GRACE_MS = 300;
/** A pointer that strays no further than this rests. */
export const STILL_RADIUS_PX = 8;
