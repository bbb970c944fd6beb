/** What the article in a tab says of itself. */
import { browser } from "wxt/browser";
import { parseArticleFacts, type ArticleFacts } from "../core/article-facts.ts";

/** Asks the page. Undefined where the browser lets no script in, or the page has no title. */
export async function articleIn(tabId: number): Promise<ArticleFacts | undefined> {
  try {
    const [answer] = await browser.scripting.executeScript({ target: { tabId }, files: ["/article.js"] });
    return parseArticleFacts(answer?.result);
  } catch {
    return undefined;
  }
}
