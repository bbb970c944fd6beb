/**
 * Which matches carry their AI-risk meaning, in which sense, and why. Local evidence decides first:
 * the passage, then its neighbours in the same section; the page as a whole is only a prior. Depends
 * on the document alone, never on the order in which it was read.
 */
import { candidatesIn, type Candidate } from "./candidates.ts";
import {
  firstAtOrAfter,
  layOut,
  subjectOfEntry,
  type Evidence,
  type EvidenceLine,
  type Passage,
} from "./evidence.ts";
import type { ReadyLexicon } from "./lexicon.ts";
import type { Reason } from "./reasons.ts";
import { judgePage, type Verdict } from "./verdict.ts";
import { WEIGHTS } from "./weights.ts";

export interface PageFacts {
  /** Whether the title or the address names the field ("AI", "alignment forum"). */
  readonly titleNamesField: boolean;
}

/** A match accepted in one sense. */
export interface Accepted {
  readonly passage: number;
  readonly start: number;
  readonly end: number;
  /** Number of the entry in the lexicon. */
  readonly entry: number;
  readonly reasons: readonly Reason[];
}

export interface Judgement {
  readonly verdict: Verdict;
  /** In document order. */
  readonly accepted: readonly Accepted[];
}

/** Judges all matches of a page. Passages come in document order. */
export function judge(passages: readonly Passage[], lexicon: ReadyLexicon, page: PageFacts): Judgement {
  const candidates = passages.map((passage) => candidatesIn(passage, lexicon));
  const line = layOut(passages, candidates, lexicon);
  const verdict = judgePage(passages, line);
  const surroundings = { passages, line, verdict, page };
  const accepted = candidates.flatMap((inPassage, passage) =>
    inPassage.flatMap((candidate): Accepted[] => {
      const reasons = weigh(candidate, passage, surroundings);
      if (!reasons) return [];
      const { start, end } = candidate.match;
      return [{ passage, start, end, entry: candidate.entry, reasons }];
    }),
  );
  return { verdict, accepted };
}

interface Surroundings {
  readonly passages: readonly Passage[];
  readonly line: EvidenceLine;
  readonly verdict: Verdict;
  readonly page: PageFacts;
}

/** The reasons for accepting a candidate, or undefined when the evidence does not reach what it needs. */
function weigh(
  { match, form, entry }: Candidate,
  number: number,
  { passages, line, verdict, page }: Surroundings,
): Reason[] | undefined {
  if (form.context === "none") return [{ kind: "wording" }];
  const passage = passages[number]!;
  const at = line.starts[number]! + match.start;
  const end = line.starts[number]! + match.end;
  const inPassage = new Map<string, Tally>();
  const inSection = new Map<string, Tally>();
  let isRisk = verdict.topic === "ai-risk" && passage.region === "main";
  for (
    let next = firstAtOrAfter(line.evidence, at - WEIGHTS.reach);
    next < line.evidence.length && line.evidence[next]!.at <= at + WEIGHTS.reach;
    next++
  ) {
    const evidence = line.evidence[next]!;
    if (evidence.at >= at && evidence.at < end) continue; // the match itself
    if (evidence.subject === subjectOfEntry(entry) && evidence.weight < WEIGHTS.unmistakable) continue; // the same everyday word again
    const other = passages[evidence.passage]!;
    if (other.region !== passage.region || other.section !== passage.section) continue;
    if (evidence.isRisk && evidence.weight >= WEIGHTS.unmistakable) isRisk = true;
    const distance = Math.abs(evidence.at - at);
    if (evidence.passage === number) add(inPassage, evidence, Math.exp(-distance / WEIGHTS.fadeInPassage));
    else add(inSection, evidence, WEIGHTS.otherPassage * Math.exp(-distance / WEIGHTS.fadeInSection));
  }
  if (form.context === "risk" && !isRisk) return undefined;
  const share = passage.region === "main" ? 1 : WEIGHTS.outsideMain;
  let sum = share * WEIGHTS.pagePrior[verdict.topic];
  if (page.titleNamesField) sum += share * WEIGHTS.titlePrior;
  for (const tally of inPassage.values()) sum += tally.sum;
  for (const tally of inSection.values()) sum += tally.sum;
  if (sum < WEIGHTS.needed[form.context]) return undefined;

  const reasons: Reason[] = [];
  const telling = mostTelling(inPassage);
  if (telling.length > 0) reasons.push({ kind: "passage", words: telling });
  else {
    const near = mostTelling(inSection);
    if (near.length > 0) reasons.push({ kind: "section", words: near });
  }
  if (verdict.topic !== "neither" && share === 1) reasons.push({ kind: "page", topic: verdict.topic });
  if (reasons.length === 0) reasons.push({ kind: "title" });
  return reasons;
}

interface Tally {
  sum: number;
  times: number;
  readonly text: string;
}

function add(tallies: Map<string, Tally>, evidence: Evidence, nearness: number): void {
  const tally = tallies.get(evidence.subject);
  if (!tally) {
    tallies.set(evidence.subject, { sum: evidence.weight * nearness, times: 1, text: evidence.text });
    return;
  }
  tally.sum += evidence.weight * nearness * WEIGHTS.repeat ** tally.times;
  tally.times++;
}

function mostTelling(tallies: ReadonlyMap<string, Tally>): string[] {
  return [...tallies.values()]
    .filter((tally) => tally.sum >= 0.25)
    .toSorted((a, b) => b.sum - a.sum)
    .slice(0, 3)
    .map((tally) => tally.text);
}
