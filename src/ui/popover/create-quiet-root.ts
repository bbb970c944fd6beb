/** A React root that leaves nothing behind on the page's document. */
import { createRoot, type Root } from "react-dom/client";

/**
 * With its first root React listens to `selectionchange` on the document and never stops. Nothing in the
 * card needs that event, so the document takes no listener while the root is made. The property stands on
 * our own world's view of the document; the page does not see it.
 */
export function createQuietRoot(container: ShadowRoot): Root {
  const document = container.ownerDocument;
  Object.defineProperty(document, "addEventListener", { configurable: true, value: () => {} });
  try {
    return createRoot(container);
  } finally {
    Reflect.deleteProperty(document, "addEventListener");
  }
}
