/** The reader's settings as React state that follows a change at once, before it is stored. */
import { useCallback, useEffect, useRef, useState } from "react";
import type { Settings } from "../../core/settings/settings.ts";
import { changeSettings } from "../../extension/change-settings.ts";
import { storedSettings } from "../../extension/stored.ts";

export type ChangeSettings = (part: Partial<Settings>) => void;

/** Undefined until the settings were read. */
export function useSettings(): readonly [Settings | undefined, ChangeSettings] {
  const [settings, setSettings] = useState<Settings>();
  const unwritten = useRef(0);
  useEffect(() => {
    let isCurrent = true;
    void storedSettings.read().then((read) => {
      if (isCurrent) setSettings(read);
    });
    // While a slider is drawn, what it was a moment ago is still being stored.
    const stop = storedSettings.watch((stored) => {
      if (unwritten.current === 0) setSettings(stored);
    });
    return () => {
      isCurrent = false;
      stop();
    };
  }, []);

  const change = useCallback((part: Partial<Settings>): void => {
    setSettings((now) => now && { ...now, ...part });
    unwritten.current++;
    void changeSettings((now) => ({ ...now, ...part }))
      .catch(() => {})
      .then(async () => {
        unwritten.current--;
        if (unwritten.current === 0) setSettings(await storedSettings.read());
      });
  }, []);
  return [settings, change];
}
