/** A sheet follows the finger downwards, and closes when it was drawn far enough. */
import { useRef, useState, type PointerEvent } from "react";
import { isOnButton } from "./use-moving.ts";

const FAR_ENOUGH_PX = 72;

interface Swipe {
  /** How far the sheet is drawn down. */
  readonly drawn: number;
  readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerUp: (event: PointerEvent<HTMLElement>) => void;
}

export function useSwipe(close: () => void): Swipe {
  const [drawn, setDrawn] = useState(0);
  const from = useRef<number>(undefined);
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
    onPointerUp() {
      from.current = undefined;
      if (drawn >= FAR_ENOUGH_PX) close();
      else setDrawn(0);
    },
  };
}
