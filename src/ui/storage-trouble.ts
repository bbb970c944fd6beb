/** Whether this page of the extension could not read what is stored. */
import { useSyncExternalStore } from "react";

const listeners = new Set<() => void>();
let isTroubled = false;

/** From now on the page says that something could not be read. */
export function tellUnreadable(): void {
  isTroubled = true;
  for (const tell of listeners) tell();
}

export function useUnreadable(): boolean {
  return useSyncExternalStore(listen, () => isTroubled);
}

function listen(tell: () => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}
