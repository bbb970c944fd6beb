/** How settings and site rules lie in the browser's storage, in versions older and newer than this one. */
import { parseSiteRules, type SiteRules } from "../sites/site-rules.ts";
import { ownValue } from "./own-value.ts";
import { parseSettings, type Settings } from "./settings.ts";
import { VERSION, isJsonObject, upToDate, versionOf, type Part } from "./versions.ts";

export interface KeptForm<T> {
  /** What any JSON holds, made valid. */
  read(kept: unknown): T;
  /**
   * What to keep for a value where `before` is kept now. What a newer version keeps and we do not know or do
   * not change stays: whoever goes back to this version, and on again, loses nothing.
   */
  write(value: T, before: unknown): object;
  /** Whether something is kept that `read` cannot make use of, and that the next `write` would destroy. */
  hasUnreadable(kept: unknown): boolean;
}

export const keptSettings: KeptForm<Settings> = keptForm("settings", parseSettings);
export const keptSiteRules: KeptForm<SiteRules> = keptForm("sites", parseSiteRules);

function keptForm<T extends object>(part: Part, parse: (json: unknown) => T): KeptForm<T> {
  const present = (kept: unknown): unknown => upToDate(part, kept, versionOf(kept));
  const read = (kept: unknown): T => parse(present(kept));
  return {
    read,
    write(value, before) {
      if (!isJsonObject(before) || versionOf(before) <= VERSION) return { version: VERSION, ...value };
      const unchanged = read(before);
      const changes = Object.entries(value).filter(([key, now]) => !isSame(now, ownValue(unchanged, key)));
      return { ...before, ...Object.fromEntries(changes) };
    },
    hasUnreadable(kept) {
      if (kept === undefined || versionOf(kept) > VERSION) return false;
      const json = present(kept);
      if (!isJsonObject(json)) return true;
      const value = read(kept);
      return Object.entries(json).some(
        ([key, stands]) => key !== "version" && !isSame(stands, ownValue(value, key)),
      );
    },
  };
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
