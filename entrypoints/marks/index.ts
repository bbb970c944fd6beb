/** The script of marks and cards, injected with the first mark of a page. It waits for the annotator. */
import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { createHighlighter } from "../../src/page/highlighter.ts";
import { createHitTest } from "../../src/page/hit-test.ts";
import { MARK_TOOLS_KEY, type MarkTools } from "../../src/page/mark-tools.ts";
import { watchDwell } from "../../src/page/watch-dwell.ts";
import { createRemoteCard } from "./remote-card.ts";

export default defineUnlistedScript(() => {
  const tools: MarkTools = { createHighlighter, createHitTest, watchDwell, createCard: createRemoteCard };
  (globalThis as { [MARK_TOOLS_KEY]?: MarkTools })[MARK_TOOLS_KEY] = tools;
});
