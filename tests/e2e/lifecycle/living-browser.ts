/** A browser in which the extension lives through what readers and browsers do to it; the same for both. */
import type { OpenPage, BrowserOfReader } from "../reading-browser.ts";

/** Questions about 127.0.0.1 are answered with yes. */
export interface LivingBrowser extends BrowserOfReader {
  readonly name: "Chromium" | "Firefox";
  /** `first` runs before the page's own scripts. */
  extensionPage(name: string, first?: () => void): Promise<OpenPage>;
  /** Ends the background now; whatever is asked of it next starts it anew. */
  endBackground(): Promise<void>;
  /** Puts another version in the place of the one that runs, as an update does. Its own pages close. */
  update(version: string): Promise<void>;
  /** Takes the extension out of the browser. */
  remove(): Promise<void>;
  /** Ends the browser and starts it again with all that it kept. */
  restart(): Promise<void>;
  /** A page that is open already, by how its address ends. */
  openedPage(ending: string): Promise<OpenPage>;
  /** Errors that scripts threw or wrote into consoles of the pages that are read, and at which address. */
  readonly errors: string[];
}
