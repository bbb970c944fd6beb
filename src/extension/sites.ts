/** The reader's site rules and the browser's permissions and registrations, kept in step. */
import { browser } from "wxt/browser";
import {
  EVERY_SITE,
  NO_SITES,
  annotatableHost,
  hostOfPattern,
  isEnabled,
  patternOf,
  patternsOf,
  registrationOf,
  withChoice,
  withSites,
  type SiteChoice,
  type SiteRules,
} from "../core/sites/site-rules.ts";
import { removeMarksSheetFrom } from "./marks-sheet.ts";
import { storedSiteRules } from "./stored.ts";

const SCRIPT_ID = "annotator";
export const ANNOTATOR_FILE = "/annotator.js";

/** Whether the browser lets us read a host now. */
export function isGranted(host: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [patternOf(host)] });
}

/** Calls back when the browser gave or took back any permission; returns what ends that. */
export function watchGrants(onChange: () => void): () => void {
  browser.permissions.onAdded.addListener(onChange);
  browser.permissions.onRemoved.addListener(onChange);
  return () => {
    browser.permissions.onAdded.removeListener(onChange);
    browser.permissions.onRemoved.removeListener(onChange);
  };
}

/** The rules as far as the browser's permissions carry them. */
async function grantedPart(rules: SiteRules): Promise<SiteRules> {
  const on: string[] = [];
  for (const host of rules.on) if (await isGranted(host)) on.push(host);
  const all = rules.all && (await browser.permissions.contains({ origins: [EVERY_SITE] }));
  return { all, on, off: all ? rules.off : [] };
}

/**
 * Makes storage and registration say what the permissions allow. Registered scripts are dropped when
 * the extension is updated, and permissions change in the browser's own settings, so this runs on
 * install, update, start-up, and every change of permissions or rules.
 */
export async function reconcileSites(): Promise<SiteRules> {
  const wanted = await storedSiteRules.read();
  const rules = await grantedPart(wanted);
  if (JSON.stringify(rules) !== JSON.stringify(wanted)) await storedSiteRules.write(rules);

  const registration = registrationOf(rules);
  const [registered] = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT_ID] });
  if (!registration) {
    if (registered) await browser.scripting.unregisterContentScripts({ ids: [SCRIPT_ID] });
    return rules;
  }
  const script = {
    id: SCRIPT_ID,
    js: [ANNOTATOR_FILE],
    matches: registration.matches,
    excludeMatches: registration.excludeMatches,
    runAt: "document_idle" as const,
    allFrames: false,
    persistAcrossSessions: true,
  };
  if (registered) await browser.scripting.updateContentScripts([script]);
  else await browser.scripting.registerContentScripts([script]);
  return rules;
}

/** Starts the annotator in all open tabs of the enabled sites; it knows when it is there already. */
export async function startInOpenTabs(rules: SiteRules): Promise<void> {
  const registration = registrationOf(rules);
  if (!registration) return;
  for (const tab of await browser.tabs.query({ url: registration.matches })) {
    const host = tab.url === undefined ? undefined : new URL(tab.url).hostname;
    if (tab.id === undefined || tab.discarded || host === undefined || !isEnabled(rules, host)) continue;
    await runAnnotator(tab.id).catch(() => {
      // Browser pages and store pages refuse scripts; there is nothing to annotate there.
    });
  }
}

export async function runAnnotator(tabId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId }, files: [ANNOTATOR_FILE] });
}

/** A page of ours that asked stores the choice itself, unless the question closed it: it goes first. */
const ASKER_FIRST_MS = 150;

/**
 * Origins that were granted count as the reader's choice: those given in the browser's own settings, and
 * those whose popup was closed by the question, as in Firefox.
 */
