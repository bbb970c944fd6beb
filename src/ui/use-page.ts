/** What the active tab's annotator reports, for popup and panel. */
import { useCallback, useEffect, useRef, useState } from "react";
import type { PageReport } from "../core/page-report.ts";
import { closedPage, type ClosedPage } from "../core/sites/closed-page.ts";
import { annotatableHost } from "../core/sites/site-rules.ts";
import type { UnreadPage } from "../core/sites/why-unread.ts";
import { activeTab, watchActiveTab } from "../extension/active-tab.ts";
import { onMessage, sendMessage } from "../extension/messages.ts";
import { storedPause, storedSiteRules } from "../extension/stored.ts";

export interface ActivePage {
  readonly tabId: number | undefined;
  /** Undefined where the browser does not tell us the address, or it cannot be annotated. */
  readonly host: string | undefined;
  readonly address: string | undefined;
  /** Why the page cannot be annotated; undefined where it can be. */
  readonly closed: ClosedPage | undefined;
  readonly isLoading: boolean;
  /** Undefined when no annotator runs there, or it has not judged the page with all its terms. */
  readonly report: PageReport | undefined;
  /** What is to be known of the annotator while there is no report. */
  readonly annotator: UnreadPage["annotator"];
  /** Whether an annotator is there, be it paused, still reading or busy. */
  readonly isRunning: boolean;
}

/** A page that has not answered by then is busy; its answer still counts. */
const PATIENCE_MS = 2500;
/** An annotator hears of new rules or a pause when we do, and takes a moment to stop or start. */
const ORDERS_TAKE_MS = 400;

/** Undefined until the tab was asked, and again as soon as another comes to the front. `refresh` asks again. */
export function useActivePage(): { page: ActivePage | undefined; refresh: () => void } {
  const [page, setPage] = useState<ActivePage>();
  const shownTab = useRef<number>(undefined);
  const asked = useRef(0);

  const refresh = useCallback(() => {
    const question = ++asked.current;
    const isCurrent = (): boolean => question === asked.current;
    void activeTab().then(async (tab) => {
      const show = (annotator: ActivePage["annotator"], report: PageReport | undefined): void => {
        if (!isCurrent()) return;
        const address = report?.address ?? tab?.url;
        shownTab.current = tab?.id;
        setPage({
          tabId: tab?.id,
          host: annotatableHost(address),
          address,
          closed: closedPage(address, import.meta.env.FIREFOX ? "firefox" : "chromium", report),
          isLoading: tab?.status === "loading",
          // Numbers that are about to change are not shown.
          report: report?.isComplete ? report : undefined,
          annotator,
          isRunning: annotator !== "absent",
        });
      };
      if (tab?.id === undefined) return show("absent", undefined);
      const late = setTimeout(() => show("busy", undefined), PATIENCE_MS);
      try {
        const report = await sendMessage("getPage", undefined, tab.id);
        show("reading", report ?? undefined);
      } catch {
        show("absent", undefined);
      } finally {
        clearTimeout(late);
      }
    });
  }, []);

  useEffect(() => {
    const stopTab = watchActiveTab({
      onFront(tabId) {
        // What is said of one page is never left standing beside another.
        if (tabId !== shownTab.current) setPage(undefined);
        refresh();
      },
      onLoad(tabId) {
        if (tabId === shownTab.current) refresh();
      },
    });
    const stopMessages = onMessage("pageAnnotated", ({ sender }) => {
      if (sender.tab?.id === undefined || sender.tab.id === shownTab.current) refresh();
    });
    let soon: ReturnType<typeof setTimeout> | undefined;
    const refreshTwice = (): void => {
      refresh();
      clearTimeout(soon);
      soon = setTimeout(refresh, ORDERS_TAKE_MS);
    };
    const stopRules = storedSiteRules.watch(refreshTwice);
    const stopPause = storedPause.watch(refreshTwice);
    refresh();
    return () => {
      stopTab();
      stopMessages();
      stopRules();
      stopPause();
      clearTimeout(soon);
    };
  }, [refresh]);
  return { page, refresh };
}
