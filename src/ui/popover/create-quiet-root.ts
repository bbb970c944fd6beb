/** A React root that leaves nothing behind on the page's document, and is not misled by it. */
import { createRoot, type Root } from "react-dom/client";

/**
 * With its first root React listens to `selectionchange` on the document and never stops; nothing in the
 * card needs that event. The document that React finds through the container is `page`, which takes no
 * listener. The property stands on our own world's view of the container; the page does not see it.
 */
export function createQuietRoot(container: ShadowRoot, page: Document): Root {
  const quiet = new Proxy(page, {
    get: (target, name): unknown => (name === "addEventListener" ? () => {} : Reflect.get(target, name)),
  });
  Object.defineProperty(container, "ownerDocument", { configurable: true, value: quiet });
  return createRoot(container);
}
