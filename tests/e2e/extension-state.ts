/** All that lasts of the extension and all that it may do, as one of its pages sees it. */
import type { browser as webExtension } from "wxt/browser";
import { DEFAULT_SETTINGS } from "../../src/core/settings/settings.ts";
import type { OpenPage } from "./reading-browser.ts";

export interface ExtensionState {
  readonly local: Readonly<Record<string, unknown>>;
  readonly session: Readonly<Record<string, unknown>>;
  readonly permissions: unknown;
  readonly scripts: unknown;
}

/** What is stored, granted and registered. */
export const stateOf = (extensionPage: OpenPage): Promise<ExtensionState> =>
  extensionPage.evaluate(async () => {
    const { chrome: api } = globalThis as unknown as { chrome: typeof webExtension };
    const [local, session, permissions, scripts] = await Promise.all([
      api.storage.local.get(null),
      api.storage.session.get(null),
      api.permissions.getAll(),
      api.scripting.getRegisteredContentScripts(),
    ]);
    return { local, session, permissions, scripts };
  });

/** The state without what a card may change: the known terms, and what the panel is to show. */
export function beyondCard({ local, permissions, scripts }: ExtensionState): unknown {
  const { settings, ...rest } = local;
  return {
    rest,
    settings: { ...DEFAULT_SETTINGS, ...(settings as object), known: [] },
    permissions,
    scripts,
  };
}
