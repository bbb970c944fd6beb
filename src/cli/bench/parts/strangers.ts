/** Scripts and worlds of extensions in a page, told by Chromium's debugger. */
import type { Tab } from "../open-browsers.ts";

export interface Strangers {
  /** Isolated worlds of extensions. */
  readonly worlds: number;
  /** Scripts of extensions that were parsed. */
  readonly scripts: number;
}

/** Counts while the page loads; undefined in Firefox, which does not tell. */
export async function strangersIn(tab: Tab, load: () => Promise<void>): Promise<Strangers | undefined> {
  if (!tab.cdp) {
    await load();
    return undefined;
  }
  const session = tab.cdp;
  let worlds = 0;
  let scripts = 0;
  session.on("Runtime.executionContextCreated", ({ context }) => {
    if (context.origin.startsWith("chrome-extension:")) worlds++;
  });
  session.on("Debugger.scriptParsed", ({ url }) => {
    if (url.startsWith("chrome-extension:")) scripts++;
  });
  await session.send("Runtime.enable");
  await session.send("Debugger.enable");
  await load();
  await session.send("Debugger.disable");
  return { worlds, scripts };
}
