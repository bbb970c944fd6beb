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

interface CuePlace {
  readonly at: number;
  readonly passage: number;
  readonly cue: number;
}

/** The cues of a page made ready; `starts` runs parallel to `passages`. */
export function cueNearness(
  passages: readonly Passage[],
  starts: readonly number[],
  lexicon: ReadyLexicon,
): Nearness {
  const places: CuePlace[] = [];
  passages.forEach(({ cues }, passage) => {
    for (const { form, start } of cues)
      places.push({ at: starts[passage]! + start, passage, cue: form - lexicon.terms.length });
  });

  return (cues, passage, start, end) => {
    if (cues.size === 0) return NONE;
    const here = passages[passage]!;
    let best = 0;
    let nearest = -1;
    for (let next = firstAtOrAfter(places, start - REACH); next < places.length; next++) {
      const { at, passage: there, cue } = places[next]!;
      if (at > end + REACH) break;
      if (!cues.has(cue)) continue;
      const distance = at < start ? start - at : Math.max(0, at - end);
      let nearness: number;
      if (there === passage) nearness = Math.exp(-distance / FADE);
      else {
        const { section } = passages[there]!;
        if (section !== here.section) continue;
        nearness = ACROSS * Math.exp(-distance / FADE_ACROSS);
      }
      if (nearness > best) {
        best = nearness;
        nearest = cue;
      }
    }
    return nearest < 0 ? NONE : { nearness: best, text: lexicon.cues[nearest]!.text };
  };
}
