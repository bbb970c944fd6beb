/** What the active tab's annotator reports, for popup and panel. */
import { useCallback, useEffect, useState } from "react";
import type { PageReport } from "../core/page-report.ts";
import { annotatableHost } from "../core/sites/site-rules.ts";
import { activeTab, watchActiveTab } from "../extension/active-tab.ts";
import { onMessage, sendMessage } from "../extension/messages.ts";

export interface ActivePage {
  readonly tabId: number | undefined;
  /** Undefined where the browser does not tell us the address, or it cannot be annotated. */
  readonly host: string | undefined;
  readonly address: string | undefined;
  /** Whether an annotator answers there, be it paused or still reading. */
  readonly isRunning: boolean;
  /** Undefined when no annotator runs there, or it has read nothing yet. */
  readonly report: PageReport | undefined;
}

/** Undefined until the tab was asked. `refresh` asks again. */
export function useActivePage(): { page: ActivePage | undefined; refresh: () => void } {
  const [page, setPage] = useState<ActivePage>();
  const [asked, setAsked] = useState(0);
  const refresh = useCallback(() => setAsked((times) => times + 1), []);

  useEffect(() => {
    let isCurrent = true;
    const look = async (): Promise<void> => {
      const tab = await activeTab();
      const tabId = tab?.id;
      const { isRunning, report } = await askPage(tabId);
      const address = report?.address ?? tab?.url;
      if (isCurrent) setPage({ tabId, host: annotatableHost(address), address, isRunning, report });
    };
    void look();
    return () => {
      isCurrent = false;
    };
  }, [asked]);

  useEffect(() => {
    const stopTab = watchActiveTab(refresh);
    const stopMessages = onMessage("pageAnnotated", refresh);
    return () => {
      stopTab();
      stopMessages();
    };
  }, [refresh]);
  return { page, refresh };
}

/** What the annotator of a tab answers. Where none runs, the browser refuses the question. */
async function askPage(tabId: number | undefined): Promise<Pick<ActivePage, "isRunning" | "report">> {
  if (tabId === undefined) return { isRunning: false, report: undefined };
  try {
    const report = await sendMessage("getPage", undefined, tabId);
    return { isRunning: true, report: report ?? undefined };
  } catch {
    return { isRunning: false, report: undefined };
  }
}
