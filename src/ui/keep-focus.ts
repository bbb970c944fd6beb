/** What becomes of the focus when a button has done its work and goes. */

/**
 * The focus of a button that was pressed below `root` and then taken away passes to what has `data-heir` there,
 * and from that to its successor, as long as the reader moves it nowhere else. Returns what ends that.
 */
export function keepFocus(root: HTMLElement): () => void {
  let held: Element | null = null;
  const hold = ({ target }: Event): void => {
    held = target instanceof Element ? target.closest("button") : null;
  };
  const observer = new MutationObserver(() => {
    if (!held || held.isConnected) return;
    if (document.activeElement !== document.body) {
      held = null;
      return;
    }
    // While nothing is there yet the next change is waited for.
    const heir = root.querySelector<HTMLElement>("[data-heir]");
    if (!heir) return;
    heir.focus();
    held = heir;
  });
  root.addEventListener("click", hold, true);
  observer.observe(root, { childList: true, subtree: true });
  return () => {
    root.removeEventListener("click", hold, true);
    observer.disconnect();
  };
}
