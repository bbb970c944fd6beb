/** The card's script, injected with the first card of a page. It waits to be called by the annotator. */
import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { createCardHost } from "../src/page/card-host.ts";
import cardStyles from "../src/ui/popover/card.css?inline";
import entryStyles from "../src/ui/entry.css?inline";
import { createPopover } from "../src/ui/popover/create-popover.tsx";
import { POPOVER_KEY, type CreatePopover } from "../src/ui/popover/popover-api.ts";
import tokenStyles from "../src/ui/tokens.css?inline";

export default defineUnlistedScript(() => {
  const create: CreatePopover = (document, actions) =>
    createPopover(createCardHost(document, [tokenStyles, entryStyles, cardStyles]), actions);
  (globalThis as { [POPOVER_KEY]?: CreatePopover })[POPOVER_KEY] = create;
});
