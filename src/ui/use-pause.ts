/** The reader's pause as React state. */
import { useEffect, useState } from "react";
import { timeLeft, type Pause } from "../core/settings/pause.ts";
import { storedPause } from "../extension/stored.ts";

/** When the pause ends, in milliseconds since 1970, while there is one. */
export function usePause(): number | undefined {
  const [end, setEnd] = useState<number>();
  useEffect(() => {
    let over: ReturnType<typeof setTimeout> | undefined;
    const take = (pause: Pause): void => {
      const left = timeLeft(pause, Date.now());
      setEnd(left > 0 ? pause.until : undefined);
      clearTimeout(over);
      over = setTimeout(() => setEnd(undefined), left);
    };
    void storedPause.read().then(take);
    const stop = storedPause.watch(take);
    return () => {
      stop();
      clearTimeout(over);
    };
  }, []);
  return end;
}
