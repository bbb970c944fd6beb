/** Stepping through the marks of a document. */
import type { Annotation } from "./annotations.ts";
import { rectsOf, type Subject } from "./subject.ts";
import { isInDocument } from "./unclobbered.ts";

/** Where stepping sets out from. */
export type Origin =
  | { readonly kind: "subject"; readonly subject: Subject }
  | { readonly kind: "point"; readonly node: Node; readonly offset: number }
  /** The first mark in or below the viewport's top comes next. */
  | { readonly kind: "viewport" };

/**
 * The mark after the origin (1) or before it (-1), round the ends of the document; undefined where there is
 * none. `marks` stand in document order; one that has no box just now, in a closed part, is passed over.
 */
export function nextMark(marks: readonly Annotation[], by: 1 | -1, origin: Origin): Annotation | undefined {
  const first = by === 1 ? countUpTo(marks, origin) : countBefore(marks, origin) - 1;
  for (let step = 0; step < marks.length; step++) {
    const mark = marks.at((first + by * step + marks.length) % marks.length);
    if (mark && rectsOf(mark).length > 0) return mark;
  }
  return undefined;
}

function countBefore(marks: readonly Annotation[], origin: Origin): number {
  return countWhile(marks, origin, (order) => order < 0);
}

function countUpTo(marks: readonly Annotation[], origin: Origin): number {
  return countWhile(marks, origin, (order) => order <= 0);
}

/** How many marks stand, by the order of their start to the origin, on the wanted side. */
function countWhile(
  marks: readonly Annotation[],
  origin: Origin,
  isWanted: (order: number) => boolean,
): number {
  if (origin.kind === "viewport") {
    const at = marks.findIndex((mark) => rectsOf(mark).some((rect) => rect.bottom > 0));
    return at === -1 ? marks.length : at;
  }
  const [node, offset] =
    origin.kind === "subject"
      ? [origin.subject.startNode, origin.subject.startOffset]
      : [origin.node, origin.offset];
  if (!isInDocument(node)) return 0;
  const point = new Range();
  point.setStart(node, offset);
  const count = marks.filter(
    ({ startNode, startOffset }) =>
      startNode.isConnected && isWanted(point.comparePoint(startNode, startOffset)),
  ).length;
  point.selectNodeContents(new DocumentFragment());
  return count;
}
