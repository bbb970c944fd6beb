/** Where a card lies: beside the line it explains, and never over it. */
import {
  autoUpdate,
  flip,
  offset,
  shift,
  size,
  useFloating,
  type Middleware,
  type Placement,
} from "@floating-ui/react";
import { useLayoutEffect, useMemo, type CSSProperties } from "react";
import { lineAt } from "./line-at.ts";
import type { PopoverRequest } from "./popover-api.ts";

const GAP_PX = 7;
const EDGE_PX = 8;
const TALLEST_PX = 560;
/** With so much room below its line a card is put there, even when there is more above. */
const ROOMY_PX = 300;
/** Less room than this beside a line serves nobody: then the card takes what the window has. */
const LEAST_PX = { height: 120, width: 200 };

interface Placed {
  readonly setCard: (element: HTMLElement | null) => void;
  readonly card: { readonly current: HTMLElement | null };
  readonly style: CSSProperties;
  readonly placement: Placement;
  readonly isPlaced: boolean;
}

/** Follows the line through changes of the window and of the card's size, but not through scrolling. */
export function usePlacement(request: PopoverRequest): Placed {
  const anchor = useMemo(() => {
    const rects = request.rects();
    const at = rects.indexOf(lineAt(rects, request.x, request.y) ?? rects[0]!);
    const line = (): DOMRect => request.rects()[at] ?? request.rects()[0] ?? new DOMRect();
    return {
      preferred: preferredPlacement(line(), request.near),
      reference: {
        getBoundingClientRect: line,
        ...(request.near && { contextElement: request.near }),
      },
    };
  }, [request]);
  const { refs, floatingStyles, placement, isPositioned } = useFloating({
    strategy: "fixed",
    placement: anchor.preferred,
    transform: false,
    middleware: [
      offset(GAP_PX),
      flip({ padding: EDGE_PX }),
      shift({ padding: EDGE_PX }),
      size({
        padding: EDGE_PX,
        apply({ availableHeight, availableWidth, elements }) {
          const { clientHeight, clientWidth } = document.documentElement;
          const height = availableHeight < LEAST_PX.height ? clientHeight - 2 * EDGE_PX : availableHeight;
          const width = availableWidth < LEAST_PX.width ? clientWidth - 2 * EDGE_PX : availableWidth;
          elements.floating.style.maxHeight = `${Math.min(TALLEST_PX, height)}px`;
          elements.floating.style.maxWidth = `${width}px`;
        },
      }),
      insideWindow,
    ],
    // The card closes or, pinned, stays where it is when the page scrolls: only its own size moves it.
    whileElementsMounted: (line, floating, update) =>
      autoUpdate(line, floating, update, { ancestorScroll: false, layoutShift: false }),
  });
  useLayoutEffect(() => refs.setPositionReference(anchor.reference), [refs, anchor]);
  return {
    setCard: refs.setFloating,
    card: refs.floating,
    style: floatingStyles,
    placement,
    isPlaced: isPositioned,
  };
}

/** Below the line, or above where that is the roomier side; beside it in vertical writing. */
function preferredPlacement(line: DOMRect, near: Element | null): Placement {
  const { clientHeight, clientWidth } = document.documentElement;
  const style = near && getComputedStyle(near);
  if (style && style.writingMode !== "horizontal-tb")
    return line.left >= clientWidth - line.right ? "left-start" : "right-start";
  const below = clientHeight - line.bottom;
  const side = below >= ROOMY_PX || below >= line.top ? "bottom" : "top";
  return style?.direction === "rtl" ? `${side}-end` : `${side}-start`;
}

/** Moves nothing but a card that found no room beside its line. */
const insideWindow: Middleware = {
  name: "insideWindow",
  fn({ x, y, rects }) {
    const { clientHeight, clientWidth } = document.documentElement;
    return {
      x: Math.max(EDGE_PX, Math.min(x, clientWidth - EDGE_PX - rects.floating.width)),
      y: Math.max(EDGE_PX, Math.min(y, clientHeight - EDGE_PX - rects.floating.height)),
    };
  },
};
