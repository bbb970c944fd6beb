/**
 * Where the reader is in the panel, and the way there. Kept here and not in the browser's own history, which
 * browsers write to disk: what a reader looked up is stored nowhere.
 */

export const TAB_IDS = ["page", "glossary", "examples", "estimates", "argument"] as const;
export type TabId = (typeof TAB_IDS)[number];

/** What stands over a tab: an entry in full, the reading notes of the page, or a report of a problem. */
export type Sheet =
  | { readonly kind: "entry"; readonly id: string }
  | { readonly kind: "notes" }
  | { readonly kind: "report"; readonly of: "page" }
  /** Of an entry, by itself or as a term of the page. */
  | { readonly kind: "report"; readonly of: "entry" | "mention"; readonly id: string };

export interface Place {
  readonly tab: TabId;
  readonly sheet?: Sheet | undefined;
  /** What the tab was asked to bring into view: a claim, an estimate, an example. */
  readonly focusId?: string | undefined;
  /** Of the glossary: words searched for, and the filters; "" where there is none. */
  readonly words: string;
  readonly topic: string;
  readonly kind: string;
}

/** How a place looked when the reader left it. `Control` tells which control had the focus. */
export interface Left<Control> {
  readonly scroll: number;
  readonly control?: Control | undefined;
}

interface Stop<Control> {
  readonly place: Place;
  readonly left: Left<Control>;
}

export interface Trail<Control> {
  readonly past: readonly Stop<Control>[];
  readonly now: Place;
  readonly ahead: readonly Stop<Control>[];
  /** How `now` is to look: as it was left. Undefined where the reader is for the first time. */
  readonly restore: Left<Control> | undefined;
  /** Another number after every step, and only then. */
  readonly step: number;
}

export const FIRST_PLACE: Place = { tab: "page", words: "", topic: "", kind: "" };

/** Steps back that are kept. */
const LONGEST_PAST = 200;

export function startTrail<Control>(place: Place = FIRST_PLACE): Trail<Control> {
  return { past: [], now: place, ahead: [], restore: undefined, step: 0 };
}

/** One step further; what lay ahead is given up. The same place again is no step. */
export function goTo<Control>(trail: Trail<Control>, place: Place, left: Left<Control>): Trail<Control> {
  if (isSamePlace(trail.now, place)) return trail;
  return {
    past: [...trail.past, { place: trail.now, left }].slice(-LONGEST_PAST),
    now: place,
    ahead: [],
    restore: undefined,
    step: trail.step + 1,
  };
}

/** The place changed under the reader's hands, as by typing: no step. */
export function amend<Control>(trail: Trail<Control>, part: Partial<Place>): Trail<Control> {
  return { ...trail, now: { ...trail.now, ...part } };
}

/** One step back; the same trail where there is none. */
export function goBack<Control>(trail: Trail<Control>, left: Left<Control>): Trail<Control> {
  const to = trail.past.at(-1);
  if (!to) return trail;
  return {
    past: trail.past.slice(0, -1),
    now: to.place,
    ahead: [{ place: trail.now, left }, ...trail.ahead],
    restore: to.left,
    step: trail.step + 1,
  };
}

/** One step forward again; the same trail where there is none. */
export function goForward<Control>(trail: Trail<Control>, left: Left<Control>): Trail<Control> {
  const [to, ...ahead] = trail.ahead;
  if (!to) return trail;
  return {
    past: [...trail.past, { place: trail.now, left }],
    now: to.place,
    ahead,
    restore: to.left,
    step: trail.step + 1,
  };
}

function isSamePlace(one: Place, other: Place): boolean {
  return (
    one.tab === other.tab &&
    JSON.stringify(one.sheet) === JSON.stringify(other.sheet) &&
    one.focusId === other.focusId &&
    one.words === other.words &&
    one.topic === other.topic &&
    one.kind === other.kind
  );
}

/** The entry that is shown at a place. */
export function entryAt({ sheet }: Place): string | undefined {
  return sheet?.kind === "entry" ? sheet.id : undefined;
}
