/** Which sites the reader has enabled, and the match patterns that say so to the browser. */
import { ownValue } from "../settings/own-value.ts";

export interface SiteRules {
  /** Every site, except those in `off`. */
  readonly all: boolean;
  /** Host names enabled one by one. */
  readonly on: readonly string[];
  /** Host names switched off while every site is enabled. */
  readonly off: readonly string[];
}

export const NO_SITES: SiteRules = { all: false, on: [], off: [] };

/** What the popup's switch offers for a page. */
export type SiteChoice = "off" | "once" | "site" | "all";

export const EVERY_SITE = "*://*/*";

const MAX_SITES = 2000;

/** The match pattern of a host: both schemes, every port and path. */
export function patternOf(host: string): string {
  return `*://${host}/*`;
}

/** The host name of a pattern made by `patternOf`, or undefined. */
export function hostOfPattern(pattern: string): string | undefined {
  const host = /^(?:\*|https?):\/\/([^/*]+)\/\*$/.exec(pattern)?.[1];
  return host === undefined ? undefined : host.replace(/:\d+$/, "");
}

/** The host name of a page that can be annotated; undefined for browser pages, files and the like. */
export function annotatableHost(address: string | undefined): string | undefined {
  if (address === undefined || !URL.canParse(address)) return undefined;
  const url = new URL(address);
  return url.protocol === "http:" || url.protocol === "https:" ? url.hostname : undefined;
}

/** Whether the rules enable a host. */
export function isEnabled(rules: SiteRules, host: string): boolean {
  return rules.on.includes(host) || (rules.all && !rules.off.includes(host));
}

/** The rules after a choice for `host`; "once" changes nothing that lasts. */
export function withChoice(rules: SiteRules, host: string, choice: SiteChoice): SiteRules {
  const without = (hosts: readonly string[]): string[] => hosts.filter((other) => other !== host);
  switch (choice) {
    case "once":
      return rules;
    case "site":
      return { ...rules, on: [...without(rules.on), host].toSorted(), off: without(rules.off) };
    case "all":
      return { ...rules, all: true, off: without(rules.off) };
    case "off":
      return {
        ...rules,
        on: without(rules.on),
        off: rules.all ? [...without(rules.off), host].toSorted() : without(rules.off),
      };
  }
}

/** The choice that enables one site more: while every site is, "site" would switch off all the others. */
export function choiceToEnable({ all }: SiteRules): "site" | "all" {
  return all ? "all" : "site";
}

/** The rules that enable what either of two enables, and nothing else. */
export function joinRules(one: SiteRules, other: SiteRules): SiteRules {
  const all = one.all || other.all;
  const isOff = (host: string): boolean => !isEnabled(one, host) && !isEnabled(other, host);
  return {
    all,
    on: sorted([...one.on, ...other.on]),
    off: all ? sorted([...one.off, ...other.off]).filter(isOff) : [],
  };
}

/** The rules that enable these hosts too. */
export function withSites(rules: SiteRules, hosts: readonly string[]): SiteRules {
  return joinRules(rules, { all: false, on: hosts, off: [] });
}

/** The match patterns that the browser has to grant for these rules. */
export function patternsOf(rules: SiteRules): string[] {
  return [...(rules.all ? [EVERY_SITE] : []), ...rules.on.map(patternOf)];
}

/** What to register with the browser; undefined when no site is enabled. */
export function registrationOf(
  rules: SiteRules,
): { readonly matches: string[]; readonly excludeMatches: string[] } | undefined {
  if (rules.all) return { matches: [EVERY_SITE], excludeMatches: rules.off.map(patternOf) };
  if (rules.on.length === 0) return undefined;
  return { matches: rules.on.map(patternOf), excludeMatches: [] };
}

/** Valid rules from any JSON. */
export function parseSiteRules(stored: unknown): SiteRules {
  const hosts = (key: keyof SiteRules): string[] => {
    const value = ownValue(stored, key);
    return Array.isArray(value) ? sorted(value.filter(isHostName)).slice(0, MAX_SITES) : [];
  };
  return { all: ownValue(stored, "all") === true, on: hosts("on"), off: hosts("off") };
}

function sorted(hosts: readonly string[]): string[] {
  return [...new Set(hosts)].toSorted();
}

function isHostName(value: unknown): value is string {
  if (typeof value !== "string" || value.length > 253) return false;
  // A star is a name to the URL parser, and every host to the browser's match patterns.
  if (value.includes("*") || !URL.canParse(`http://${value}/`)) return false;
  return new URL(`http://${value}/`).hostname === value;
}

/** Whether a host name, as typed by a person, is worth asking the browser for. */
export function isGrantableHost(host: string): boolean {
  return isHostName(host) && (host.includes(".") || host === "localhost");
}

/** A host name out of what people type or paste: a name or an address; undefined where there is none. */
export function hostInText(typed: string): string | undefined {
  const text = typed.trim();
  const address = /^https?:\/\//i.test(text) ? text : `https://${text}`;
  const host = annotatableHost(address);
  return host !== undefined && isGrantableHost(host) ? host : undefined;
}
