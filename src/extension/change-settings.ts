/** Changes of the settings, one after the other. */
import type { Settings } from "../core/settings/settings.ts";
import { storedSettings } from "./stored.ts";

/** Changes the settings as they are stored by then. Rejects where that is not stored. */
export async function changeSettings(change: (settings: Settings) => Settings): Promise<void> {
  await storedSettings.change(change);
}
