/** The script of marks and cards, injected with the first mark of a page. It waits for the annotator. */
import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { sendMessage } from "../../src/extension/messages.ts";
import { MARK_TOOLS_KEY, type MarkTools } from "../../src/page/mark-tools.ts";
import { createReader } from "../../src/page/reader.ts";
import { createRemoteCard } from "./remote-card.ts";

export default defineUnlistedScript(() => {
  const tools: MarkTools = {
    createReader: (parts) =>
      createReader(parts, {
        createCard: createRemoteCard,
        findEntry: (words) => sendMessage("findEntry", words).catch(() => undefined),
      }),
  };
  (globalThis as { [MARK_TOOLS_KEY]?: MarkTools })[MARK_TOOLS_KEY] = tools;
});
