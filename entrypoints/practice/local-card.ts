/** The card on a page of our own, where the glossary is at hand. */
import { sendMessage } from "../../src/extension/messages.ts";
import { showInTab } from "../../src/extension/panel.ts";
import { cardOf } from "../../src/glossary/card.ts";
import type { Entry } from "../../src/glossary/entry.ts";
import { elementOf, rectsOf } from "../../src/page/subject.ts";
import type { CardView, DwellWatch } from "../../src/page/watch-dwell.ts";
import { createPopover } from "../../src/ui/popover/create-popover.tsx";
import type { PopoverHost } from "../../src/ui/popover/popover-api.ts";

export function createLocalCard(
  host: PopoverHost,
  entries: readonly Entry[],
): (dwell: () => DwellWatch) => CardView {
  const entryOf = (id: string): Entry | undefined => entries.find((entry) => entry.id === id);
  return (dwell) => {
    const popover = createPopover(host, {
      loadCard: (id) => Promise.resolve(entryOf(id)).then((entry) => entry && cardOf(entry)),
      loadEntry: (id) => Promise.resolve(entryOf(id)),
      setKnown: (id, known) =>
        sendMessage("setKnown", { id, known }).then(
          () => true,
          () => false,
        ),
      openPanel: (id) => void showInTab(id, "new"),
      setPinned: (pinned) => dwell().send({ type: "pin", pinned }),
      leave: () => dwell().send({ type: "unfocused" }),
      dismiss: () => dwell().send({ type: "dismissed" }),
    });
    return {
      show(subject, asked) {
        const entry = entryOf(subject.entry);
        if (!entry) return dwell().send({ type: "gone" });
        popover.show({
          card: cardOf(entry),
          rects: () => rectsOf(subject),
          near: elementOf(subject),
          ...asked,
          reasons: subject.reasons,
        });
      },
      hide: () => popover.hide(),
      holds: (event, x, y) => popover.holds(event, x, y),
      owns: (event) => popover.owns(event),
    };
  };
}
