/** The script that judges and marks, injected with the first word of the field. It waits for the annotator. */
import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { sendMessage } from "../../src/extension/messages.ts";
import { annotating } from "../../src/page/annotations.ts";
import { MARK_TOOLS_KEY, type MarkTools } from "../../src/page/mark-tools.ts";
import { createReader } from "../../src/page/reader.ts";
import { createRemoteCard } from "./remote-card.ts";

export default defineUnlistedScript(() => {
  const tools: MarkTools = {
    annotating,
    createReader: (parts) =>
      createReader(parts, {
        createCard: createRemoteCard,
        findEntry: (words) => sendMessage("findEntry", words).catch(() => undefined),
      }),
  };
  (globalThis as { [MARK_TOOLS_KEY]?: MarkTools })[MARK_TOOLS_KEY] = tools;
});
