/** What the reader wants of a page, as the background tells the annotator in it. */
import { timeLeft, type Pause } from "./settings/pause.ts";
import type { Settings } from "./settings/settings.ts";
import { annotatableHost, isEnabled, type SiteRules } from "./sites/site-rules.ts";

/** The symbol of this name is set in the world of a page that is to be read once, whatever the rules say. */
export const ONCE_KEY = "ai-risk-gloss.once";

export interface PageOrders {
  /** Whether the site rules enable the page's site. */
  readonly isOn: boolean;
  /** When a pause ends, in milliseconds since 1970; 0 when there is none. */
  readonly pausedUntil: number;
  readonly settings: Settings;
}

export function ordersFor(
  address: string | undefined,
  rules: SiteRules,
  pause: Pause,
  settings: Settings,
  now: number,
): PageOrders {
  const host = annotatableHost(address);
  return {
    isOn: host !== undefined && isEnabled(rules, host),
    pausedUntil: timeLeft(pause, now) > 0 ? pause.until : 0,
    settings,
  };
}
