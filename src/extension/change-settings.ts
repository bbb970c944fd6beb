/** Changes of the settings, one after the other. */
import type { Settings } from "../core/settings/settings.ts";
import { storedSettings } from "./stored.ts";

let last = Promise.resolve();

/** Changes the settings as they are stored by then: two changes at once do not undo each other. */
export function changeSettings(change: (settings: Settings) => Settings): Promise<void> {
  const changed = last.then(async () => storedSettings.write(change(await storedSettings.read())));
  last = changed.catch(() => {});
  return changed;
}
