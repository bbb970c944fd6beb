/**
 * The mark at a point of the viewport. The caret API answers with the nearest text even far beside
 * it, so the answer counts only when the point lies in a box of the mark's own text.
 */
import type { Annotation } from "./annotations.ts";
import { plain } from "./plain.ts";
import { rectsOf } from "./subject.ts";
import { isIntact } from "./surface.ts";
import { nodeAt } from "./text-runs.ts";
import { parentElementOf, typeOf } from "./unclobbered.ts";

export interface HitTest {
  /** Uses these marks from now on. */
  index(marks: readonly Annotation[]): void;
  /** Whether an element could hold a mark: a cheap question before the exact one. */
  mayHold(element: Element): boolean;
  at(x: number, y: number, target: EventTarget | null): Annotation | undefined;
}

/** Slack around the text boxes, so that the underline itself can be pointed at. CSS pixels. */
const SLACK_PX = 2;

export function createHitTest(document: Document): HitTest {
  let byNode = new WeakMap<Text, Annotation[]>();
  let blocks = new WeakSet<Element>();

  return {
    index(marks) {
      byNode = new WeakMap();
      blocks = new WeakSet();
      for (const mark of marks) {
        for (const node of nodesOf(mark)) {
          const list = byNode.get(node);
          if (list) list.push(mark);
          else byNode.set(node, [mark]);
        }
        for (const end of [mark.startNode, mark.endNode]) {
          // What was added with another mark was added up to the block.
          for (let at = parentElementOf(end); at && !blocks.has(at); at = parentElementOf(at)) {
            blocks.add(at);
            if (at === mark.record.block) break;
          }
        }
      }
    },
    mayHold: (element) => blocks.has(element),
    at(x, y, target) {
      const caret = caretAt(document, x, y);
      if (!caret) return undefined;
      const mark = byNode.get(caret.node)?.find((candidate) => covers(candidate, caret.node, caret.offset));
      if (!mark || !isIntact(mark) || !isOver(target, caret.node)) return undefined;
      return rectsOf(mark).some((rect) => contains(rect, x, y)) ? mark : undefined;
    },
  };
}

function nodesOf(mark: Annotation): readonly Text[] {
  const { record, start, end } = mark;
  return record.nodes.slice(nodeAt(record, start), nodeAt(record, end - 1) + 1);
}

function covers(mark: Annotation, node: Text, offset: number): boolean {
  const start = node === mark.startNode ? mark.startOffset : 0;
  const end = node === mark.endNode ? mark.endOffset : node.data.length;
  return offset >= start && offset <= end;
}

/**
 * Whether the pointer reaches the text. Firefox answers with a caret also for text below a covering
 * element (the target is a stranger to it) and for inert text (the target is something around it).
 */
function isOver(target: EventTarget | null, node: Text): boolean {
  const parent = parentElementOf(node);
  return !(target instanceof Element) || !parent || Node.prototype.contains.call(parent, target);
}

function contains(rect: DOMRect, x: number, y: number): boolean {
  return (
    x >= rect.left - SLACK_PX &&
    x <= rect.right + SLACK_PX &&
    y >= rect.top - SLACK_PX &&
    y <= rect.bottom + SLACK_PX
  );
}

function caretAt(document: Document, x: number, y: number): { node: Text; offset: number } | undefined {
  const position = plain(document).caretPositionFromPoint?.(x, y);
  if (!position || typeOf(position.offsetNode) !== 3) return undefined;
  return { node: position.offsetNode as Text, offset: position.offset };
}
