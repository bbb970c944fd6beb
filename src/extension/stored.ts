/** What is stored, and nothing else: settings, site rules, a pause, and what a panel is to show next. */
import { browser } from "wxt/browser";
import { parsePanelRequest, type PanelRequest } from "../core/panel-request.ts";
import { keptSettings, keptSiteRules, type KeptForm } from "../core/settings/kept-form.ts";
import { parsePause, type Pause } from "../core/settings/pause.ts";
import type { Settings } from "../core/settings/settings.ts";
import type { SiteRules } from "../core/sites/site-rules.ts";

/** One stored value. Whatever is read is made valid; the browser's own API is all that is needed. */
export interface Stored<T> {
  /** Rejects where the browser cannot read, or does not answer in time. */
  read(): Promise<T>;
  /** Rejects where the browser cannot store, or does not answer in time: then what was stored before stays. */
  write(value: T): Promise<void>;
  /** Calls back on every change; returns what ends that. */
  watch(onChange: (value: T) => void): () => void;
}

/** A value that outlasts versions of the extension. */
export interface Kept<T> extends Stored<T> {
  /**
   * Changes the value as it is stored by then, and gives what is stored now. Whatever page of the extension
   * asks, in whatever window: one change comes after the other, and none undoes another.
   */
  change(change: (value: T) => T | Promise<T>): Promise<T>;
}

/** What was stored and could not be read, as it was found; undefined where there is none. */
export interface SetAside {
  read(): Promise<object | undefined>;
  watch(onChange: (value: object | undefined) => void): () => void;
  /** Rejects where the browser cannot. */
  forget(): Promise<void>;
}

type Area = "local" | "session";

/** A storage that has not answered by then never will. Generous: busy machines are slow. */
const PATIENCE_MS = 8000;

const KEYS = { settings: "settings", siteRules: "siteRules" } as const;
/** Where the first unreadable value of a key is kept, untouched. */
const asideOf = (key: string): string => `${key}Unreadable`;
const ASIDE_KEYS = Object.values(KEYS).map(asideOf);

export const storedSettings: Kept<Settings> = kept(KEYS.settings, keptSettings);
export const storedSiteRules: Kept<SiteRules> = kept(KEYS.siteRules, keptSiteRules);
export const storedPause: Stored<Pause> = stored("local", "pause", parsePause);
/** In memory only, and taken away by the panel that it is for. */
export const panelRequest: Stored<PanelRequest | undefined> = stored(
  "session",
  "panelRequest",
  parsePanelRequest,
);

export const setAside: SetAside = {
  async read() {
    const found = await inTime(browser.storage.local.get(ASIDE_KEYS));
    return Object.keys(found).length > 0 ? found : undefined;
  },
  watch(onChange) {
    const readAgain = (): void => void setAside.read().then(onChange, () => {});
    const endings = ASIDE_KEYS.map((key) => watch("local", key, readAgain));
    return () => {
      for (const end of endings) end();
    };
  },
  forget: () => inTime(browser.storage.local.remove(ASIDE_KEYS)),
};

function stored<T>(area: Area, key: string, parse: (value: unknown) => T): Stored<T> {
  return {
    read: async () => parse((await inTime(browser.storage[area].get(key)))[key]),
    write: (value) =>
      inTime(
        value === undefined ? browser.storage[area].remove(key) : browser.storage[area].set({ [key]: value }),
      ),
    watch: (onChange) => watch(area, key, (value) => onChange(parse(value))),
  };
}

function kept<T extends object>(key: string, form: KeptForm<T>): Kept<T> {
  const asideKey = asideOf(key);
  const read = async (): Promise<T> => form.read((await inTime(browser.storage.local.get(key)))[key]);
  const write = async (value: T): Promise<void> => {
    const { [key]: before, [asideKey]: aside } = await inTime(browser.storage.local.get([key, asideKey]));
    const isSetAside = aside === undefined && form.hasUnreadable(before);
    // In one go: where the browser refuses, nothing of it is stored.
    await inTime(
      browser.storage.local.set({
        [key]: form.write(value, before),
        ...(isSetAside && { [asideKey]: before }),
      }),
    );
  };
  return {
    read,
    write,
    watch: (onChange) => watch("local", key, (value) => onChange(form.read(value))),
    // The lock is the browser's: it holds in all pages of the extension, and ends with the page that has it.
    change: (change) =>
      navigator.locks.request(`ai-risk-gloss ${key}`, async () => {
        const before = await read();
        const next = await change(before);
        if (JSON.stringify(next) !== JSON.stringify(before)) await write(next);
        return next;
      }),
  };
}

function watch(area: Area, key: string, onChange: (value: unknown) => void): () => void {
  const listener = (changes: Record<string, { newValue?: unknown }>, where: string): void => {
    if (where === area && changes[key]) onChange(changes[key].newValue);
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}

async function inTime<T>(answer: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error("The browser's storage does not answer.")), PATIENCE_MS);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}
