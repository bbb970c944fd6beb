/** Where a sheet lies on touch screens: at the foot of the window or, for what stands low, at its head. */

interface SheetPlace {
  readonly side: "top" | "bottom";
  /** In pixels. */
  readonly maxHeight: number;
}

/** Of the window's height. */
const LARGEST_SHARE = 0.7;
const GAP_PX = 8;
/** Lower than this, a sheet serves nobody: then it may lie over its line. */
const LEAST_PX = 160;

/** Leaves the line in view; its edges and the window's height in pixels. */
export function sheetPlace(
  line: { readonly top: number; readonly bottom: number },
  windowHeight: number,
): SheetPlace {
  const above = line.top;
  const below = windowHeight - line.bottom;
  const side = below >= above ? "bottom" : "top";
  const room = Math.max(above, below) - GAP_PX;
  return {
    side,
    maxHeight: Math.max(Math.min(room, LARGEST_SHARE * windowHeight), Math.min(LEAST_PX, windowHeight)),
  };
}
