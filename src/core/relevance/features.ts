/**
 * What speaks for a candidate and against it, as numbers. Local evidence first: the passage, then the
 * rest of its section within reach; the page and its title only as priors.
 */
import type { Candidate } from "./candidates.ts";
import { STRENGTH, type Evidence, type EvidenceKind, type Passage, type Region } from "./evidence.ts";
import type { Gathered, Subject } from "./gather.ts";
import type { ReadyForm } from "./lexicon.ts";
import type { PageWeight } from "./page-weight.ts";

/**
 * - `always`: 1. `pageRule`: 1 for a wording with context rule `page`, and for a technical one with rule
 *   `risk`. `severalWords`: 1 for a wording of more than one word.
 * - `near`, `avoid`: nearness of the form's own cue words, 0 to 1.
 * - `here.*`: evidence of a kind in the same passage; `nearby.*`: elsewhere in the section. The logarithm
 *   of one plus the sum over different subjects of how near each stands (0 to 1).
 * - `page.*`: the same over the main text, for its length; `page.term` and `page.word` times the share of
 *   the text that speaks of AI. All three fade outside the main text.
 * - `silentPage`: 1 where neither the reach nor the page holds anything that speaks of AI by itself.
 * - `title`: 1 where the title or the address names the field. `outside`: 1 outside the main text.
 */
const HERE = ["term", "likely", "word", "strong", "weak", "risk", "other"] as const;
const NEARBY = ["term", "word", "strong", "risk", "other"] as const;
const PAGE = ["term", "word", "other"] as const;
const SINGLE = [
  "always",
  "pageRule",
  "severalWords",
  "near",
  "avoid",
  "silentPage",
  "title",
  "outside",
] as const;

export type Feature =
  | (typeof SINGLE)[number]
  | `here.${(typeof HERE)[number]}`
  | `nearby.${(typeof NEARBY)[number]}`
  | `page.${(typeof PAGE)[number]}`;
export type Features = Readonly<Record<Feature, number>>;

const HERE_FEATURES = HERE.map((kind) => [kind, `here.${kind}`] as const);
const NEARBY_FEATURES = NEARBY.map((kind) => [kind, `nearby.${kind}`] as const);
const PAGE_FEATURES = PAGE.map((kind) => [kind, `page.${kind}`] as const);

export const FEATURES: readonly Feature[] = [
  ...SINGLE,
  ...[...HERE_FEATURES, ...NEARBY_FEATURES, ...PAGE_FEATURES].map(([, name]) => name),
];

/** The words behind the numbers, most telling first. */
export interface Telling {
  readonly here: readonly string[];
  readonly nearby: readonly string[];
}

export interface Measured {
  readonly features: Features;
  /** Whether an unmistakable term of AI risk is within reach. */
  readonly isTermNear: boolean;
}

export interface Surroundings {
  readonly passages: readonly Passage[];
  readonly evidence: readonly Evidence[];
  /** What stands around a candidate in a passage. Each answer holds until the next question. */
  readonly gather: (candidate: Candidate, passage: number) => Gathered;
  readonly page: PageWeight;
  readonly titleNamesField: boolean;
}

/** How much the main text of a page says of its other parts. */
const SHARE_OF_PAGE: Readonly<Record<Region, number>> = {
  main: 1,
  comment: 0.5,
  aside: 0.1,
  navigation: 0.1,
  footer: 0.1,
};

/** What stands around the candidate in passage `number`. */
export function measure(candidate: Candidate, number: number, around: Surroundings): Measured {
  const { form, near, avoid } = candidate;
  const { passages, page, titleNamesField } = around;
  const { region } = passages[number]!;
  const { here, nearby, isTermNear } = around.gather(candidate, number);
  const share = SHARE_OF_PAGE[region];
  const inPassage = sums(here);
  const inSection = sums(nearby);
  const { density, coverage } = page;
  const features: Partial<Record<Feature, number>> = {
    always: 1,
    pageRule: isTechnical(form) ? 1 : 0,
    severalWords: isSeveralWords(form) ? 1 : 0,
    near: near.nearness,
    avoid: avoid.nearness,
    silentPage: speaksOfAi(inPassage) || speaksOfAi(inSection) || density.term + density.strong > 0 ? 0 : 1,
    title: titleNamesField ? share : 0,
    outside: region === "main" ? 0 : 1,
  };
  for (const [kind, name] of HERE_FEATURES) features[name] = Math.log1p(inPassage[kind]);
  for (const [kind, name] of NEARBY_FEATURES) features[name] = Math.log1p(inSection[kind]);
  for (const [kind, name] of PAGE_FEATURES)
    features[name] = share * (kind === "other" ? 1 : coverage) * Math.log1p(density[kind]);
  return { features: features as Features, isTermNear };
}

/** The words that speak for a candidate in passage `number`. */
export function tell(candidate: Candidate, number: number, around: Surroundings): Telling {
  const { here, nearby } = around.gather(candidate, number);
  const { near } = candidate;
  const cue = near.nearness >= BESIDE ? [near.text] : [];
  return {
    here: [...new Set([...cue, ...mostTelling(here)])].slice(0, MOST_TOLD),
    nearby: mostTelling(nearby),
  };
}

/** A cue word of the form that stands as near as this is told to the reader first. */
const BESIDE = 0.4;
const MOST_TOLD = 3;

function isSeveralWords({ text }: ReadyForm): boolean {
  return /[\s-]/.test(text);
}

/** "Reward model", "neural network" or "SGD", as against "alignment" or "agent". */
function isTechnical(form: ReadyForm): boolean {
  if (form.context === "risk") return isSeveralWords(form) || form.case === "exact";
  return form.context === "page";
}

function sums(subjects: readonly Subject[]): Record<EvidenceKind, number> {
  const byKind = { term: 0, likely: 0, word: 0, strong: 0, weak: 0, risk: 0, other: 0 };
  for (const { found, sum } of subjects) byKind[found.kind] += sum;
  return byKind;
}

function speaksOfAi({ term, likely, strong }: Readonly<Record<EvidenceKind, number>>): boolean {
  return term + likely + strong > 0;
}

function mostTelling(subjects: readonly Subject[]): string[] {
  return subjects
    .map(({ found, sum }) => ({ text: found.text, weight: sum * STRENGTH[found.kind] }))
    .filter(({ weight }) => weight >= 0.25)
    .toSorted((a, b) => b.weight - a.weight)
    .slice(0, MOST_TOLD)
    .map(({ text }) => text);
}
