/** A stored value as React state, true to every change anywhere in the extension. */
import { useEffect, useState } from "react";

interface Readable<T> {
  read(): Promise<T>;
  watch(onChange: (value: T) => void): () => void;
}

/** Undefined until the value was read. */
export function useStored<T>(stored: Readable<T>): T | undefined {
  const [value, setValue] = useState<T>();
  useEffect(() => {
    let isCurrent = true;
    void stored.read().then((read) => {
      if (isCurrent) setValue(read);
    });
    const stop = stored.watch(setValue);
    return () => {
      isCurrent = false;
      stop();
    };
  }, [stored]);
  return value;
}
