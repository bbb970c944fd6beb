/** What the article in a tab says of itself. */
import { browser } from "wxt/browser";
import { parseArticleFacts, type ArticleFacts } from "../core/article-facts.ts";

/** A page that is busy for longer is done without. */
const PATIENCE_MS = 4000;

/** Asks the page. Undefined where the browser lets no script in, or no answer with a title comes. */
export async function articleIn(tabId: number): Promise<ArticleFacts | undefined> {
  const asked = browser.scripting
    .executeScript({ target: { tabId }, files: ["/article.js"] })
    .then(([answer]) => parseArticleFacts(answer?.result))
    .catch(() => undefined);
  const waited = new Promise<undefined>((resolve) => setTimeout(resolve, PATIENCE_MS, undefined));
  return Promise.race([asked, waited]);
}
