/** What is stored, and nothing else: settings, site rules, and the entry a panel is to open with. */
import { storage } from "@wxt-dev/storage";
import { parseSettings, type Settings } from "../core/settings/settings.ts";
import { parseSiteRules, type SiteRules } from "../core/sites/site-rules.ts";

interface Stored<T> {
  read(): Promise<T>;
  write(value: T): Promise<void>;
  /** Calls back on every change; returns what ends that. */
  watch(onChange: (value: T) => void): () => void;
}

function stored<T>(key: `local:${string}` | `session:${string}`, parse: (value: unknown) => T): Stored<T> {
  return {
    read: async () => parse(await storage.getItem(key)),
    write: (value) => storage.setItem(key, value),
    watch: (onChange) => storage.watch(key, (value) => onChange(parse(value))),
  };
}

export const storedSettings: Stored<Settings> = stored("local:settings", parseSettings);
export const storedSiteRules: Stored<SiteRules> = stored("local:siteRules", parseSiteRules);
/** In memory only: what the card asked the panel to show. */
export const panelRequest: Stored<string | undefined> = stored("session:panelRequest", (value) =>
  typeof value === "string" ? value : undefined,
);
