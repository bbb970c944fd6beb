/** What an article says of itself: title, author, site and date, by Readability. */
import { Readability } from "@mozilla/readability";
import type { ArticleFacts } from "../core/article-facts.ts";
import { plain } from "./plain.ts";

/** A page with more elements is not read for its author: it would keep the page busy. */
const MOST_ELEMENTS = 30_000;

/** Reads a copy: Readability takes the document apart that it is given. The title at least, if there is one. */
export function readArticle(document: Document): ArticleFacts {
  const page = plain(document);
  const { title } = page;
  try {
    if (page.getElementsByTagName("*").length > MOST_ELEMENTS) return { title };
    const copy = page.cloneNode(true);
    if (!(copy instanceof Document)) return { title };
    unname(copy);
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

/** Readability asks nodes for their own properties, and would go round for ever where a control answers. */
function unname(copy: Document): void {
  const answering = "button, embed, fieldset, form, iframe, img, input, object, output, select, textarea";
  for (const element of plain(copy).querySelectorAll(answering)) {
    plain(element).removeAttribute("name");
    plain(element).removeAttribute("id");
  }
}
