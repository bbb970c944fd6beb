/** What a card is about, and where on the page that stands. */
import type { Reason } from "../core/relevance/reasons.ts";
import { parentElementOf } from "./unclobbered.ts";

/** A stretch of the document; like a range, but without the cost of a live one. */
export interface Stretch {
  readonly startNode: Node;
  readonly startOffset: number;
  readonly endNode: Node;
  readonly endOffset: number;
}

/** An annotation, or words that the reader selected. */
export interface Subject extends Stretch {
  readonly entry: string;
  readonly reasons: readonly Reason[];
}

/** The element that a stretch begins in. */
export function elementOf({ startNode }: Stretch): Element | null {
  return startNode instanceof Element ? startNode : parentElementOf(startNode);
}

/** The boxes of a stretch, one for each line it stands on; none where it is not shown. Forces layout. */
export function rectsOf({ startNode, startOffset, endNode, endOffset }: Stretch): DOMRect[] {
  const range = new Range();
  try {
    range.setStart(startNode, startOffset);
    range.setEnd(endNode, endOffset);
  } catch {
    return []; // the text became shorter since it was read
  }
  const rects = [...range.getClientRects()].filter((rect) => rect.width > 0 && rect.height > 0);
  // A live range slows every change of the page until it is collected: leave it where nothing changes.
  range.selectNodeContents(new DocumentFragment());
  return rects;
}
