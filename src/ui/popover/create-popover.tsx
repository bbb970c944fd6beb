/** The card on a page: React in the closed shadow root of the one host element. */
import { safePolygon, type Placement } from "@floating-ui/react";
import { useCallback, useState, type ReactNode } from "react";
import type { Root } from "react-dom/client";
import { createQuietRoot } from "./create-quiet-root.ts";
import { lineAt } from "./line-at.ts";
import { PopoverCard } from "./PopoverCard.tsx";
import type { Popover, PopoverActions, PopoverHost, PopoverRequest } from "./popover-api.ts";
import { watchFocus } from "./watch-focus.ts";

/** Pixels around the corridor between mark and card in which the pointer may stray. */
const CORRIDOR_BUFFER_PX = 4;

export function createPopover(
  { host, root: shadow, document, mount, remove }: PopoverHost,
  actions: PopoverActions,
): Popover {
  let react: Root | undefined;
  let request: PopoverRequest | undefined;
  let number = 0;
  let placed: { element: HTMLElement; placement: Placement } | undefined;
  const focus = watchFocus(shadow, actions.leave);

  return {
    show(next) {
      request = next;
      mount(next.near);
      react ??= createQuietRoot(shadow, document);
      react.render(
        <Surface
          number={++number}
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
      const giveBack = focus.holder();
      react?.unmount();
      react = undefined;
      remove();
      giveBack();
    },
    holds(event, x, y) {
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
    owns: (event) => event.composedPath().includes(host),
  };
}

interface SurfaceProps {
  /** Every card starts anew. */
  readonly number: number;
  readonly request: PopoverRequest;
  readonly actions: PopoverActions;
  readonly onPlaced: (element: HTMLElement, placement: Placement) => void;
}

/** The card, and the live region that outlasts it. */
function Surface({ number, ...card }: SurfaceProps): ReactNode {
  const [said, setSaid] = useState({ words: "", times: 0 });
  const say = useCallback((words: string) => setSaid(({ times }) => ({ words, times: times + 1 })), []);
  return (
    <>
      <PopoverCard key={number} {...card} say={say} />
      {/* A new element each time: what is said twice is read out twice. */}
      <div role="status" className="card-said">
        <span key={said.times}>{said.words}</span>
      </div>
    </>
  );
}
