/** How long the background takes to answer after the browser stopped it, beside when it was running. */
import type { browser as webExtension } from "wxt/browser";
import type { Figure } from "../figure.ts";
import type { OpenBrowser, Tab } from "../open-browsers.ts";
import { ratios } from "../statistics.ts";

/** Nothing where the browser cannot be told to stop it. */
export async function answersAfterStop(browser: OpenBrowser, rounds: number): Promise<Figure[]> {
  const options = await browser.extensionPage("options.html");
  try {
    if (!options.cdp) return [];
    await options.cdp.send("ServiceWorker.enable");
    const stopped: number[] = [];
    const running: number[] = [];
    for (let round = 0; round < rounds; round++) {
      await options.cdp.send("ServiceWorker.stopAllWorkers");
      const first = await msOfAnswer(options);
      const second = await msOfAnswer(options);
      if (round === 0) continue;
      stopped.push(first);
      running.push(second);
    }
    return [
      {
        id: "wait: answer of the stopped background / of the running one",
        unit: "×",
        values: ratios(stopped, running),
      },
      { id: "wait: answer of the stopped background", unit: "ms", values: stopped },
    ];
  } finally {
    await options.close();
  }
}

/** The answer needs the whole glossary, as a card does. */
function msOfAnswer(page: Tab): Promise<number> {
  return page.evaluate(async () => {
    const { runtime } = (globalThis as unknown as { chrome: typeof webExtension }).chrome;
    const from = performance.now();
    const answer = (await runtime.sendMessage({
      id: Math.random(),
      type: "getEntry",
      data: "reward-hacking",
      timestamp: Date.now(),
    })) as { res?: unknown } | undefined;
    if (answer?.res === undefined) throw new Error("The background did not answer.");
    return performance.now() - from;
  });
}
