/** A page, and what is done with it. */
import type { BrowserName } from "../../../src/cli/browser/find-browser.ts";
import type { ServedFile } from "../../../src/cli/browser/serve.ts";
import type { Step } from "./steps.ts";

export interface Fixture {
  readonly name: string;
  /** What is served below the fixture's own address; "" is the page. */
  readonly files: Readonly<Record<string, ServedFile>>;
  readonly steps: readonly Step[];
  /** Differences that we make and know of: they have to be there, and are told in docs/integrity.md. */
  readonly known?: readonly { readonly browser: BrowserName; readonly channel: string }[];
  /** Channels, besides those of every page, in which the wrapping extension has to show. */
  readonly wrappedShowsIn?: readonly string[];
}

/** A whole page around some markup; prose of the fixtures is our own. */
export function pageOf(title: string, body: string, head = ""): string {
  return (
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title><link rel="icon" href="data:,">` +
    `<style>body{font:17px/1.6 serif;max-width:42em;margin:2em auto}</style>${head}</head><body>${body}</body></html>`
  );
}

/** Runs the page's own script before anything is drawn: else it is luck whether its work counts as a layout shift. */
export const APP_SCRIPT = `<script src="app.js" defer blocking="render"></script>`;

/** A script of a page. */
export const scriptFile = (body: string): ServedFile => ({ body, type: "text/javascript; charset=utf-8" });
