/** What axe finds wrong with a page of ours. */
import axe from "axe-core";

/** A page of either browser. */
interface Examined {
  /** Runs a script in the page, whatever its policy. */
  run(script: string): Promise<unknown>;
  evaluate<R>(run: () => R | Promise<R>): Promise<R>;
}

/** Each rule that is broken, with the elements that break it; what is still fading in is waited for. */
export async function faultsOf(page: Examined): Promise<string[]> {
  await page.run(`${axe.source};0`);
  return page.evaluate(async () => {
    await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
    const { axe: inPage } = globalThis as unknown as { axe: typeof axe };
    const { violations } = await inPage.run();
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
  });
}
