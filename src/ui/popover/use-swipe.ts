/** A sheet follows the finger downwards, and closes when it was drawn far enough; drawn upwards, it unfolds. */
import { useRef, useState, type PointerEvent } from "react";
import { isOnButton } from "./use-moving.ts";

const FAR_ENOUGH_PX = 72;

interface Swipe {
  /** How far the sheet is drawn down. */
  readonly drawn: number;
  readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerUp: (event: PointerEvent<HTMLElement>) => void;
  /** The browser took the gesture for its own: nothing was meant. */
  readonly onPointerCancel: () => void;
}

export function useSwipe(close: () => void, unfold: () => void): Swipe {
  const [drawn, setDrawn] = useState(0);
  const from = useRef<number>(undefined);
  const settle = (): void => {
    from.current = undefined;
    setDrawn(0);
  };
  return {
    drawn,
    onPointerDown(event) {
      if (isOnButton(event)) return;
      from.current = event.clientY;
      event.currentTarget.setPointerCapture(event.pointerId);
    },
    onPointerMove(event) {
      if (from.current !== undefined) setDrawn(Math.max(0, event.clientY - from.current));
    },
    onPointerUp(event) {
      if (from.current === undefined) return;
      const by = event.clientY - from.current;
      if (by >= FAR_ENOUGH_PX) return close();
      settle();
      if (by <= -FAR_ENOUGH_PX) unfold();
    },
    onPointerCancel: settle,
  };
}
