/** Counts and measures of the whole glossary, as printed by `npm run glossary:stats`. */
import { gzipSync } from "node:zlib";
import { ESTIMATE_GROUPS, STATUSES } from "../glossary/entry.ts";
import { compileGlossary } from "./compile-glossary.ts";
import { gradesOf } from "./linters/readable.ts";
import type { GlossaryFiles } from "./read-glossary.ts";
import { quantile } from "./words.ts";

export interface GlossaryStats {
  readonly entries: Readonly<Record<"concepts" | "core" | "examples" | "estimates" | "sources", number>>;
  /** Surface forms and triggers in the term index. */
  readonly forms: number;
  readonly statuses: Readonly<Record<string, number>>;
  readonly estimateGroups: Readonly<Record<string, number>>;
  /** Flesch–Kincaid grades. */
  readonly grades: Readonly<
    Record<"short" | "In plain words", { readonly median: number; readonly p90: number }>
  >;
  readonly sourcesAConcept: number;
  /** Cited works that were opened in full or in part, and those known by abstract or report. */
  readonly read: Readonly<Record<"full" | "part" | "abstract" | "reported", number>>;
  /** Kilobytes after gzip. */
  readonly bundle: Readonly<Record<"lexicon" | "cards" | "entries", number>>;
}

export function glossaryStats(files: GlossaryFiles): GlossaryStats {
  const { lexicon, cards, glossary } = compileGlossary(files);
  const tally = (keys: readonly string[], values: readonly string[]): Record<string, number> =>
    Object.fromEntries(keys.map((key) => [key, values.filter((value) => value === key).length]));
  const grades = (part: "short" | "In plain words"): { median: number; p90: number } => {
    const values = gradesOf(files, part).map(({ grade }) => grade);
    return { median: round(quantile(values, 0.5)), p90: round(quantile(values, 0.9)) };
  };
  const kilobytes = (value: unknown): number => round(gzipSync(JSON.stringify(value)).length / 1000);
  return {
    entries: {
      concepts: files.concepts.length,
      core: files.concepts.filter(({ core }) => core).length,
      examples: files.examples.length,
      estimates: files.estimates.length,
      sources: files.sources.length,
    },
    forms: lexicon.forms.length,
    statuses: tally(
      STATUSES,
      files.concepts.map(({ status }) => status),
    ),
    estimateGroups: tally(
      ESTIMATE_GROUPS,
      files.estimates.map(({ group }) => group),
    ),
    grades: { short: grades("short"), "In plain words": grades("In plain words") },
    sourcesAConcept: round(
      files.concepts.reduce((sum, { sources }) => sum + sources.length, 0) /
        Math.max(1, files.concepts.length),
    ),
    read: tally(
      ["full", "part", "abstract", "reported"],
      files.sources.map(({ read }) => read),
    ) as GlossaryStats["read"],
    bundle: { lexicon: kilobytes(lexicon), cards: kilobytes(cards), entries: kilobytes(glossary) },
  };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
