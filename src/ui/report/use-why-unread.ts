/** Why a page has no report, for popup and panel. */
import type { WhyUnread } from "../../core/sites/why-unread.ts";
import { storedSiteRules } from "../../extension/stored.ts";
import type { ActivePage } from "../use-page.ts";
import { usePauseEnd } from "../use-pause.ts";
import { useStored } from "../use-stored.ts";
import { whyPageUnread } from "../why-page-unread.ts";

/** Undefined where there is a report, and until it is known. */
export function useWhyUnread(page: ActivePage | undefined): WhyUnread | undefined {
  const rules = useStored(storedSiteRules);
  const pausedUntil = usePauseEnd();
  if (!page || !rules || pausedUntil === undefined || (page.report && !page.closed)) return undefined;
  return whyPageUnread(page, rules, pausedUntil);
}
