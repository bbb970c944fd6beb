/** What the glossary holds, as the extension reads it. The compiler in `build/` makes these. */
import type { Level } from "../core/relevance/lexicon.ts";
import type { Block } from "./body.ts";

export type { Level };

export const CONCEPT_KINDS = [
  "idea",
  "behaviour",
  "risk",
  "method",
  "evaluation",
  "technology",
  "argument",
  "scenario",
  "policy",
  "label",
] as const;
export type ConceptKind = (typeof CONCEPT_KINDS)[number];

export const STATUSES = [
  "established",
  "observed-in-tests",
  "observed-in-use",
  "theoretical",
  "disputed",
  "label",
  "historical",
] as const;
export type Status = (typeof STATUSES)[number];

export const SETTINGS = [
  "deployment",
  "evaluation",
  "contrived-test",
  "legal",
  "policy",
  "historical",
  "thought-experiment",
] as const;
export type ExampleSetting = (typeof SETTINGS)[number];

export const SOURCE_TYPES = [
  "paper",
  "preprint",
  "book",
  "report",
  "system-card",
  "blog",
  "news",
  "statement",
  "law",
  "dataset",
  "talk",
  "encyclopedia",
  "social-post",
] as const;
export type SourceType = (typeof SOURCE_TYPES)[number];

export const ACTOR_KINDS = ["person", "organisation", "model"] as const;
export type ActorKind = (typeof ACTOR_KINDS)[number];

export const RELATIONS = ["broader", "narrower", "contrast", "part-of", "has-part", "see-also"] as const;
export type Relation = (typeof RELATIONS)[number];

export interface Link {
  readonly id: string;
  readonly name: string;
}

export interface RelatedLink extends Link {
  readonly as: Relation;
}

/** One work, as it is cited. */
export interface Source {
  readonly id: string;
  readonly title: string;
  /** One or two, persons by their family names; of more, the first. */
  readonly authors: readonly string[];
  /** There are more than two authors. */
  readonly others?: true;
  readonly year: number;
  readonly venue?: string;
  readonly type: SourceType;
  readonly role: string;
  readonly arxiv?: string;
  readonly doi?: string;
  readonly url?: string;
  /** How much of it was read; "reported" when it is known only through another work. */
  readonly read: "full" | "part" | "abstract" | "reported";
  readonly summary?: string;
}

/** What the first view of a card shows. */
export interface Card {
  readonly id: string;
  readonly type: "concept" | "example" | "work" | "actor" | "estimate";
  readonly name: string;
  /** Kind of concept or actor; the type for the others. */
  readonly kind: ConceptKind | ActorKind | "example" | "work" | "estimate";
  readonly status: Status | ExampleSetting | SourceType | ActorKind | "estimate";
  /** The definition; for an example, all of it in one line. */
  readonly short: string;
  /** Of an example, an estimate or a work. */
  readonly date?: string;
  /** The most telling example in one line; its date and setting stand before it. */
  readonly example?: {
    readonly id: string;
    readonly date: string;
    readonly setting: ExampleSetting;
    readonly line: string;
  };
  /** One sentence of disagreement; for an example, what it does not show. */
  readonly dispute?: string;
  /** Nearest entries, at most four. */
  readonly related: readonly Link[];
}

/** The sections of a concept, in their order. */
export const SECTION_TITLES = [
  "In plain words",
  "Why it matters",
  "Evidence",
  "Disagreement",
  "History",
] as const;

export interface Section {
  /** "" for the text of an example, which has no headings. */
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** A whole entry, for the unfolded card and the panel. */
export interface Entry extends Card {
  readonly topics: readonly string[];
  readonly level: Level;
  readonly core: boolean;
  readonly aliases: readonly string[];
  /** Words by which people ask for it; only searched, never shown. */
  readonly asked?: readonly string[];
  readonly sections: readonly Section[];
  readonly related: readonly RelatedLink[];
  readonly examples: readonly NonNullable<Card["example"]>[];
  readonly sources: readonly Source[];
  /** When its facts were last checked. */
  readonly reviewed: string;
  /** Examples only: what happened, in a few sentences. */
  readonly account?: string;
  readonly figures?: readonly Figure[];
  readonly accounts?: string;
}

export interface Figure {
  readonly value: string;
  readonly of: string;
  readonly condition: string;
}

/** "none": those who decline to give a number, and say why. */
export const ESTIMATE_GROUPS = ["high", "medium", "low", "survey", "none"] as const;

export interface Estimate {
  readonly id: string;
  readonly who: string;
  readonly role: string;
  readonly figure: string;
  /** Per cent; none where no number was given. */
  readonly low?: number;
  readonly high?: number;
  readonly event: string;
  readonly horizon: string;
  readonly condition: string;
  readonly date: string;
  readonly source: Source;
  readonly group: (typeof ESTIMATE_GROUPS)[number];
  readonly note?: string;
}

export interface Claim {
  readonly id: string;
  readonly claim: string;
  readonly support: { readonly text: string; readonly sources: readonly Source[] };
  readonly objection: {
    readonly text: string;
    readonly by: string;
    readonly sources: readonly Source[];
  };
  readonly entries: readonly Link[];
}

export interface ArgumentReason {
  readonly id: string;
  readonly name: string;
  readonly thesis: string;
  readonly claims: readonly Claim[];
}

export interface Topic {
  readonly id: string;
  readonly name: string;
}

/** Everything that extension pages show. */
export interface Glossary {
  readonly entries: readonly Entry[];
  /** Every work that anything cites. */
  readonly sources: readonly Source[];
  readonly estimates: readonly Estimate[];
  readonly argument: readonly ArgumentReason[];
  readonly topics: readonly Topic[];
}
