/** The card as the page sees it: its script comes with the first card, its content from the background. */
import { sendMessage } from "../../src/extension/messages.ts";
import { elementOf, rectsOf } from "../../src/page/subject.ts";
import type { CardView, DwellWatch } from "../../src/page/watch-dwell.ts";
import { POPOVER_KEY, type CreatePopover, type Popover } from "../../src/ui/popover/popover-api.ts";

export function createRemoteCard(dwell: () => DwellWatch): CardView {
  const world = globalThis as { [POPOVER_KEY]?: CreatePopover };
  let popover: Popover | undefined;
  /** Rejects answers that come after the reader moved on. */
  let token = 0;

  const loadCard = (id: string) =>
    sendMessage("getCard", { id, inject: world[POPOVER_KEY] === undefined }).catch(() => undefined);

  return {
    show(subject, asked) {
      const own = ++token;
      void loadCard(subject.entry).then((card) => {
        if (own !== token) return;
        popover ??= world[POPOVER_KEY]?.(document, {
          loadCard,
          loadEntry: (id) => sendMessage("getEntry", id).catch(() => undefined),
          setKnown: (id, known) =>
            sendMessage("setKnown", { id, known }).then(
              () => true,
              () => false,
            ),
          openPanel: (id) => void sendMessage("openPanel", id).catch(() => {}),
          setPinned: (pinned) => dwell().send({ type: "pin", pinned }),
          leave: () => dwell().send({ type: "unfocused" }),
          dismiss: () => dwell().send({ type: "dismissed" }),
        });
        if (!card || !popover) return dwell().send({ type: "gone" });
        popover.show({
          card,
          rects: () => rectsOf(subject),
          near: elementOf(subject),
          ...asked,
          reasons: subject.reasons,
        });
      });
    },
    hide() {
      token++;
      popover?.hide();
    },
    holds: (event, x, y) => popover?.holds(event, x, y) ?? false,
    owns: (event) => popover?.owns(event) ?? false,
  };
}
