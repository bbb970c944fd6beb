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
  const isAllowed = ({ placeAllows, entry, level }: Markable): boolean =>
    placeAllows && !known.has(entry) && !hiddenLevels.includes(level);
  const leading = new Map<string, number>();
  annotations.forEach((annotation, at) => {
    if (!isAllowed(annotation)) return;
    const { entry, isTelling } = annotation;
    const first = leading.get(entry);
    // The mention that a reader learns most from, where the page has one.
    if (first === undefined || (isTelling && !annotations[first]!.isTelling)) leading.set(entry, at);
  });
  /** For each entry the mention that stands for it in a section. */
  const inSection = new Map<string, Map<number, number>>();
  annotations.forEach((annotation, at) => {
    if (!isAllowed(annotation)) return;
    const { entry, section, level, core } = annotation;
    const isLeading = leading.get(entry) === at;
    // "Training" need not be explained twice on a page.
    if (level === "basic" && !core && !isLeading) return;
    const sections = inSection.get(entry) ?? new Map<number, number>();
    inSection.set(entry, sections);
    if (isLeading || !sections.has(section)) sections.set(section, at);
  });
  const budget = Math.max(SMALLEST_BUDGET, Math.floor(words / WORDS_PER_MARK[settings.density]));
  const ranked: { readonly at: number; readonly rank: number }[] = [];
  for (const [entry, sections] of inSection)
    for (const at of sections.values())
      ranked.push({
        at,
        rank: (leading.get(entry) === at ? LEADING_RANK : 0) + rankOf(annotations[at]!),
      });
  const chosen = annotations.map(() => false);
  for (const { at } of ranked
    .toSorted((one, other) => other.rank - one.rank || one.at - other.at)
    .slice(0, budget))
    chosen[at] = true;
  return chosen;
}

const LEVEL_RANK: Readonly<Record<Level, number>> = { specialist: 6, intermediate: 4, basic: 2 };
/** "Loss of control" is basic, but the text is about it; an incident or "tool use" is met in passing. */
const CORE_RANK = 6;
/** More than any other rank. */
const LEADING_RANK = 20;

function rankOf({ level, core }: Markable): number {
  return LEVEL_RANK[level] + (core ? CORE_RANK : 0);
}
