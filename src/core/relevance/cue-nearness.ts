/** Where the cue words of a page stand, so that the nearest one to a match is found without a walk. */
import { firstAtOrAfter, type Passage } from "./evidence.ts";
import type { ReadyLexicon } from "./lexicon.ts";

export interface Nearest {
  /** 1 at or beside the match, fading with the distance; 0 where there is none. */
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

const NONE: Nearest = { nearness: 0, text: "" };

/** The cues of a page made ready; `starts` runs parallel to `passages`. */
export function cueNearness(
  passages: readonly Passage[],
  starts: readonly number[],
  lexicon: ReadyLexicon,
): Nearness {
  interface CuePlace {
    readonly at: number;
    readonly passage: number;
  }
  const placesOf = new Map<number, CuePlace[]>();
  passages.forEach((passage, number) => {
    for (const { form, start } of passage.cues) {
      const cue = form - lexicon.terms.length;
      const place = { at: starts[number]! + start, passage: number };
      const known = placesOf.get(cue);
      if (known) known.push(place);
      else placesOf.set(cue, [place]);
    }
  });

  const nearnessOf = (place: CuePlace, passage: number, start: number, end: number): number => {
    const distance = place.at < start ? start - place.at : Math.max(0, place.at - end);
    if (place.passage === passage) return Math.exp(-distance / FADE);
    const here = passages[passage]!;
    const there = passages[place.passage]!;
    if (here.region !== there.region || here.section !== there.section) return 0;
    return ACROSS * Math.exp(-distance / FADE_ACROSS);
  };

  return (cues, passage, start, end) => {
    let best = NONE;
    for (const cue of cues) {
      const places = placesOf.get(cue);
      if (!places) continue;
      const next = firstAtOrAfter(places, start);
      for (const place of [places[next - 1], places[next]]) {
        const nearness = place ? nearnessOf(place, passage, start, end) : 0;
        if (nearness > best.nearness) best = { nearness, text: lexicon.cues[cue]!.text };
      }
    }
    return best;
  };
}
