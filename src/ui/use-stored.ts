/** A stored value as React state, true to every change anywhere in the extension. */
import { useEffect, useState } from "react";
import { tellUnreadable } from "./storage-trouble.ts";

interface Readable<T> {
  read(): Promise<T>;
  watch(onChange: (value: T) => void): () => void;
}

/** Undefined until the value was read; where it cannot be, the page says so. */
export function useStored<T>(stored: Readable<T>): T | undefined {
  const [value, setValue] = useState<T>();
  useEffect(() => {
    let isCurrent = true;
    void stored.read().then((read) => {
      if (isCurrent) setValue(read);
    }, tellUnreadable);
    const stop = stored.watch(setValue);
    return () => {
      isCurrent = false;
      stop();
    };
  }, [stored]);
  return value;
}
