/** What the annotator of a tab reports, asked from a page of the extension. */
import type { browser as webExtension } from "wxt/browser";
import type { PageReport } from "../../src/core/page-report.ts";
import { until, type OpenPage } from "./reading-browser.ts";

/** The report of the tab whose address ends with `end`, once the page is judged with all terms. */
export const tabReport = async (extensionPage: OpenPage, end: string): Promise<PageReport> =>
  (await until(
    `the report of ${end}`,
    () =>
      extensionPage.evaluate(async (ending) => {
        const { tabs } = (globalThis as unknown as { chrome: typeof webExtension }).chrome;
        const tab = (await tabs.query({})).find(({ url }) => url?.endsWith(ending));
        if (tab?.id === undefined) return undefined;
        const question = { id: Math.random(), type: "getPage", timestamp: Date.now() };
        const answer: unknown = await tabs.sendMessage(tab.id, question).catch(() => undefined);
        return (answer as { readonly res?: PageReport } | undefined)?.res;
      }, end),
    (report) => report?.isComplete === true,
  ))!;
