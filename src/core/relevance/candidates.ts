/** Which matches the words around them leave standing, and in which sense. */
import type { Match } from "../matcher/find-matches.ts";
import type { Work } from "../run-to-end.ts";
import { cueNearness, type Nearest } from "./cue-nearness.ts";
import type { Passage } from "./evidence.ts";
import type { ReadyForm, ReadyLexicon } from "./lexicon.ts";

/** A match that has the cue words it needs, in the sense that the cue words choose. */
export interface Candidate {
  readonly match: Match;
  readonly form: ReadyForm;
  /** Number of the entry in the lexicon. */
  readonly entry: number;
  /** The nearest of the form's `near` words or hints, and of its `avoid` words. */
  readonly near: Nearest;
  readonly avoid: Nearest;
}

/** A `near` word further off than this is not there: about 900 characters, 450 across passages. */
const LEAST_NEAR = 0.1;
/** An `avoid` word nearer than this silences the wording as evidence for others. */
export const SILENCED = 0.35;
/** One within some twenty characters is in the same phrase ("wheel alignment") and forbids the wording. */
const SAME_PHRASE = 0.95;

/** Matches looked at between two chances to rest, and passages without any. */
const BATCH = 100;

/** The candidates of each passage, in order, never overlapping; `starts` runs parallel to `passages`. */
export function* findingCandidates(
  passages: readonly Passage[],
  starts: readonly number[],
  lexicon: ReadyLexicon,
): Work<Candidate[][]> {
  const nearness = cueNearness(passages, starts, lexicon);
  const candidateOf = (match: Match, passage: number): Candidate | undefined => {
    const form = lexicon.terms[match.form]!;
    const start = starts[passage]! + match.start;
    const end = starts[passage]! + match.end;
    const near = nearness(form.nearCues.size > 0 ? form.nearCues : form.hintCues, passage, start, end);
    if (form.nearCues.size > 0 && near.nearness < LEAST_NEAR) return undefined;
    const avoid = nearness(form.avoidCues, passage, start, end);
    // A wording that needs no other evidence has nothing to hold against a word that speaks against it.
    if (avoid.nearness >= (form.context === "none" ? SILENCED : SAME_PHRASE)) return undefined;
    const entry = chooseSense(form, (cues) => nearness(cues, passage, start, end).nearness);
    return entry === undefined ? undefined : { match, form, entry, near, avoid };
  };

  const found: Candidate[][] = [];
  let looked = 0;
  for (const { terms, hidden } of passages) {
    const passage = found.length;
    const leading: Candidate[] = [];
    for (const match of terms) {
      const candidate = candidateOf(match, passage);
      if (candidate) leading.push(candidate);
      if (++looked % BATCH === 0) yield;
    }
    // What was hidden stands where the longer wording around it is ruled out.
    const following: Candidate[] = [];
    let after = 0;
    for (const match of hidden) {
      if (++looked % BATCH === 0) yield;
      while (after < leading.length && leading[after]!.match.end <= match.start) after++;
      if (after < leading.length && leading[after]!.match.start < match.end) continue;
      if (following.length > 0 && following.at(-1)!.match.end > match.start) continue;
      const candidate = candidateOf(match, passage);
      if (candidate) following.push(candidate);
    }
    found.push(
      following.length === 0
        ? leading
        : [...leading, ...following].toSorted((one, other) => one.match.start - other.match.start),
    );
    if (++looked % BATCH === 0) yield;
  }
  return found;
}

/** Two senses whose cue words stand about equally near are undecided. */
const LEAST_LEAD = 0.1;

/** The entry that the form means here, or undefined when its cues do not decide. */
function chooseSense(form: ReadyForm, nearness: (cues: ReadonlySet<number>) => number): number | undefined {
  if (form.entries.length === 1) return form.entries[0];
  const scores = form.senseCues.map(nearness);
  const ranked = form.entries.map((_, at) => at).toSorted((a, b) => scores[b]! - scores[a]!);
  const [first, second] = ranked as [number, number];
  // Where no cue speaks, the sense without cues of its own is the ordinary one.
  if (scores[first] === 0) return form.entries.find((_, at) => form.senseCues[at]!.size === 0);
  return scores[first]! - scores[second]! >= LEAST_LEAD ? form.entries[first] : undefined;
}
