/** For pages: something that is stored changed, and what it means is asked of the background. */
import { browser } from "wxt/browser";

/** Returns what ends it. */
export function onStorageChange(onChange: () => void): () => void {
  const listener = (_: object, area: string): void => {
    if (area === "local") onChange();
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
