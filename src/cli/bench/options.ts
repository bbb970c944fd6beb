/** What the command line asks for. */
import { parseArgs } from "node:util";
import type { BrowserName } from "../browser/find-browser.ts";

export const BROWSERS: readonly BrowserName[] = ["chromium", "firefox"];

export interface Options {
  readonly browsers: readonly BrowserName[];
  /** Whether the browser was chosen, so that the other one is not missed. */
  readonly isChosen: boolean;
  /** Names of the parts to run; undefined for all. */
  readonly only: readonly string[] | undefined;
  readonly isQuick: boolean;
  readonly json: string | undefined;
  /** Whether docs/performance.md gets the figures. */
  readonly isWritten: boolean;
  /** Files that `--json` wrote, of one browser each or of both, to be read instead of measuring. */
  readonly from: readonly string[] | undefined;
  /** Minutes that the feed streams; undefined for the benchmark itself. */
  readonly feedMinutes: number | undefined;
  readonly feedRate: number;
}

export const USAGE =
  "Usage: npm run bench [-- --browser chromium|firefox] [--only PART] [--quick] [--json FILE] [--write]\n" +
  "       npm run bench -- --from FILE [--from FILE] [--write]: the figures of earlier runs, from their JSON\n" +
  "       npm run bench -- --feed MINUTES [--rate MUTATIONS_PER_SECOND] [--browser chromium|firefox] [--json FILE]";

/** @throws Error whose message says what is wrong with the arguments. */
export function readOptions(args: readonly string[], parts: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      browser: { type: "string" },
      only: { type: "string", multiple: true },
      quick: { type: "boolean" },
      json: { type: "string" },
      write: { type: "boolean" },
      from: { type: "string", multiple: true },
      feed: { type: "string" },
      rate: { type: "string" },
    },
  });
  const { browser, only } = values;
  if (browser !== undefined && !BROWSERS.includes(browser as BrowserName))
    throw new Error(`--browser takes ${BROWSERS.join(" or ")}, not "${browser}".`);
  const unknown = only?.find((name) => !parts.includes(name));
  if (unknown !== undefined)
    throw new Error(`There is no part "${unknown}"; the parts are ${parts.join(", ")}.`);
  if (values.rate !== undefined && values.feed === undefined) throw new Error("--rate belongs to --feed.");
  if (values.write === true && (only !== undefined || browser !== undefined || values.feed !== undefined))
    throw new Error("--write needs every part in both browsers.");
  return {
    browsers: browser === undefined ? BROWSERS : [browser as BrowserName],
    isChosen: browser !== undefined,
    only,
    isQuick: values.quick === true,
    json: values.json,
    isWritten: values.write === true,
    from: values.from,
    feedMinutes: values.feed === undefined ? undefined : positive("--feed", values.feed),
    feedRate: values.rate === undefined ? 50 : positive("--rate", values.rate),
  };
}

function positive(name: string, text: string): number {
  const number = Number(text);
  if (!(number > 0) || !Number.isFinite(number))
    throw new Error(`${name} takes a number above 0, not "${text}".`);
  return number;
}
