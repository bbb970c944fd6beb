/** The card on a page of our own, where the glossary is at hand. */
import { browser } from "wxt/browser";
import { describeReason } from "../../src/core/relevance/reasons.ts";
import type { Card, Entry } from "../../src/glossary/entry.ts";
import { rectsOf } from "../../src/page/hit-test.ts";
import type { CardView, DwellWatch } from "../../src/page/watch-dwell.ts";
import { createPopover } from "../../src/ui/popover/create-popover.tsx";
import type { PopoverHost } from "../../src/ui/popover/popover-api.ts";

export function createLocalCard(
  host: PopoverHost,
  cards: Readonly<Record<string, Card>>,
  entries: readonly Entry[],
): (dwell: () => DwellWatch) => CardView {
  return (dwell) => {
    const popover = createPopover(host, {
      loadCard: (id) => Promise.resolve(cards[id]),
      loadEntry: (id) => Promise.resolve(entries.find((entry) => entry.id === id)),
      setKnown: () => {},
      openPanel: (id) =>
        void browser.tabs.create({
          url: browser.runtime.getURL(`/sidepanel.html#${id}` as "/sidepanel.html"),
        }),
      setPinned: (pinned) => dwell().send({ type: "pin", pinned }),
      dismiss: () => dwell().send({ type: "dismissed" }),
    });
    return {
      show(annotation, x, y) {
        const card = cards[annotation.entry];
        if (!card) return;
        popover.show({
          card,
          rects: () => rectsOf(annotation),
          near: annotation.startNode.parentElement,
          x,
          y,
          reasons: annotation.reasons.map(describeReason),
        });
      },
      hide: () => popover.hide(),
      holds: (event, x, y) => popover.holds(event, x, y),
      owns: (event) => popover.owns(event),
    };
  };
}
