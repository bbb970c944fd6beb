/** The reader's site rules and the browser's permissions and registrations, kept in step. */
import { browser } from "wxt/browser";
import { ONCE_KEY } from "../core/page-orders.ts";
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
  // Nearly always all are granted, and one question is enough.
  const isWhole = await holds(patternsOf(rules));
  const on: string[] = [];
  for (const host of rules.on) if (isWhole || (await isGranted(host))) on.push(host);
  const all = rules.all && (isWhole || (await holds([EVERY_SITE])));
  return { all, on, off: all ? rules.off : [] };
}

/** Whether the browser lets us read all of these. */
function holds(origins: string[]): Promise<boolean> {
  return browser.permissions.contains({ origins });
}

/**
 * Makes storage and registration say what the permissions allow. Registered scripts are dropped when
 * the extension is updated, permissions change in the browser's own settings, and the browser may end the
 * background in the middle of this: so it runs on install, update, every start of the background, and every
 * change of permissions or rules.
 */
export async function reconcileSites(): Promise<SiteRules> {
  // Where nothing can be stored now, the pages are still read no further than the permissions reach.
  const rules = await storedSiteRules
    .change(grantedPart)
    .catch(async () => grantedPart(await storedSiteRules.read()));

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
  if (!registered) await browser.scripting.registerContentScripts([script]);
  else if (
    !isSame(registered.matches, script.matches) ||
    !isSame(registered.excludeMatches, script.excludeMatches)
  )
    await browser.scripting.updateContentScripts([script]);
  return rules;
}

/** Browsers give match patterns back in an order of their own. */
function isSame(one: readonly string[] | undefined, other: readonly string[]): boolean {
  return JSON.stringify((one ?? []).toSorted()) === JSON.stringify(other.toSorted());
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

async function runAnnotator(tabId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId }, files: [ANNOTATOR_FILE] });
}

/** Reads the page of a tab once, whatever the rules say of its site. Rejects where the browser keeps us out. */
export async function readOnce(tabId: number): Promise<void> {
  await browser.scripting.executeScript({
    target: { tabId },
    args: [ONCE_KEY],
    func: (key: string) => {
      (globalThis as { [ONCE: symbol]: unknown })[Symbol.for(key)] = true;
    },
  });
  await runAnnotator(tabId);
}

/** A page of ours that asked stores the choice itself, unless the question closed it: it goes first. */
const ASKER_FIRST_MS = 150;

/**
 * Origins that were granted count as the reader's choice: those given in the browser's own settings, and
 * those whose popup was closed by the question, as in Firefox.
 */
export async function adoptGranted(origins: readonly string[]): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, ASKER_FIRST_MS));
  await storedSiteRules.change((before) => {
    let rules = before;
    for (const origin of origins) {
      if (origin === EVERY_SITE || origin === "<all_urls>") rules = withChoice(rules, "", "all");
      else {
        const host = hostOfPattern(origin);
        if (host !== undefined) rules = withChoice(rules, host, "site");
      }
    }
    return rules;
  });
}

/** `kept`: the rules are as wanted, but the browser did not take back a permission that they no longer need. */
export type ChoiceOutcome = "done" | "refused" | "kept";

/**
 * Carries out a choice for a host. Call it first thing in a click: the permission prompt needs the
 * gesture. Refused by the reader or the browser. Rejects where the rules could not be stored.
 */
export async function chooseSite(host: string, choice: Exclude<SiteChoice, "once">): Promise<ChoiceOutcome> {
  if (choice === "off") {
    const rules = await storedSiteRules.change((before) => withChoice(before, host, "off"));
    // It cannot be given back while every site is granted: then the rule alone switches this one off.
    return outcomeOf((await giveBack([patternOf(host)], rules)) || rules.all);
  }
  const origins = [choice === "all" ? EVERY_SITE : patternOf(host)];
  if (!(await browser.permissions.request({ origins }))) return "refused";
  let wasAll = false;
  const next = await storedSiteRules.change((rules) => {
    wasAll = rules.all;
    return withChoice(choice === "site" ? { ...rules, all: false } : rules, host, choice);
  });
  if (!wasAll || next.all) return "done";
  const isGivenBack = await giveBack([EVERY_SITE], next);
  return (await regainSites(next)) ? outcomeOf(isGivenBack) : "refused";
}

function outcomeOf(isGivenBack: boolean): ChoiceOutcome {
  return isGivenBack ? "done" : "kept";
}

/**
 * Chromium takes single sites back together with every site: they are asked for again, in the same click.
 * What the reader then refuses leaves the rules by `reconcileSites`.
 */
async function regainSites(rules: SiteRules): Promise<boolean> {
  const origins = rules.on.map(patternOf);
  if (await holds(origins)) return true;
  const granted = await browser.permissions.request({ origins });
  if (granted) await storedSiteRules.write(rules);
  return granted;
}

export interface ForgottenSites {
  /** The rules that were. */
  readonly before: SiteRules;
  /** Whether the browser took all permissions back. */
  readonly isGivenBack: boolean;
}

/** Switches every site off and gives the permissions back. Rejects where the rules could not be stored. */
export async function forgetAllSites(): Promise<ForgottenSites> {
  let before = NO_SITES;
  await storedSiteRules.change((rules) => {
    before = rules;
    return NO_SITES;
  });
  return { before, isGivenBack: await giveBack(patternsOf(before), NO_SITES) };
}

/**
 * Makes these the rules: asks for what they need, in one question, and gives back what they no longer
 * need. Call it first thing in a click. Gives the rules as far as the browser carries them.
 */
export async function takeRules(wanted: SiteRules): Promise<SiteRules> {
  const origins = patternsOf(wanted);
  if (origins.length > 0) await browser.permissions.request({ origins }).catch(() => false);
  let before: string[] = [];
  const rules = await storedSiteRules.change((stored) => {
    before = patternsOf(stored);
    return grantedPart(wanted);
  });
  const needed = patternsOf(rules);
  const unneeded = before.filter((pattern) => !needed.includes(pattern));
  await giveBack(unneeded, rules);
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
  if (enabled.length > 0) await storedSiteRules.change((rules) => withSites(rules, enabled));
  return { enabled, refused: hosts.filter((host) => !enabled.includes(host)) };
}

/**
 * Gives permissions back that these rules no longer need, leaving nothing of ours in the open pages. False
 * where the browser still lets us read one of them: it may refuse, and what it says of that is not believed.
 */
async function giveBack(origins: string[], rules: SiteRules): Promise<boolean> {
  if (origins.length === 0) return true;
  await removeMarksSheetFrom(origins, (address) => isEnabled(rules, annotatableHost(address) ?? ""));
  await browser.permissions.remove({ origins }).catch(() => false);
  for (const origin of origins) if (await holds([origin])) return false;
  return true;
}
