/** What an article says of itself, for the reading notes. */
export interface ArticleFacts {
  readonly title: string;
  readonly author?: string;
  readonly site?: string;
  /** As the article writes it: mostly ISO 8601, but any text. */
  readonly published?: string;
}

/** A title may be a paragraph, and an author line a biography. */
const LONGEST_FACT = 300;

/** Facts from whatever a page's script gave back; undefined without a title. */
export function parseArticleFacts(value: unknown): ArticleFacts | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const fact = (key: keyof ArticleFacts): string => {
    const text: unknown = Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined;
    return typeof text === "string" ? text.replaceAll(/\s+/g, " ").trim().slice(0, LONGEST_FACT) : "";
  };
  const [title, author, site, published] = [fact("title"), fact("author"), fact("site"), fact("published")];
  if (title === "") return undefined;
  return {
    title,
    ...(author !== "" && { author }),
    ...(site !== "" && { site }),
    ...(published !== "" && { published }),
  };
}
