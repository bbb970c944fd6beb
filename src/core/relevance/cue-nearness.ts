/** How near the cue words of a form stand to a match. */
import { firstAtOrAfter, type Passage } from "./evidence.ts";
import type { ReadyLexicon } from "./lexicon.ts";

export interface Nearest {
  /** 1 at or beside the match, fading with the distance; 0 where there is none within reach. */
  readonly nearness: number;
  /** The cue as the glossary writes it; empty where there is none. */
  readonly text: string;
}

/**
 * How near the nearest of some cue words stands to a stretch of a passage. The stretch is given by its
 * places on the page's line. Words in other passages of the same section count less.
 */
export type Nearness = (cues: ReadonlySet<number>, passage: number, start: number, end: number) => Nearest;

/** Nearness falls by 1/e over this many characters in the same passage, and in others. */
const FADE = 400;
const FADE_ACROSS = 250;
/** The most that a word in another passage counts for. */
const ACROSS = 0.6;
/** Cue words further off than this, in characters, are not looked at: their nearness is below 0.1. */
const REACH = 920;

const NONE: Nearest = { nearness: 0, text: "" };

/** For each distance in characters up to the reach, the nearness there. */
const NEARNESS = Float64Array.from({ length: REACH + 1 }, (_, distance) => Math.exp(-distance / FADE));
const NEARNESS_ACROSS = NEARNESS.map((_, distance) => ACROSS * Math.exp(-distance / FADE_ACROSS));

/** The cues of a page made ready; `starts` runs parallel to `passages`. */
export function cueNearness(
  passages: readonly Passage[],
  starts: readonly number[],
  lexicon: ReadyLexicon,
): Nearness {
  const count = passages.reduce((sum, { cues }) => sum + cues.length, 0);
  const places = new Int32Array(count);
  const passageOf = new Int32Array(count);
  const cueOf = new Int32Array(count);
  let filled = 0;
  passages.forEach(({ cues }, passage) => {
    for (const { form, start } of cues) {
      places[filled] = starts[passage]! + start;
      passageOf[filled] = passage;
      cueOf[filled++] = form - lexicon.terms.length;
    }
  });

  return (cues, passage, start, end) => {
    if (cues.size === 0) return NONE;
    const { section } = passages[passage]!;
    let best = 0;
    let nearest = -1;
    for (let next = firstAtOrAfter(places, start - REACH); next < count; next++) {
      const at = places[next]!;
      if (at > end + REACH) break;
      const cue = cueOf[next]!;
      if (!cues.has(cue)) continue;
      const distance = at < start ? start - at : Math.max(0, at - end);
      const there = passageOf[next]!;
      if (there !== passage && passages[there]!.section !== section) continue;
      const nearness = (there === passage ? NEARNESS : NEARNESS_ACROSS)[distance]!;
      if (nearness > best) {
        best = nearness;
        nearest = cue;
      }
    }
    return nearest < 0 ? NONE : { nearness: best, text: lexicon.cues[nearest]!.text };
  };
}
