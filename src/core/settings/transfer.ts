/** The reader's settings and sites as a file, for another browser or for later. */
import { parseSiteRules, type SiteRules } from "../sites/site-rules.ts";
import { ownValue } from "./own-value.ts";
import { parseSettings, validSettings, type Settings } from "./settings.ts";
import { VERSION, upToDate } from "./versions.ts";

const FORMAT = "ai-risk-gloss";
/** No file of ours is longer; a longer one is not worth reading. */
export const LONGEST_FILE = 2_000_000;

export const IMPORT_FAULTS = [
  "too_large",
  "empty",
  "not_json",
  "other_format",
  "newer_version",
  "nothing_in_it",
] as const;
export type ImportFault = (typeof IMPORT_FAULTS)[number];

/** What a file holds, as far as it is valid; settings that it lacks stay as they are. */
export interface Imported {
  readonly settings: Partial<Settings>;
  readonly sites: SiteRules;
}

/** The text of the file. */
export function exportSettings(settings: Settings, sites: SiteRules): string {
  return `${JSON.stringify({ format: FORMAT, version: VERSION, settings, sites }, undefined, 2)}\n`;
}

/** The valid parts of a file's text, or what is wrong with it. */
export function importSettings(text: string): Imported | { readonly fault: ImportFault } {
  if (text.length > LONGEST_FILE) return { fault: "too_large" };
  if (text.trim() === "") return { fault: "empty" };
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    return { fault: "not_json" };
  }
  const version = ownValue(file, "version");
  if (ownValue(file, "format") !== FORMAT || !isVersion(version)) return { fault: "other_format" };
  if (version > VERSION) return { fault: "newer_version" };
  const settings = validSettings(upToDate("settings", ownValue(file, "settings"), version));
  const sites = parseSiteRules(upToDate("sites", ownValue(file, "sites"), version));
  const isEmpty = Object.keys(settings).length === 0 && !sites.all && sites.on.length === 0;
  return isEmpty ? { fault: "nothing_in_it" } : { settings, sites };
}

function isVersion(version: unknown): version is number {
  return Number.isSafeInteger(version) && Number(version) >= 1;
}

/** The settings after an import: the file's choices, and the terms known here or there. */
export function withImported(settings: Settings, imported: Partial<Settings>): Settings {
  const known = [...settings.known, ...(imported.known ?? [])];
  return parseSettings({ ...settings, ...imported, known });
}
