/** Whether the browser lets the extension read a host, as React state. */
import { useEffect, useState } from "react";
import { isGranted, watchGrants } from "../extension/sites.ts";

/** Undefined until the browser was asked; false without a host. */
export function useGranted(host: string | undefined): boolean | undefined {
  const [answer, setAnswer] = useState<{ host: string; isGranted: boolean }>();
  useEffect(() => {
    if (host === undefined) return undefined;
    let isCurrent = true;
    const ask = (): void => {
      void isGranted(host).then((is) => {
        if (isCurrent) setAnswer({ host, isGranted: is });
      });
    };
    ask();
    const stop = watchGrants(ask);
    return () => {
      isCurrent = false;
      stop();
    };
  }, [host]);
  if (host === undefined) return false;
  return answer?.host === host ? answer.isGranted : undefined;
}
