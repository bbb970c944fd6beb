/** Which matches the words around them leave standing, and in which sense. */
import type { Match } from "../matcher/find-matches.ts";
import type { Passage } from "./evidence.ts";
import type { ReadyForm, ReadyLexicon } from "./lexicon.ts";

/** A match that no cue word rules out, in the sense that the cue words choose. */
export interface Candidate {
  readonly match: Match;
  readonly form: ReadyForm;
  /** Number of the entry in the lexicon. */
  readonly entry: number;
}

/** The candidates of a passage, in its order. */
export function candidatesIn(passage: Passage, lexicon: ReadyLexicon): Candidate[] {
  return passage.terms.flatMap((match) => {
    const form = lexicon.terms[match.form]!;
    const cues = cuesAround(passage, match, lexicon);
    if (intersects(form.avoidCues, cues)) return [];
    if (form.nearCues.size > 0 && !intersects(form.nearCues, cues)) return [];
    const entry = chooseSense(form, cues);
    return entry === undefined ? [] : [{ match, form, entry }];
  });
}

/** In a very long run, cue words are looked for this far from the match, in characters. */
const CUE_REACH = 400;

function cuesAround(passage: Passage, match: Match, lexicon: ReadyLexicon): Set<number> {
  const found = new Set<number>();
  for (const cue of passage.cues) {
    if (cue.end < match.start - CUE_REACH) continue;
    if (cue.start > match.end + CUE_REACH) break;
    found.add(cue.form - lexicon.terms.length);
  }
  return found;
}

function intersects(wanted: ReadonlySet<number>, found: ReadonlySet<number>): boolean {
  for (const cue of wanted) if (found.has(cue)) return true;
  return false;
}

/** The entry that the form means here, or undefined when its cues do not decide. */
function chooseSense(form: ReadyForm, cues: ReadonlySet<number>): number | undefined {
  if (form.entries.length === 1) return form.entries[0];
  const scores = form.senseCues.map((wanted) => [...wanted].filter((cue) => cues.has(cue)).length);
  const best = Math.max(...scores);
  const winners = form.entries.filter((_, at) => scores[at] === best);
  // Where no cue speaks, the sense without cues of its own is the ordinary one.
  if (best === 0) return form.entries.find((_, at) => form.senseCues[at]!.size === 0);
  return winners.length === 1 ? winners[0] : undefined;
}
