/** The authors of a source as citations name them. */

/** A name; of an organisation or a pseudonym that looks like a person's, `literal`, as CSL calls it. */
export type AuthorName = string | { readonly literal: string };

export interface CitedAuthors {
  /** One or two, as they are cited; of more, the first. */
  readonly authors: readonly string[];
  /** There are more than two authors. */
  readonly others?: true;
}

/** In the place of further authors, at the end. */
export const AND_OTHERS = "et al.";
const MOST_NAMED = 2;

/** Persons by their family names, whatever else has an author's place by its whole name. */
export function citedAuthors(names: readonly AuthorName[]): CitedAuthors {
  const named = names.filter((name) => name !== AND_OTHERS);
  const others = named.length < names.length || named.length > MOST_NAMED;
  return {
    authors: (others ? named.slice(0, 1) : named).map(citedName),
    ...(others && { others }),
  };
}

/** Parts of a family name that stand before its last word. */
const PARTICLE = /^(?:de|del|della|der|van|von|la|el|al)$/i;

function citedName(name: AuthorName): string {
  if (typeof name !== "string") return name.literal;
  const words = name.split(" ");
  const isPerson =
    words.length > 1 &&
    words.length <= 5 &&
    words.every((word) => /^\p{Lu}/u.test(word) || PARTICLE.test(word));
  if (!isPerson) return name;
  let from = words.length - 1;
  while (from > 1 && PARTICLE.test(words[from - 1]!)) from--;
  return words.slice(from).join(" ");
}
