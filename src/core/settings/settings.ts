/** The reader's settings: shape, defaults, and how anything read from storage becomes valid. */
import { OPEN_DELAY_MS } from "../dwell/delays.ts";
import { ownValue } from "./own-value.ts";

/** How many marks: about one for 160, 80 or 40 words at most. */
export const DENSITIES = ["few", "normal", "many"] as const;
export type Density = (typeof DENSITIES)[number];

/** What the reader knows already: entries of these levels carry no mark. */
export const KNOWLEDGE = ["nothing", "basics", "most"] as const;
export type Knowledge = (typeof KNOWLEDGE)[number];

export interface Settings {
  readonly density: Density;
  readonly knows: Knowledge;
  /** Entries the reader marked as known. */
  readonly known: readonly string[];
  /** Whether resting the pointer opens a card, or only a click. */
  readonly opens: "rest" | "click";
  /** 0 to 1000. */
  readonly openDelayMs: number;
  /** Whether the button in the toolbar shows how many terms a page has. */
  readonly badge: boolean;
}

export const DEFAULT_SETTINGS: Settings = {
  density: "normal",
  knows: "nothing",
  known: [],
  opens: "rest",
  openDelayMs: OPEN_DELAY_MS,
  badge: false,
};

export const LONGEST_DELAY_MS = 1000;
const MAX_KNOWN = 5000;

/** Valid settings from any JSON; what is missing or malformed takes its default. */
export function parseSettings(stored: unknown): Settings {
  return { ...DEFAULT_SETTINGS, ...validSettings(stored) };
}

/** Those settings of any JSON that are there and valid. */
export function validSettings(stored: unknown): Partial<Settings> {
  const own = (key: keyof Settings): unknown => ownValue(stored, key);
  const density = oneOf(DENSITIES, own("density"));
  const knows = oneOf(KNOWLEDGE, own("knows"));
  const known = own("known");
  const opens = oneOf(["rest", "click"], own("opens"));
  const delay = own("openDelayMs");
  const badge = own("badge");
  return {
    ...(density && { density }),
    ...(knows && { knows }),
    ...(Array.isArray(known) && { known: entryIds(known) }),
    ...(opens && { opens }),
    ...(typeof delay === "number" && delay >= 0 && delay <= LONGEST_DELAY_MS && { openDelayMs: delay }),
    ...(typeof badge === "boolean" && { badge }),
  };
}

function entryIds(values: readonly unknown[]): string[] {
  const ids = values.filter((id): id is string => typeof id === "string" && isEntryId(id));
  return [...new Set(ids)].slice(0, MAX_KNOWN);
}

/** Whether a text has the shape of an entry's id. */
export function isEntryId(text: string): boolean {
  return text.length <= 80 && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text);
}

function oneOf<const T extends string>(values: readonly T[], value: unknown): T | undefined {
  return values.find((candidate) => candidate === value);
}
