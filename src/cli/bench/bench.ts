/** What every part of the benchmark works with. */
import type { BrowserName } from "../browser/find-browser.ts";
import type { Terms } from "./in-page/tasks.ts";
import type { OpenBrowser } from "./open-browsers.ts";
import type { Figure } from "./figure.ts";
import type { BenchPage, PageName } from "./pages.ts";

export interface Bench {
  readonly browser: BrowserName;
  /** Fewer repetitions. */
  readonly isQuick: boolean;
  /** Where the pages are served: at this origin the built extension is enabled, at the other it is not. */
  readonly origin: string;
  readonly otherOrigin: string;
  readonly pages: Readonly<Record<PageName, BenchPage>>;
  /** The generated lists by name. */
  readonly lists: Readonly<Record<string, Terms>>;
  /** The glossary's terms that every enabled page carries. */
  readonly firstTerms: Terms;
  readonly allTerms: Terms;
  /** The folder of the built extension. */
  readonly builtFolder: string;
  /** A browser that is closed when `use` has ended. */
  withBrowser<T>(contents: Kind, use: (browser: OpenBrowser) => Promise<T>): Promise<T>;
  /** A line about what is going on. */
  tell(line: string): void;
}

/** What is in a browser: no extension, the measuring one, the built one, and that one enabled on `origin`. */
export type Kind = "nothing" | "measuring" | "built" | "enabled";

export interface Part {
  readonly name: string;
  /** What is measured, in a line. */
  readonly about: string;
  readonly measure: (bench: Bench) => Promise<Figure[]>;
}

/** Rounds that count; one more is made and thrown away. */
export function roundsOf({ isQuick }: Bench): number {
  return isQuick ? 2 : 5;
}
