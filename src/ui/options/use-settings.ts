/** The reader's settings as React state that follows a change at once, before it is stored. */
import { useCallback, useEffect, useRef, useState } from "react";
import type { Settings } from "../../core/settings/settings.ts";
import { storedSettings } from "../../extension/stored.ts";
import { tellUnreadable } from "../storage-trouble.ts";

/** Whether the change was stored; where it was not, the settings are shown as they are stored. */
export type ChangeSettings = (part: Partial<Settings>) => Promise<boolean>;

/** Undefined until the settings were read. `onUnsaved` is told of every change that could not be stored. */
export function useSettings(onUnsaved: () => void): readonly [Settings | undefined, ChangeSettings] {
  const [settings, setSettings] = useState<Settings>();
  const unwritten = useRef(0);
  /** As they were read last: where reading fails too, nothing later is known. */
  const lastRead = useRef<Settings>(undefined);
  useEffect(() => {
    let isCurrent = true;
    const take = (read: Settings): void => {
      lastRead.current = read;
      // What was chosen a moment ago is still being stored.
      if (unwritten.current === 0) setSettings(read);
    };
    void storedSettings.read().then((read) => {
      if (isCurrent) take(read);
    }, tellUnreadable);
    const stop = storedSettings.watch(take);
    return () => {
      isCurrent = false;
      stop();
    };
  }, []);

  const change = useCallback(
    async (part: Partial<Settings>): Promise<boolean> => {
      setSettings((now) => now && { ...now, ...part });
      unwritten.current++;
      const isStored = await storedSettings
        .change((now) => ({ ...now, ...part }))
        .then(
          () => true,
          () => false,
        );
      if (!isStored) onUnsaved();
      const read = await storedSettings.read().catch(() => lastRead.current);
      unwritten.current--;
      if (unwritten.current === 0) setSettings(read);
      return isStored;
    },
    [onUnsaved],
  );
  return [settings, change];
}
