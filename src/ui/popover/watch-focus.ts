/** Where the focus was before it came into the card, and whether Tab took it out again. */

interface FocusWatch {
  /** Call before the card goes; the answer, called after, gives the focus back if the card had it. */
  holder(): () => void;
}

/** The browser moves the focus after the key; by then it has. */
const AFTER_KEY_MS = 30;

export function watchFocus(root: ShadowRoot, onLeft: () => void): FocusWatch {
  let before: HTMLElement | undefined;

  root.addEventListener("focusin", (event) => {
    const { relatedTarget } = event as FocusEvent;
    if (relatedTarget instanceof HTMLElement && !root.contains(relatedTarget)) before = relatedTarget;
  });
  root.addEventListener("keydown", (event) => {
    if ((event as KeyboardEvent).key !== "Tab") return;
    setTimeout(() => {
      if (root.isConnected && root.activeElement === null) onLeft();
    }, AFTER_KEY_MS);
  });

  return {
    holder() {
      const target = root.activeElement === null ? undefined : before;
      before = undefined;
      return () => target && HTMLElement.prototype.focus.call(target, { preventScroll: true });
    },
  };
}
