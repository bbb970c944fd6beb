/** Whether a page is about AI risk, about AI, or neither, with the words that say so. */
import type { EvidenceLine, Passage } from "./evidence.ts";
import { WEIGHTS } from "./weights.ts";

export type Topic = "ai-risk" | "ai" | "neither";

export interface Verdict {
  readonly topic: Topic;
  /** The telling words, most telling first; at most six. */
  readonly because: readonly string[];
}

/**
 * Weighs the main text; where a page has none, all of it. Evidence counts by the thousand words, with a
 * floor on the count, so that neither one mention in a long page nor one word in a short one decides.
 */
export function judgePage(passages: readonly Passage[], line: EvidenceLine): Verdict {
  const hasMain = passages.some((passage) => passage.region === "main");
  const counts = (passage: Passage): boolean => !hasMain || passage.region === "main";
  let words = 0;
  for (const passage of passages) if (counts(passage)) words += passage.words;

  const seen = new Map<string, { weight: number; times: number; text: string }>();
  let ai = 0;
  let risk = 0;
  for (const evidence of line.evidence) {
    if (!counts(passages[evidence.passage]!)) continue;
    const known = seen.get(evidence.subject);
    // A word counts fully once and then less and less: variety tells more than repetition.
    const weight = known ? evidence.weight / (known.times + 1) : evidence.weight;
    if (known) {
      known.weight += weight;
      known.times++;
    } else seen.set(evidence.subject, { weight, times: 1, text: evidence.text });
    ai += weight;
    if (evidence.isRisk) risk += weight;
  }
  const thousands = Math.max(words, 150) / 1000;
  const topic =
    ai < WEIGHTS.verdict.smallest || ai / Math.sqrt(thousands) < WEIGHTS.verdict.ai
      ? "neither"
      : risk / Math.sqrt(thousands) < WEIGHTS.verdict.risk
        ? "ai"
        : "ai-risk";
  const because = [...seen.values()]
    .filter((found) => found.weight >= 1)
    .toSorted((a, b) => b.weight - a.weight)
    .slice(0, 6)
    .map((found) => found.text);
  return { topic, because };
}
