/** A pinned card stays at its spot in the window, and can be moved by a drag or by the arrow keys. */
import { useEffect, useRef, useState, type KeyboardEvent, type PointerEvent, type RefObject } from "react";
import { rootElement } from "./root-element.ts";

const EDGE_PX = 8;
const STEP_PX = 16;
const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-STEP_PX, 0],
  ArrowRight: [STEP_PX, 0],
  ArrowUp: [0, -STEP_PX],
  ArrowDown: [0, STEP_PX],
};

interface Spot {
  readonly left: number;
  readonly top: number;
}

interface Moving {
  /** Where the card lies since it was pinned; undefined before. */
  readonly spot: Spot | undefined;
  /** Keeps the card where it lies now. */
  readonly settle: () => void;
  readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

export function useMoving(card: RefObject<HTMLElement | null>): Moving {
  const [spot, setSpot] = useState<Spot>();
  /** From the pointer to the card's corner, during a drag. */
  const grip = useRef<Spot>(undefined);
  const isSettled = spot !== undefined;

  useEffect(() => {
    const element = card.current;
    if (!isSettled || !element) return;
    const keepInside = (): void => setSpot((now) => now && inside(element, now));
    const watch = new ResizeObserver(keepInside);
    watch.observe(element);
    window.addEventListener("resize", keepInside);
    return () => {
      watch.disconnect();
      window.removeEventListener("resize", keepInside);
    };
  }, [card, isSettled]);

  return {
    spot,
    settle() {
      const element = card.current;
      if (element && !spot) setSpot(inside(element, element.getBoundingClientRect()));
    },
    onPointerDown(event) {
      if (!spot || event.button !== 0 || isOnButton(event)) return;
      grip.current = { left: spot.left - event.clientX, top: spot.top - event.clientY };
      event.currentTarget.setPointerCapture(event.pointerId);
    },
    onPointerMove(event) {
      const element = card.current;
      if (!grip.current || !element || !event.currentTarget.hasPointerCapture(event.pointerId)) return;
      const { left, top } = grip.current;
      setSpot(inside(element, { left: left + event.clientX, top: top + event.clientY }));
    },
    onKeyDown(event) {
      const by = ARROWS[event.key];
      const element = card.current;
      if (!by || !spot || !element || event.altKey || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      setSpot(inside(element, { left: spot.left + by[0], top: spot.top + by[1] }));
    },
  };
}

/** Whether a press is meant for a button, other than the one that moves. */
export function isOnButton({ target }: PointerEvent): boolean {
  return target instanceof Element && target.closest("button:not(.card-move)") !== null;
}

/** The nearest spot at which the whole card is in the window. */
function inside(element: HTMLElement, { left, top }: Spot): Spot {
  const { clientWidth, clientHeight } = rootElement();
  const within = (at: number, length: number, room: number): number =>
    Math.max(EDGE_PX, Math.min(at, room - length - EDGE_PX));
  return {
    left: within(left, element.offsetWidth, clientWidth),
    top: within(top, element.offsetHeight, clientHeight),
  };
}
