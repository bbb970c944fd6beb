/** What the reader selected, or where the caret stands. */
import { selectedTerm } from "../core/selected-term.ts";
import type { Annotation } from "./annotations.ts";
import { plain } from "./plain.ts";
import type { Stretch } from "./subject.ts";
import { isInDocument } from "./unclobbered.ts";

export interface SelectedWords extends Stretch {
  /** As they read, in one line; "" for a caret. */
  readonly words: string;
}

/** The selection or caret in the text, or in a field with the focus; undefined where there is neither. */
export function selectedWords(document: Document): SelectedWords | undefined {
  const page = plain(document);
  const field = page.activeElement;
  if (field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement) return wordsInField(field);
  const selection = page.getSelection();
  if (!selection || selection.rangeCount === 0) return undefined;
  const { startContainer, startOffset, endContainer, endOffset } = selection.getRangeAt(0);
  return {
    startNode: startContainer,
    startOffset,
    endNode: endContainer,
    endOffset,
    words: selectedTerm(selection.toString()),
  };
}

/** The first annotation that a selection takes something of, or that a caret stands in or at. */
export function annotationAt(
  annotations: readonly Annotation[],
  { startNode, startOffset, endNode, endOffset, words }: SelectedWords,
): Annotation | undefined {
  if (!isInDocument(startNode)) return undefined;
  const range = new Range();
  range.setStart(startNode, startOffset);
  range.setEnd(endNode, endOffset);
  const isTouching = (mark: Annotation): boolean =>
    (mark.endNode === startNode && mark.endOffset === startOffset) ||
    (mark.startNode === endNode && mark.startOffset === endOffset);
  const found = annotations.find(
    (mark) =>
      mark.startNode.isConnected &&
      mark.endNode.isConnected &&
      range.comparePoint(mark.endNode, mark.endOffset) >= 0 &&
      range.comparePoint(mark.startNode, mark.startOffset) <= 0 &&
      (words === "" || !isTouching(mark)),
  );
  range.selectNodeContents(new DocumentFragment());
  return found;
}

/** A field's own text is no part of the document: the card points at the field. */
function wordsInField(field: HTMLInputElement | HTMLTextAreaElement): SelectedWords | undefined {
  const parent = field.parentNode;
  if (!parent || field.type === "password") return undefined;
  const at = [...plain(parent).childNodes].indexOf(field);
  const words = field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0);
  return {
    startNode: parent,
    startOffset: at,
    endNode: parent,
    endOffset: at + 1,
    words: selectedTerm(words),
  };
}
