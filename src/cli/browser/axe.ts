/** What axe finds wrong with a page of ours. */
import axe from "axe-core";

/** A page of either browser. */
interface Examined {
  /** Runs a script in the page, whatever its policy. */
  run(script: string): Promise<unknown>;
  evaluate<R>(run: () => R | Promise<R>): Promise<R>;
}

export interface Examination {
  /** Each rule that is broken, with the elements that break it. */
  readonly faults: readonly string[];
  /** Of all text, as WCAG measures it; undefined where axe measured none. */
  readonly lowestContrast: number | undefined;
}

/** What is still fading in is waited for. */
export async function examine(page: Examined): Promise<Examination> {
  await page.run(`${axe.source};0`);
  return page.evaluate(async () => {
    await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
    const { axe: inPage } = globalThis as unknown as { axe: typeof axe };
    const { violations, passes } = await inPage.run({
      // Of WCAG 2.2, which axe leaves out unless it is asked.
      rules: { "target-size": { enabled: true } },
    });
    const contrasts = passes
      .filter(({ id }) => id === "color-contrast")
      .flatMap(({ nodes }) => nodes.flatMap(({ any }) => any))
      .flatMap(({ data }: { data: { contrastRatio?: number } | null }) => data?.contrastRatio ?? []);
    return {
      faults: violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`),
      lowestContrast: contrasts.length === 0 ? undefined : Math.min(...contrasts),
    };
  });
}

/** Each rule that is broken, with the elements that break it. */
export async function faultsOf(page: Examined): Promise<readonly string[]> {
  return (await examine(page)).faults;
}
