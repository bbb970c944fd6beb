/** The text of an annotation as it stands now. */
import type { Annotation } from "./annotations.ts";
import { nodeAt, type Place } from "./text-runs.ts";
import { isInDocument } from "./unclobbered.ts";

export function surfaceOf(annotation: Place & Pick<Annotation, "record" | "start" | "end">): string {
  const { record, start, end, startNode, startOffset, endNode, endOffset } = annotation;
  if (startNode === endNode) return startNode.data.slice(startOffset, endOffset);
  const between = record.nodes.slice(nodeAt(record, start) + 1, nodeAt(record, end - 1));
  return (
    startNode.data.slice(startOffset) +
    between.map((node) => node.data).join("") +
    endNode.data.slice(0, endOffset)
  );
}

/** Whether the text of a mark is what it was when it was read. */
export function isIntact(mark: Annotation): boolean {
  return isInDocument(mark.startNode) && isInDocument(mark.endNode) && surfaceOf(mark) === mark.surface;
}
