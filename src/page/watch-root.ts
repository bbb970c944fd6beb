/** Notices when a page puts another body, or a whole other document, in the place of what is read. */
import { plain } from "./plain.ts";

/** So long a page may take for it; a page that does it over and over is looked at half as often each time. */
const SHORTEST_WAIT_MS = 250;
const LONGEST_WAIT_MS = 8000;
/** Rest after which a page counts as calm again. */
const CALM_MS = 20_000;

/** The element that a document is read from. */
export function rootOf(document: Document): Element {
  const { body, documentElement } = plain(document);
  return body ?? documentElement;
}

/** Calls `onReplaced` after the change has settled; the answer ends it. */
export function watchRoot(document: Document, onReplaced: () => void): () => void {
  let root = rootOf(document);
  let wait = SHORTEST_WAIT_MS;
  let last = -Infinity;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const look = (): void => {
    timer = undefined;
    observe();
    const now = rootOf(document);
    // Between two documents there is none.
    if (!now || now === root) return;
    root = now;
    const time = performance.now();
    wait = time - last > CALM_MS ? SHORTEST_WAIT_MS : Math.min(LONGEST_WAIT_MS, 2 * wait);
    last = time;
    onReplaced();
  };
  const observer = new MutationObserver(() => {
    timer ??= setTimeout(look, wait);
  });
  // A view cannot be observed.
  const { ownerDocument } = plain(root);
  const observe = (): void => {
    observer.disconnect();
    observer.observe(ownerDocument, { childList: true });
    const { documentElement } = plain(document);
    if (documentElement) observer.observe(documentElement, { childList: true });
  };
  observe();
  return () => {
    observer.disconnect();
    clearTimeout(timer);
  };
}
