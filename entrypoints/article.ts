/** Injected when the reader asks for reading notes: gives back what the article says of itself. */
import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { readArticle } from "../src/page/read-article.ts";

export default defineUnlistedScript(() => readArticle(document));
