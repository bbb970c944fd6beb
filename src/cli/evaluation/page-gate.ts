/**
 * The simple method that ours is measured against: everyday wording is accepted wherever the page holds
 * one unmistakable wording. Works on a corpus's own alias list and its plain text.
 */
import type { Predicted } from "./score.ts";

export interface CorpusConcept {
  readonly name: string;
  readonly tier: "core" | "ambiguous" | "generic";
  readonly aliases: readonly (string | { readonly alias: string; readonly caseSensitive: boolean })[];
}

export function aliasText(alias: CorpusConcept["aliases"][number]): string {
  return typeof alias === "string" ? alias : alias.alias;
}

/** For a text the spans that the gate lets through. */
export function pageGate(concepts: readonly CorpusConcept[]): (text: string) => Predicted[] {
  const named = concepts.filter((concept) => concept.tier !== "generic");
  const owners = new Map<string, CorpusConcept>();
  const acronyms: string[] = [];
  const words: string[] = [];
  for (const concept of named) {
    for (const alias of concept.aliases) {
      const text = aliasText(alias);
      const isExact = typeof alias !== "string" && alias.caseSensitive;
      owners.set(isExact ? text : text.toLowerCase(), concept);
      (isExact ? acronyms : words).push(text);
    }
  }
  const exact = alternation(acronyms, "gu");
  const anyCase = alternation(words, "giu");

  return (text) => {
    const found: (Predicted & { tier: CorpusConcept["tier"] })[] = [];
    for (const pattern of [exact, anyCase]) {
      for (const match of text.matchAll(pattern)) {
        const key = match[0].replaceAll(/[\s\u00a0\u2011-]+/g, " ").replaceAll("’", "'");
        const owner =
          owners.get(key) ??
          owners.get(key.toLowerCase()) ??
          owners.get(match[0].replaceAll("\u2011", "-").toLowerCase());
        if (owner)
          found.push({
            start: match.index,
            end: match.index + match[0].length,
            concepts: [owner.name],
            tier: owner.tier,
          });
      }
    }
    const longest = found.filter(
      (one) =>
        !found.some(
          (other) =>
            other !== one &&
            other.start <= one.start &&
            one.end <= other.end &&
            other.end - other.start > one.end - one.start,
        ),
    );
    const isOpen = longest.some((one) => one.tier === "core");
    return longest
      .filter((one) => one.tier === "core" || isOpen)
      .map((one) => ({ start: one.start, end: one.end, concepts: one.concepts }));
  };
}

function alternation(aliases: readonly string[], flags: string): RegExp {
  if (aliases.length === 0) return /(?!)/g;
  const parts = aliases
    .toSorted((a, b) => b.length - a.length)
    .map((alias) =>
      RegExp.escape(alias)
        .replaceAll(/\\x20| /g, "[\\s\\u00a0\\u2011-]+")
        .replaceAll(/\\x2d/g, "[-\\u2011]")
        .replaceAll(/'|\\x27/g, "['’]"),
    );
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${parts.join("|")})(?![\\p{L}\\p{N}])`, flags);
}
