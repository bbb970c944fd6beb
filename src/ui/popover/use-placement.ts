/** Where a card lies: beside the line it explains, and never over it. */
import {
  flip,
  offset,
  shift,
  size,
  useFloating,
  type Middleware,
  type Placement,
  type Platform,
} from "@floating-ui/react";
import { useLayoutEffect, useMemo, type CSSProperties } from "react";
import { lineAt } from "./line-at.ts";
import type { PopoverRequest } from "./popover-api.ts";
import { rootElement } from "./root-element.ts";

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
      reference: { getBoundingClientRect: line },
    };
  }, [request]);
  const { refs, floatingStyles, placement, isPositioned } = useFloating({
    platform: WINDOW,
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
          const { clientHeight, clientWidth } = rootElement();
          const height = availableHeight < LEAST_PX.height ? clientHeight - 2 * EDGE_PX : availableHeight;
          const width = availableWidth < LEAST_PX.width ? clientWidth - 2 * EDGE_PX : availableWidth;
          elements.floating.style.maxHeight = `${Math.min(TALLEST_PX, height)}px`;
          elements.floating.style.maxWidth = `${width}px`;
        },
      }),
      insideWindow,
    ],
    // The card closes or, pinned, stays where it is when the page scrolls: only its own size moves it.
    whileElementsMounted(_, floating, update) {
      const watch = new ResizeObserver(() => update());
      watch.observe(floating);
      if (request.near) watch.observe(request.near);
      window.addEventListener("resize", update);
      update();
      return () => {
        watch.disconnect();
        window.removeEventListener("resize", update);
      };
    },
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
  const { clientHeight, clientWidth } = rootElement();
  const style = near && getComputedStyle(near);
  if (style && style.writingMode !== "horizontal-tb")
    return line.left >= clientWidth - line.right ? "left-start" : "right-start";
  const below = clientHeight - line.bottom;
  const side = below >= ROOMY_PX || below >= line.top ? "bottom" : "top";
  return style?.direction === "rtl" ? `${side}-end` : `${side}-start`;
}

/**
 * What floating-ui has to know: the card lies fixed in the window, and nothing but the window clips it. Its
 * own way to find this out asks all elements around the card, and a page's forms may answer with anything.
 */
const WINDOW: Platform = {
  getElementRects: ({ reference, floating }) => {
    const { x, y, width, height } = reference.getBoundingClientRect();
    return { reference: { x, y, width, height }, floating: { x: 0, y: 0, ...sizeOf(floating) } };
  },
  getDimensions: sizeOf,
  getClippingRect() {
    const { clientWidth, clientHeight } = rootElement();
    const { visualViewport } = window;
    return {
      x: visualViewport?.offsetLeft ?? 0,
      y: visualViewport?.offsetTop ?? 0,
      width: visualViewport?.width ?? clientWidth,
      height: visualViewport?.height ?? clientHeight,
    };
  },
  isRTL: (element) => getComputedStyle(element).direction === "rtl",
  isElement: (value) => value instanceof Element,
  getDocumentElement: rootElement,
  getOffsetParent: () => window,
  getClientRects: (element) => [...element.getClientRects()],
  getScale: () => ({ x: 1, y: 1 }),
  convertOffsetParentRelativeRectToViewportRelativeRect: ({ rect }) => rect,
};

function sizeOf(element: Element): { width: number; height: number } {
  const { width, height } = element.getBoundingClientRect();
  return { width, height };
}

/** Moves nothing but a card that found no room beside its line. */
const insideWindow: Middleware = {
  name: "insideWindow",
  fn({ x, y, rects }) {
    const { clientHeight, clientWidth } = rootElement();
    return {
      x: Math.max(EDGE_PX, Math.min(x, clientWidth - EDGE_PX - rects.floating.width)),
      y: Math.max(EDGE_PX, Math.min(y, clientHeight - EDGE_PX - rects.floating.height)),
    };
  },
};
