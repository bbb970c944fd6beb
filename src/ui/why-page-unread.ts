import { isEnabled, type SiteRules } from "../core/sites/site-rules.ts";
import { whyUnread, type WhyUnread } from "../core/sites/why-unread.ts";
import type { ActivePage } from "./use-page.ts";

/** Why a page has no report. `pausedUntil` is 0 while there is no pause. */
export function whyPageUnread(page: ActivePage, rules: SiteRules, pausedUntil: number): WhyUnread {
  return whyUnread({
    ...page,
    isEnabled: page.host !== undefined && isEnabled(rules, page.host),
    isPaused: pausedUntil > 0,
  });
}
