/** The keyboard shortcuts as React state, true to what the reader changes in the browser. */
import { useEffect, useState } from "react";
import { allShortcuts, type Shortcut } from "../extension/shortcuts.ts";

/** Undefined until the browser told them; none where it does not. */
export function useShortcuts(): readonly Shortcut[] | undefined {
  const [shortcuts, setShortcuts] = useState<readonly Shortcut[]>();
  useEffect(() => {
    const read = (): void => void allShortcuts().then(setShortcuts, () => setShortcuts([]));
    read();
    // They are changed on a page of the browser, from which the reader comes back.
    window.addEventListener("focus", read);
    return () => window.removeEventListener("focus", read);
  }, []);
  return shortcuts;
}
