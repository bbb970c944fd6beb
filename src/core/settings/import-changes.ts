/** What an import would change, to be shown before it does. */
import { isEnabled, type SiteRules } from "../sites/site-rules.ts";
import { withImported, type Imported } from "./transfer.ts";
import type { Settings } from "./settings.ts";

const CHOICES = ["density", "knows", "opens", "openDelayMs", "badge"] as const;

export interface ImportChanges {
  /** Settings that would be others, each with what it is and what it would be. */
  readonly choices: readonly {
    readonly setting: (typeof CHOICES)[number];
    readonly now: Settings[(typeof CHOICES)[number]];
    readonly next: Settings[(typeof CHOICES)[number]];
  }[];
  /** How many terms would become known. */
  readonly known: number;
  /** Sites that would be enabled one by one. */
  readonly sites: readonly string[];
  /** Whether every site would be enabled that is not so now. */
  readonly all: boolean;
}

/** Undefined where nothing would change. */
export function importChanges(
  settings: Settings,
  rules: SiteRules,
  imported: Imported,
): ImportChanges | undefined {
  const changed = withImported(settings, imported.settings);
  const choices = CHOICES.flatMap((setting) =>
    settings[setting] === changed[setting]
      ? []
      : [{ setting, now: settings[setting], next: changed[setting] }],
  );
  const known = changed.known.length - settings.known.length;
  const sites = imported.sites.on.filter((host) => !isEnabled(rules, host));
  const all = imported.sites.all && !rules.all;
  return choices.length === 0 && known === 0 && sites.length === 0 && !all
    ? undefined
    : { choices, known, sites, all };
}
