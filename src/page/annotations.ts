/** From the records of a document to its annotations: matches accepted in their sense, anchored. */
import { chooseMarks, type Markable } from "../core/marking/choose-marks.ts";
import { judging, type PageFacts } from "../core/relevance/accept.ts";
import { runToEnd, type Work } from "../core/run-to-end.ts";
import type { Passage } from "../core/relevance/evidence.ts";
import type { ReadyLexicon } from "../core/relevance/lexicon.ts";
import type { Reason } from "../core/relevance/reasons.ts";
import type { Verdict } from "../core/relevance/verdict.ts";
import type { Settings } from "../core/settings/settings.ts";
import { surfaceOf } from "./surface.ts";
import { locate, type Place } from "./text-runs.ts";
import type { RunRecord } from "./run-records.ts";
import { isRunningText, runningWords } from "./running-text.ts";

/** A match accepted in its sense and anchored to the document. */
export interface Annotation extends Place {
  readonly entry: string;
  readonly record: RunRecord;
  readonly start: number;
  readonly end: number;
  /** The text as it stood when it was read. */
  readonly surface: string;
  readonly marked: boolean;
  readonly reasons: readonly Reason[];
}

export interface Annotated {
  readonly verdict: Verdict;
  /** Read as if it were about AI risk, as the reader asked. */
  readonly isAskedFor: boolean;
  readonly words: number;
  /** In document order. */
  readonly annotations: readonly Annotation[];
}

/**
 * Judges a document. `isVisible` is asked only for blocks with an accepted match.
 * Depends on the records alone, so a page that changed judges as one freshly loaded.
 */
export function annotate(
  records: readonly RunRecord[],
  lexicon: ReadyLexicon,
  settings: Pick<Settings, "density" | "knows" | "known">,
  facts: PageFacts,
  isVisible: (block: Element) => boolean,
): Annotated {
  return runToEnd(annotating(records, lexicon, settings, facts, isVisible));
}

/** Annotations made between two chances to rest. */
const BATCH = 500;

/** The same in steps that are short enough for a page that is being used. */
export function* annotating(
  records: readonly RunRecord[],
  lexicon: ReadyLexicon,
  settings: Pick<Settings, "density" | "knows" | "known">,
  facts: PageFacts,
  isVisible: (block: Element) => boolean,
): Work<Annotated> {
  const passages = passagesOf(records);
  yield;
  const judgement = yield* judging(passages, lexicon, facts);
  const words = runningWords(records);
  const blockOf = (at: number): Element => records[judgement.accepted[at]!.passage]!.block;
  const markable: Markable[] = [];
  for (const { passage, start, end, entry, isTelling } of judgement.accepted) {
    const record = records[passage]!;
    const { id, level, core } = lexicon.entries[entry]!;
    const number = markable.push({
      entry: id,
      level,
      core: core === true,
      isTelling,
      section: passages[passage]!.heading,
      placeAllows: isRunningText(record) && !touchesLink(record.links, start, end),
    });
    if (number % BATCH === 0) yield;
  }
  const marked = chooseVisible(markable, words, settings, (at) => isVisible(blockOf(at)));
  yield;
  const annotations: Annotation[] = [];
  for (const { passage, start, end, entry, reasons } of judgement.accepted) {
    const record = records[passage]!;
    const { startNode, startOffset, endNode, endOffset } = locate(record, start, end);
    const surface = surfaceOf({ record, start, end, startNode, startOffset, endNode, endOffset });
    const number = annotations.push({
      entry: lexicon.entries[entry]!.id,
      record,
      start,
      end,
      startNode,
      startOffset,
      endNode,
      endOffset,
      surface,
      marked: marked[annotations.length]!,
      reasons,
    });
    if (number % BATCH === 0) yield;
  }
  return { verdict: judgement.verdict, isAskedFor: facts.isAskedFor === true, words, annotations };
}

/** Rounds after which every place is asked: a page that hides most of its text would make it many. */
const MOST_ROUNDS = 3;

/** Hidden text gets no mark; whether text is hidden is asked only where a mark would stand. */
function chooseVisible(
  markable: readonly Markable[],
  words: number,
  settings: Pick<Settings, "density" | "knows" | "known">,
  isVisible: (at: number) => boolean,
): boolean[] {
  let allowed = markable;
  for (let round = 1; ; round++) {
    const chosen = chooseMarks(allowed, words, settings);
    const isHidden = allowed.map(
      ({ placeAllows }, at) => placeAllows && (chosen[at]! || round === MOST_ROUNDS) && !isVisible(at),
    );
    if (!isHidden.includes(true)) return chosen;
    allowed = allowed.map((one, at) => (isHidden[at]! ? { ...one, placeAllows: false } : one));
  }
}

/** The records as relevance sees them, in the same order. */
export function passagesOf(records: readonly RunRecord[]): Passage[] {
  const landmarks = new Map<Element, number>();
  let heading = 0;
  let wasHeading = false;
  return records.map(({ landmark, inHeading, region, length, words, terms, hidden, cues }) => {
    let section = landmarks.get(landmark);
    if (section === undefined) landmarks.set(landmark, (section = landmarks.size));
    if (inHeading && !wasHeading) heading++;
    wasHeading = inHeading;
    return { region, section, heading, length, words, terms, hidden, cues };
  });
}

/** `links` are stretches in order: start, end, start, end … */
function touchesLink(links: readonly number[], start: number, end: number): boolean {
  let low = 0;
  let high = links.length / 2;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (links[2 * middle + 1]! <= start) low = middle + 1;
    else high = middle;
  }
  return low < links.length / 2 && links[2 * low]! < end;
}
