/**
 * What is kept of each run: enough to judge the page again after a change without reading it again.
 * A record lives as long as its text is unchanged.
 */
import { newScan, readOn, type Match, type Scan } from "../core/matcher/find-matches.ts";
import type { Region } from "../core/relevance/evidence.ts";
import type { ReadyLexicon } from "../core/relevance/lexicon.ts";
import type { TextRun } from "./text-runs.ts";

export interface RunRecord {
  readonly nodes: readonly Text[];
  readonly starts: readonly number[];
  readonly links: readonly number[];
  readonly block: Element;
  readonly region: Region;
  readonly landmark: Element;
  readonly inHeading: boolean;
  readonly length: number;
  readonly words: number;
  readonly terms: readonly Match[];
  readonly hidden: readonly Match[];
  readonly cues: readonly Match[];
  /** Whether it says a word of the field: where none does, there is nothing to judge. */
  readonly tells: boolean;
  /** Set when the text changed or went away: the record is dropped at the next judgement. */
  stale: boolean;
}

/** A run being read, which can be left at any word. */
export interface RunReading {
  readonly run: TextRun;
  readonly scan: Scan;
}

export function beginReading(run: TextRun): RunReading {
  return { run, scan: newScan() };
}

/** Reads about `characters` further; true when the run is read to its end. */
export function continueReading(reading: RunReading, lexicon: ReadyLexicon, characters: number): boolean {
  const { run, scan } = reading;
  readOn(lexicon.index, run.text, scan, scan.position + characters);
  return scan.position >= run.text.length;
}

export function recordOf({ run, scan }: RunReading, lexicon: ReadyLexicon): RunRecord {
  const { terms, hidden, cues } = scan;
  return {
    nodes: run.nodes,
    starts: run.starts,
    links: run.links,
    block: run.block,
    region: run.region,
    landmark: run.landmark,
    inHeading: run.inHeading,
    length: run.text.length,
    words: scan.words,
    terms,
    hidden,
    cues,
    tells:
      terms.length > 0 ||
      cues.some(({ form }) => lexicon.cues[form - lexicon.terms.length]!.vocabulary === "strong"),
    stale: false,
  };
}
