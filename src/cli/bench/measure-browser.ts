/** All chosen parts in one browser. */
import { availableParallelism, loadavg } from "node:os";
import { buildExtension } from "../browser/build-extension.ts";
import { findBrowser, type BrowserName } from "../browser/find-browser.ts";
import { servePages } from "../browser/serve.ts";
import type { Bench, Kind } from "./bench.ts";
import { enableSite } from "./enable-site.ts";
import type { Figure } from "./figure.ts";
import type { Material } from "./make-material.ts";
import { openBrowser, type Contents } from "./open-browsers.ts";
import type { Options } from "./options.ts";
import { median } from "./statistics.ts";
import { PARTS } from "./parts/parts.ts";

export interface BrowserResult {
  readonly browser: BrowserName;
  /** Undefined when the browser is not on this machine. */
  readonly version: string | undefined;
  /** The parts that were chosen. */
  readonly parts: readonly string[];
  readonly figures: readonly Figure[];
  /** Processes that waited for each processor while it was measured; the browsers themselves are about 1. */
  readonly load: number;
  /** Why parts were not measured, by their name. */
  readonly failures: Readonly<Record<string, string>>;
}

/** The headers without which browsers blur their clocks. */
const FINE_CLOCK = {
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-embedder-policy": "require-corp",
};

/** A part that fails leaves its reason and does not stop the others. */
export async function measureBrowser(
  name: BrowserName,
  material: Material,
  measuring: string,
  options: Options,
): Promise<BrowserResult> {
  const chosen = PARTS.filter((one) => !options.only || options.only.includes(one.name));
  const parts = chosen.map((one) => one.name);
  try {
    findBrowser(name);
  } catch (error) {
    const failures = { all: (error as Error).message };
    return { browser: name, version: undefined, parts, figures: [], load: 0, failures };
  }
  const built = buildExtension(name);
  const kinds: Readonly<Record<Kind, Contents>> = {
    nothing: { extension: undefined, isBuilt: false },
    measuring: { extension: measuring, isBuilt: false },
    built: { extension: built, isBuilt: true },
    enabled: { extension: built, isBuilt: true },
  };
  const server = await servePages(
    Object.fromEntries(Object.values(material.pages).map((page) => [`/${page.name}`, page.html])),
    FINE_CLOCK,
  );
  let version: string | undefined;
  let part = "";
  const bench: Bench = {
    ...material,
    browser: name,
    isQuick: options.isQuick,
    builtFolder: built,
    origin: server.origin,
    otherOrigin: server.origin.replace("127.0.0.1", "localhost"),
    async withBrowser(contents, use) {
      const browser = await openBrowser(name, kinds[contents]);
      version = browser.version;
      try {
        if (contents === "enabled") await enableSite(browser, "127.0.0.1");
        return await use(browser);
      } finally {
        await browser.close();
      }
    },
    tell: (line) => process.stderr.write(`${name}, ${part}: ${line}\n`),
  };
  const figures: Figure[] = [];
  const failures: Record<string, string> = {};
  const loads: number[] = [];
  for (const { name: partName, measure } of PARTS) {
    if (options.only && !options.only.includes(partName)) continue;
    part = partName;
    try {
      figures.push(...(await measure(bench)));
      loads.push(loadavg()[0]! / availableParallelism());
    } catch (error) {
      failures[partName] = (error as Error).message;
      bench.tell(failures[partName]);
    }
  }
  await server.close();
  return { browser: name, version, parts, figures, load: median(loads), failures };
}
