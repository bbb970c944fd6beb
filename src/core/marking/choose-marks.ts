/**
 * Which annotations carry a mark. A text in which every term is underlined is no longer readable, so
 * marks go to first mentions, within a budget by the length of the text.
 */
import type { Level } from "../relevance/lexicon.ts";
import type { Density, Knowledge, Settings } from "../settings/settings.ts";

/** What marking needs to know of an annotation; they come in document order. */
export interface Markable {
  readonly entry: string;
  readonly level: Level;
  readonly core: boolean;
  /** Whether the wording names the entry by itself: "alignment problem", as against "aligned". */
  readonly isTelling: boolean;
  /** Headings count the sections of a page. */
  readonly section: number;
  /** False in links, headings, navigation, footers and hidden text. */
  readonly placeAllows: boolean;
}

/** Words for each mark that the budget gives out. */
export const WORDS_PER_MARK: Readonly<Record<Density, number>> = { few: 160, normal: 80, many: 40 };

/** However short a text is, its first terms may be marked. */
const SMALLEST_BUDGET = 3;

/** The levels that carry no mark. */
export const KNOWN_LEVELS: Readonly<Record<Knowledge, readonly Level[]>> = {
  nothing: [],
  basics: ["basic"],
  most: ["basic", "intermediate"],
};

/**
 * For each annotation whether it is marked. First one mention on the page of every entry, then first
 * mentions in other sections (but for basic words outside the core), until the budget is spent. Words of
 * the core go before others, specialist words before basic ones, earlier places before later ones.
 */
export function chooseMarks(
  annotations: readonly Markable[],
  words: number,
  settings: Pick<Settings, "density" | "knows" | "known">,
): boolean[] {
  const known = new Set(settings.known);
  const hiddenLevels = KNOWN_LEVELS[settings.knows];
  const allowed = annotations.flatMap((annotation, at) =>
    annotation.placeAllows && !known.has(annotation.entry) && !hiddenLevels.includes(annotation.level)
      ? [{ ...annotation, at }]
      : [],
  );
  const leading = new Map<string, number>();
  for (const { entry, isTelling, at } of allowed)
    // The mention that a reader learns most from, where the page has one.
    if (!leading.has(entry) || (isTelling && !annotations[leading.get(entry)!]!.isTelling))
      leading.set(entry, at);
  const inSection = new Map<string, number>();
  for (const { entry, section, at, level, core } of allowed) {
    // "Training" need not be explained twice on a page.
    if (level === "basic" && !core && leading.get(entry) !== at) continue;
    const key = `${section} ${entry}`;
    if (!inSection.has(key) || leading.get(entry) === at) inSection.set(key, at);
  }
  const budget = Math.max(SMALLEST_BUDGET, Math.floor(words / WORDS_PER_MARK[settings.density]));
  const chosen = new Set(
    allowed
      .filter(({ entry, section, at }) => inSection.get(`${section} ${entry}`) === at)
      .map((annotation) => ({
        at: annotation.at,
        rank: (leading.get(annotation.entry) === annotation.at ? LEADING_RANK : 0) + rankOf(annotation),
      }))
      .toSorted((one, other) => other.rank - one.rank || one.at - other.at)
      .slice(0, budget)
      .map(({ at }) => at),
  );
  return annotations.map((_, at) => chosen.has(at));
}

const LEVEL_RANK: Readonly<Record<Level, number>> = { specialist: 6, intermediate: 4, basic: 2 };
/** "Loss of control" is basic, but the text is about it; an incident or "tool use" is met in passing. */
const CORE_RANK = 6;
/** More than any other rank. */
const LEADING_RANK = 20;

function rankOf({ level, core }: Markable): number {
  return LEVEL_RANK[level] + (core ? CORE_RANK : 0);
}
