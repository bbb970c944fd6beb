/** The keyboard shortcuts of the extension, which the browser keeps and lets the reader change. */
import { browser } from "wxt/browser";
import { COMMANDS } from "./command-names.ts";

export interface Shortcut {
  readonly name: string;
  /** In the manifest's words; "" for those of the browser itself. */
  readonly description: string;
  /** As the browser writes it, such as "Alt+Shift+J"; "" where none is set. */
  readonly keys: string;
}

/** All shortcuts, ours first and in our order; none where the extension declares none. */
export async function allShortcuts(): Promise<Shortcut[]> {
  // Without "commands" in the manifest the browser has no such part.
  const commands: typeof browser.commands | undefined = browser.commands;
  const all = (await commands?.getAll()) ?? [];
  // The browser gives them by the alphabet of their names, its own among them.
  return all
    .map(({ name = "", description = "", shortcut = "" }) => ({ name, description, keys: shortcut }))
    .toSorted((one, other) => placeOf(one) - placeOf(other));
}

/** The browser's own page for changing them; false where it cannot be opened from here. */
export async function openShortcutSettings(): Promise<boolean> {
  try {
    if (!import.meta.env.FIREFOX) await browser.tabs.create({ url: "chrome://extensions/shortcuts" });
    else if (canOpenSettings(browser.commands)) await browser.commands.openShortcutSettings();
    else return false;
    return true;
  } catch {
    return false;
  }
}

/** Firefox's own addition to the API. */
function canOpenSettings(commands: object): commands is { openShortcutSettings(): Promise<void> } {
  return "openShortcutSettings" in commands;
}

function placeOf({ name }: Shortcut): number {
  const at = COMMANDS.findIndex((command) => command === name);
  return at < 0 ? COMMANDS.length : at;
}
