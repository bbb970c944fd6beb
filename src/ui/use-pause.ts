/** The reader's pause as React state. */
import { useEffect, useState } from "react";
import { timeLeft, type Pause } from "../core/settings/pause.ts";
import { storedPause } from "../extension/stored.ts";
import { tellUnreadable } from "./storage-trouble.ts";

/** When the pause ends, in milliseconds since 1970; 0 while there is none; undefined until that was read. */
export function usePauseEnd(): number | undefined {
  const [end, setEnd] = useState<number>();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isCurrent = true;
    const follow = (pause: Pause): void => {
      if (!isCurrent) return;
      clearTimeout(timer);
      const left = timeLeft(pause, Date.now());
      setEnd(left > 0 ? pause.until : 0);
      if (left > 0) timer = setTimeout(() => setEnd(0), left);
    };
    void storedPause.read().then(follow, tellUnreadable);
    const unwatch = storedPause.watch(follow);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
      unwatch();
    };
  }, []);
  return end;
}
