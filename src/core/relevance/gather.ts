/** What stands around a candidate, summed up by subject. */
import type { Candidate } from "./candidates.ts";
import { STRENGTH, firstAtOrAfter, type Evidence, type Passage } from "./evidence.ts";

/** All mentions of a subject around a candidate. */
export interface Subject {
  /** Its most telling mention. */
  readonly found: Evidence;
  /** How near its mentions stand: the nearest counts fully, each further one for less. */
  readonly sum: number;
}

export interface Gathered {
  /** In the same passage and elsewhere in the section. */
  readonly here: readonly Subject[];
  readonly nearby: readonly Subject[];
  /** Whether an unmistakable term of AI risk is within reach. */
  readonly isTermNear: boolean;
}

/** How far evidence is looked for, in characters. */
const REACH = 1000;
/** Evidence falls by 1/e over this many characters in the same passage, and in others of the section. */
const FADE_HERE = fading(700);
const FADE_NEARBY = fading(600);
/** Evidence under another heading counts for this much. */
const ACROSS_HEADING = 0.7;
/** The second nearest mention of a subject adds this share of its nearness, the third the square, and so on. */
const REPEAT = 0.3;
/** Mentions of a subject that are summed up, nearest first: what is left out adds less than a millionth. */
const MOST = 12;

/** For each distance in characters up to the reach, what is left there. */
function fading(length: number): Float64Array {
  return Float64Array.from({ length: REACH + 1 }, (_, distance) => Math.exp(-distance / length));
}

/**
 * Gathers the evidence around one candidate after the other. `starts` runs parallel to `passages`; both and
 * the evidence come in document order.
 */
export function gatherer(
  passages: readonly Passage[],
  starts: readonly number[],
  evidence: readonly Evidence[],
): (candidate: Candidate, passage: number) => Gathered {
  const places = Int32Array.from(evidence, ({ at }) => at);
  const here = createTally();
  const nearby = createTally();
  return ({ match, entry }, number) => {
    const { section, heading } = passages[number]!;
    const start = starts[number]! + match.start;
    const end = starts[number]! + match.end;
    here.clear();
    nearby.clear();
    let isTermNear = false;
    for (let next = firstAtOrAfter(places, start - REACH); next < places.length; next++) {
      const at = places[next]!;
      if (at > end + REACH) break;
      if (at >= start && at < end) continue; // the match itself
      const found = evidence[next]!;
      const other = passages[found.passage]!;
      if (other.section !== section) continue;
      if (found.kind === "term") isTermNear = true;
      // The same everyday word again does not vouch for itself.
      else if (found.subject === entry) continue;
      const distance = at < start ? start - at : at - end;
      if (found.passage === number) here.add(found, FADE_HERE[distance]!);
      else {
        const across = other.heading === heading ? 1 : ACROSS_HEADING;
        nearby.add(found, across * FADE_NEARBY[distance]!);
      }
    }
    return { here: here.subjects(), nearby: nearby.subjects(), isTermNear };
  };
}

interface Tally {
  clear(): void;
  add(found: Evidence, nearness: number): void;
  subjects(): Subject[];
}

/** Counts by subject, in arrays that are used again: a page has thousands of candidates. */
function createTally(): Tally {
  const slots = new Map<number, number>();
  const found: Evidence[] = [];
  const counts: number[] = [];
  /** Of each subject in its slot, nearest first. */
  const nearnesses: Float64Array[] = [];

  return {
    clear: () => slots.clear(),
    add(mention, nearness) {
      let slot = slots.get(mention.subject);
      if (slot === undefined) {
        slot = slots.size;
        slots.set(mention.subject, slot);
        found[slot] = mention;
        counts[slot] = 0;
        nearnesses[slot] ??= new Float64Array(MOST);
      } else if (STRENGTH[mention.kind] > STRENGTH[found[slot]!.kind]) found[slot] = mention;
      const own = nearnesses[slot]!;
      let at = counts[slot]!;
      if (at < MOST) counts[slot] = at + 1;
      else if (own[--at]! >= nearness) return;
      for (; at > 0 && own[at - 1]! < nearness; at--) own[at] = own[at - 1]!;
      own[at] = nearness;
    },
    subjects: () =>
      Array.from(slots.values(), (slot) => {
        let sum = 0;
        // The nearest mention counts fully, whichever stands first: one further off never takes from it.
        for (let rank = counts[slot]! - 1; rank >= 0; rank--) sum = sum * REPEAT + nearnesses[slot]![rank]!;
        return { found: found[slot]!, sum };
      }),
  };
}
