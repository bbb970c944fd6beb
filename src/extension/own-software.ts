/** What the extension runs in, as far as a report of a problem needs it. */
import { browser } from "wxt/browser";
import type { Software } from "../core/problem-report.ts";
import { browserBrand, type Brand } from "./browser-brand.ts";

/** Firefox has the first, Chromium the second. */
interface TellsBrowser {
  getBrowserInfo?(): Promise<{ readonly name: string; readonly version: string }>;
}
interface TellsBrands {
  readonly userAgentData?: { readonly brands: readonly Brand[] };
}

const SYSTEMS: Readonly<Record<string, string>> = {
  android: "Android",
  cros: "ChromeOS",
  linux: "Linux",
  mac: "macOS",
  openbsd: "OpenBSD",
  win: "Windows",
};

/** What the browser does not tell is left out. */
export async function ownSoftware(): Promise<Software> {
  const [name, platform] = await Promise.all([
    browserName().catch(() => undefined),
    browser.runtime.getPlatformInfo().catch(() => undefined),
  ]);
  return {
    extension: browser.runtime.getManifest().version,
    browser: name,
    system: platform && (SYSTEMS[platform.os] ?? platform.os),
    language: browser.i18n.getUILanguage(),
  };
}

async function browserName(): Promise<string | undefined> {
  const info = await (browser.runtime as TellsBrowser).getBrowserInfo?.();
  if (info) return `${info.name} ${info.version}`;
  return browserBrand((navigator as TellsBrands).userAgentData?.brands ?? []);
}

/** The project's own page, as the manifest names it. */
export function homePage(): string | undefined {
  // Firefox names it as null where the manifest has none.
  return browser.runtime.getManifest().homepage_url ?? undefined;
}
