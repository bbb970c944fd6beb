/** What the main text of a page holds as a whole. */
import { STRENGTH, type Evidence, type EvidenceKind, type Passage } from "./evidence.ts";

export interface PageWeight {
  /** Of each kind, different subjects by the square root of the thousands of words; repeats count less. */
  readonly density: Readonly<Record<EvidenceKind, number>>;
  /** Share of the words that stand in passages which speak of AI by themselves, 0 to 1. */
  readonly coverage: number;
  /** The square root of the thousands of words. */
  readonly scale: number;
  /** Which passages are weighed: the main text; where a page has none, all of it. */
  readonly counts: (passage: Passage) => boolean;
}

/** Shorter pages are taken to be this long, so that one word in a short one does not decide. */
const LEAST_WORDS = 150;

export function weighPage(passages: readonly Passage[], evidence: readonly Evidence[]): PageWeight {
  const hasMain = passages.some((passage) => passage.region === "main");
  const counts = (passage: Passage): boolean => !hasMain || passage.region === "main";
  const seen = new Map<number, { times: number; kind: EvidenceKind }>();
  const speaking = new Set<number>();
  for (const { passage, kind, subject } of evidence) {
    if (!counts(passages[passage]!)) continue;
    if (kind === "term" || kind === "likely" || kind === "strong") speaking.add(passage);
    const known = seen.get(subject);
    if (known) {
      known.times++;
      if (STRENGTH[kind] > STRENGTH[known.kind]) known.kind = kind;
    } else seen.set(subject, { times: 1, kind });
  }
  let words = 0;
  let covered = 0;
  passages.forEach((passage, number) => {
    if (!counts(passage)) return;
    words += passage.words;
    if (speaking.has(number)) covered += passage.words;
  });
  const scale = Math.sqrt(Math.max(words, LEAST_WORDS) / 1000);
  const density = { term: 0, likely: 0, word: 0, strong: 0, weak: 0, risk: 0, other: 0 };
  for (const { kind, times } of seen.values()) density[kind] += (1 + Math.log(times)) / scale;
  return { density, coverage: words > 0 ? covered / words : 0, scale, counts };
}
