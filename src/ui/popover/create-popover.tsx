/** The card on a page: React in the closed shadow root of the one host element. */
import { safePolygon, type Placement } from "@floating-ui/react";
import type { Root } from "react-dom/client";
import { createQuietRoot } from "./create-quiet-root.ts";
import { PopoverCard } from "./PopoverCard.tsx";
import type { Popover, PopoverActions, PopoverHost, PopoverRequest } from "./popover-api.ts";

/** Pixels around the corridor between mark and card in which the pointer may stray. */
const CORRIDOR_BUFFER_PX = 4;

export function createPopover(
  { host, root: shadow, mount, remove }: PopoverHost,
  actions: PopoverActions,
): Popover {
  let react: Root | undefined;
  let request: PopoverRequest | undefined;
  let number = 0;
  let placed: { element: HTMLElement; placement: Placement } | undefined;

  const isInCard = (event: Event): boolean => event.composedPath().includes(host);

  return {
    show(next) {
      request = next;
      mount(next.near);
      react ??= createQuietRoot(shadow);
      react.render(
        <PopoverCard
          key={++number}
          request={next}
          actions={actions}
          onPlaced={(element, placement) => {
            placed = { element, placement };
          }}
        />,
      );
    },
    hide() {
      request = undefined;
      placed = undefined;
      react?.unmount();
      react = undefined;
      remove();
    },
    holds(event, x, y) {
      if (isInCard(event)) return true;
      if (!placed || !request) return false;
      const rect = lineAt(request.rects(), x, y);
      if (!rect) return false;
      let holds = true;
      const corridor = safePolygon({ requireIntent: false, buffer: CORRIDOR_BUFFER_PX })({
        x,
        y,
        placement: placed.placement,
        elements: {
          // The mark has no element: floating-ui asks only for its box and whether it holds the target.
          domReference: { getBoundingClientRect: () => rect, contains: () => false } as unknown as Element,
          floating: placed.element,
          reference: null,
        },
        onClose: () => {
          holds = false;
        },
      } as unknown as Parameters<ReturnType<typeof safePolygon>>[0]);
      corridor(event);
      return holds;
    },
    owns: isInCard,
  };
}

/** The box of the line the point lies on, or the first. */
function lineAt(rects: readonly DOMRect[], x: number, y: number): DOMRect | undefined {
  const near = rects.find(
    (rect) => x >= rect.left - 3 && x <= rect.right + 3 && y >= rect.top - 3 && y <= rect.bottom + 3,
  );
  return near ?? rects[0];
}
