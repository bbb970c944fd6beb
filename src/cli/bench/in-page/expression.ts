/** One expression for all terms, as the peers take it. */

/** Longer terms first; between words any white space or hyphens, as our own matcher allows. */
export function expressionOf(terms: readonly string[]): RegExp {
  const alternatives = terms
    .toSorted((a, b) => b.length - a.length)
    .map((term) =>
      term
        .split(/[\s-]+/)
        .map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`))
        .join(String.raw`[\s-]+`),
    );
  return new RegExp(String.raw`\b(?:${alternatives.join("|")})\b`, "gi");
}
