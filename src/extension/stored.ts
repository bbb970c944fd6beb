/** What is stored, and nothing else: settings, site rules, a pause, and what a panel is to show next. */
import { browser } from "wxt/browser";
import { parsePanelRequest, type PanelRequest } from "../core/panel-request.ts";
import { parsePause, type Pause } from "../core/settings/pause.ts";
import { parseSettings, type Settings } from "../core/settings/settings.ts";
import { parseSiteRules, type SiteRules } from "../core/sites/site-rules.ts";

/** One stored value. Whatever is read is made valid; the browser's own API is all that is needed. */
export interface Stored<T> {
  read(): Promise<T>;
  write(value: T): Promise<void>;
  /** Calls back on every change; returns what ends that. */
  watch(onChange: (value: T) => void): () => void;
}

function stored<T>(area: "local" | "session", key: string, parse: (value: unknown) => T): Stored<T> {
  return {
    read: async () => parse((await browser.storage[area].get(key))[key]),
    write: (value) =>
      value === undefined ? browser.storage[area].remove(key) : browser.storage[area].set({ [key]: value }),
    watch(onChange) {
      const listener = (changes: Record<string, { newValue?: unknown }>, where: string): void => {
        if (where === area && changes[key]) onChange(parse(changes[key].newValue));
      };
      browser.storage.onChanged.addListener(listener);
      return () => browser.storage.onChanged.removeListener(listener);
    },
  };
}

export const storedSettings: Stored<Settings> = stored("local", "settings", parseSettings);
export const storedSiteRules: Stored<SiteRules> = stored("local", "siteRules", parseSiteRules);
export const storedPause: Stored<Pause> = stored("local", "pause", parsePause);
/** In memory only, and taken away by the panel that it is for. */
export const panelRequest: Stored<PanelRequest | undefined> = stored(
  "session",
  "panelRequest",
  parsePanelRequest,
);
