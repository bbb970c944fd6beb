/** What an article says of itself: title, author, site and date, by Readability. */
import { Readability } from "@mozilla/readability";
import type { ArticleFacts } from "../core/article-facts.ts";

/** A page with more elements is not read for its author: it would keep the page busy. */
const MOST_ELEMENTS = 30_000;

/** Reads a copy: Readability takes the document apart that it is given. The title at least, if there is one. */
export function readArticle(document: Document): ArticleFacts {
  const title = document.title;
  try {
    if (document.getElementsByTagName("*").length > MOST_ELEMENTS) return { title };
    const copy = Document.prototype.cloneNode.call(document, true);
    if (!(copy instanceof Document)) return { title };
    // Only what the article says of itself is wanted: its text need not be long, nor be written out.
    const article = new Readability(copy, { charThreshold: 0, serializer: () => "" }).parse();
    if (!article) return { title };
    const { byline, siteName, publishedTime } = article;
    return {
      title: article.title || title,
      ...(byline && { author: byline }),
      ...(siteName && { site: siteName }),
      ...(publishedTime && { published: publishedTime }),
    };
  } catch {
    return { title };
  }
}
