/** The way back to where the focus was before it came into a part of the page. */
import { useCallback, useEffect, useRef, type RefObject } from "react";

interface Place {
  readonly element: HTMLElement;
  readonly heading: HTMLElement | undefined;
}

/**
 * What moves the focus to where it was last outside of this part; where that is gone, such as the button of
 * a row that was removed, to the heading of its section.
 */
export function useWayBack(part: RefObject<HTMLElement | null>): () => void {
  const last = useRef<Place>(undefined);
  useEffect(() => {
    const note = ({ target }: FocusEvent): void => {
      if (!(target instanceof HTMLElement) || part.current?.contains(target) === true) return;
      // Looked up now: what was removed no longer knows where it stood.
      last.current = {
        element: target,
        heading: target.closest("section")?.querySelector("h2") ?? undefined,
      };
    };
    document.addEventListener("focusin", note);
    return () => document.removeEventListener("focusin", note);
  }, [part]);

  return useCallback(() => {
    if (!last.current) return;
    const { element, heading } = last.current;
    if (element.isConnected) return element.focus();
    heading?.setAttribute("tabindex", "-1");
    heading?.focus();
  }, []);
}
