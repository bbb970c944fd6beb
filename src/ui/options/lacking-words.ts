/** What to say where the browser does not carry all the sites that it was asked for. */
import { i18n } from "#i18n";
import type { SiteRules } from "../../core/sites/site-rules.ts";
import { listWords } from "../words.ts";

/** Undefined where nothing is lacking. `now` is undefined where asking failed. */
export function lackingWords(wanted: SiteRules, now: SiteRules | undefined): string | undefined {
  if (!now) return i18n.t("options.sites.failed");
  const lacking = [
    ...(wanted.all && !now.all ? [i18n.t("options.sites.every_site")] : []),
    ...wanted.on.filter((host) => !now.on.includes(host)),
  ];
  return lacking.length === 0 ? undefined : i18n.t("options.sites.without", { sites: listWords(lacking) });
}