export async function adoptGranted(origins: readonly string[]): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, ASKER_FIRST_MS));
  const before = await storedSiteRules.read();
  let rules = before;
  for (const origin of origins) {
    if (origin === EVERY_SITE || origin === "<all_urls>") rules = withChoice(rules, "", "all");
    else {
      const host = hostOfPattern(origin);
      if (host !== undefined) rules = withChoice(rules, host, "site");
    }
  }
  if (JSON.stringify(rules) !== JSON.stringify(before)) await storedSiteRules.write(rules);
}

/**
 * Carries out a choice for a host. Call it first thing in a click: the permission prompt needs the
 * gesture. False when the reader or the browser refused.
 */
export async function chooseSite(host: string, choice: Exclude<SiteChoice, "once">): Promise<boolean> {
  if (choice === "off") {
    const rules = await storedSiteRules.read();
    // Giving it back fails while every site is granted: then the rule alone switches this one off.
    await settle(withChoice(rules, host, "off"), [patternOf(host)]);
    return true;
  }
  const origins = [choice === "all" ? EVERY_SITE : patternOf(host)];
  if (!(await browser.permissions.request({ origins }))) return false;
  const rules = await storedSiteRules.read();
  const kept = choice === "site" ? { ...rules, all: false } : rules;
  const next = withChoice(kept, host, choice);
  if (!rules.all || next.all) {
    await settle(next, []);
    return true;
  }
  await settle(next, [EVERY_SITE]);
  return regainSites(next);
}

/**
 * Chromium takes single sites back together with every site: they are asked for again, in the same click.
 * What the reader then refuses leaves the rules by `reconcileSites`.
 */
async function regainSites(rules: SiteRules): Promise<boolean> {
  const origins = rules.on.map(patternOf);
  if (await browser.permissions.contains({ origins })) return true;
  const granted = await browser.permissions.request({ origins });
  if (granted) await storedSiteRules.write(rules);
  return granted;
}

/** Switches every site off and gives the permissions back; gives the rules that were. */
export async function forgetAllSites(): Promise<SiteRules> {
  const rules = await storedSiteRules.read();
  await settle(NO_SITES, patternsOf(rules));
  return rules;
}

/**
 * Makes these the rules: asks for what they need, in one question, and gives back what they no longer
 * need. Call it first thing in a click. Gives the rules as far as the browser carries them.
 */
export async function takeRules(wanted: SiteRules): Promise<SiteRules> {
  const origins = patternsOf(wanted);
  if (origins.length > 0) await browser.permissions.request({ origins }).catch(() => false);
  const before = patternsOf(await storedSiteRules.read());
  const rules = await grantedPart(wanted);
  const kept = patternsOf(rules);
  const unneeded = before.filter((pattern) => !kept.includes(pattern));
  await settle(rules, unneeded);
  if (unneeded.includes(EVERY_SITE) && rules.on.length > 0) await regainSites(rules);
  return grantedPart(rules);
}

export interface EnabledSites {
  readonly enabled: readonly string[];
  readonly refused: readonly string[];
}

/**
 * Enables sites next to those that are on, with one question of the browser. Call it first thing in a
 * click.
 */
export async function enableSites(hosts: readonly string[]): Promise<EnabledSites> {
  await browser.permissions.request({ origins: hosts.map(patternOf) }).catch(() => false);
  const enabled: string[] = [];
  for (const host of hosts) if (await isGranted(host)) enabled.push(host);
  if (enabled.length > 0) await storedSiteRules.write(withSites(await storedSiteRules.read(), enabled));
  return { enabled, refused: hosts.filter((host) => !enabled.includes(host)) };
}

/** Stores the rules and gives back what they no longer need, leaving nothing of ours in the open pages. */
async function settle(rules: SiteRules, unneeded: string[]): Promise<void> {
  await storedSiteRules.write(rules);
  if (unneeded.length === 0) return;
  await removeMarksSheetFrom(unneeded, (address) => isEnabled(rules, annotatableHost(address) ?? ""));
  await browser.permissions.remove({ origins: unneeded }).catch(() => false);
}
