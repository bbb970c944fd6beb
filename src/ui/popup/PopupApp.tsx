/** The toolbar popup: the switch for this site first, then the pause, and what was found here. */
import { i18n } from "#i18n";
import { useEffect, useRef, useState, type ReactNode } from "react";
import { browser } from "wxt/browser";
import { isEnabled, type SiteChoice } from "../../core/sites/site-rules.ts";
import { sendMessage } from "../../extension/messages.ts";
import { openPanel } from "../../extension/panel.ts";
import { chooseSite, readOnce } from "../../extension/sites.ts";
import { storedSiteRules } from "../../extension/stored.ts";
import { keepFocus } from "../keep-focus.ts";
import { useGranted } from "../use-granted.ts";
import { useActivePage, type ActivePage } from "../use-page.ts";
import { usePauseEnd } from "../use-pause.ts";
import { useStored } from "../use-stored.ts";
import { ClosedPageNotice } from "./ClosedPageNotice.tsx";
import { PageStateView } from "./PageStateView.tsx";
import { pageState } from "./page-state.ts";
import { PauseRow } from "./PauseRow.tsx";
import { PopupReport } from "./PopupReport.tsx";
import { SiteSwitch } from "./SiteSwitch.tsx";

/** How often a page that should answer is asked before the reader is told, and how long between. */
const MOST_ASKS = 6;
const ASK_AGAIN_MS = 300;

type Message = "asking" | "refused" | "unsaved" | "kept" | "closed_to_us" | "revoked" | "no_page" | "forced";

export function PopupApp(): ReactNode {
  const { page, refresh } = useActivePage();
  const rules = useStored(storedSiteRules);
  const pausedUntil = usePauseEnd();
  const host = page?.host;
  const isGranted = useGranted(host);
  const [message, setMessage] = useState<Message>();
  const isReady =
    page && rules && pausedUntil !== undefined && (host === undefined || isGranted !== undefined);

  const isOn = host !== undefined && rules !== undefined && isEnabled(rules, host) && isGranted === true;
  const isWanted = isOn || page?.isRunning === true;
  const [isStarted, setIsStarted] = useState(false);
  const isLate = useAskingAgain((isOn || isStarted) && page?.isRunning === false, refresh);
  const main = useRef<HTMLElement>(null);
  useEffect(() => (main.current ? keepFocus(main.current) : undefined), []);
  const hasChosen = useRef(false);
  const wasOn = useRef(false);
  useEffect(() => {
    // In the browser's own settings, while the popup is open.
    if (wasOn.current && !isOn && !hasChosen.current) setMessage("revoked");
    wasOn.current = isOn;
  }, [isOn]);

  const [isReporting, setIsReporting] = useState(false);
  const reporter = useRef<HTMLButtonElement>(null);
  const wasReporting = useRef(false);
  useEffect(() => {
    // Back from the report, the reader is where the way to it began, and not at the switch.
    if (wasReporting.current && !isReporting) reporter.current?.focus();
    wasReporting.current = isReporting;
  }, [isReporting]);

  if (!isReady) return <main className="popup" aria-busy="true" ref={main} />;
  if (isReporting)
    return (
      <main className="popup" ref={main}>
        <h1 className="visually-hidden">{i18n.t("extension.name")}</h1>
        <PopupReport page={page} onLeave={() => setIsReporting(false)} />
      </main>
    );
  const { closed } = page;
  const chosen: SiteChoice = isOn ? (rules.all ? "all" : "site") : page.isRunning ? "once" : "off";

  const choose = (choice: SiteChoice): void => {
    const { tabId } = page;
    if (host === undefined || tabId === undefined) return;
    hasChosen.current = true;
    setMessage(choice === "site" || choice === "all" ? "asking" : undefined);
    void carryOut(choice, host, tabId, isOn).then((outcome) => {
      setMessage(outcome);
      setIsStarted(choice === "once" && outcome === undefined);
      refresh();
    });
  };
  const isMissed = !isOn && isEnabled(rules, host ?? "");
  const shown = message ?? (isMissed ? "revoked" : undefined);
  const state = pageState({
    isWanted: isWanted && closed === undefined,
    isPaused: pausedUntil > 0,
    isLate: isLate || page.annotator === "busy",
    report: page.report,
  });

  return (
    <main className="popup" ref={main}>
      <h1 className="visually-hidden">{i18n.t("extension.name")}</h1>
      {closed === undefined && host !== undefined ? (
        <SiteSwitch host={host} chosen={chosen} onChoose={choose} />
      ) : (
        <ClosedPageNotice kind={closed ?? "browser"} />
      )}
      <PauseRow until={pausedUntil} onUnsaved={() => setMessage("unsaved")} />
      <div role="status" className="found" data-state={state.is} data-heir tabIndex={-1}>
        {shown && <p className="popup-message small">{i18n.t(`popup.message.${shown}`)}</p>}
        <PageStateView state={state} />
      </div>
      {state.is === "silent" && (
        <button
          type="button"
          className="button popup-action"
          onClick={() => {
            if (page.tabId !== undefined) void browser.tabs.reload(page.tabId).then(refresh);
          }}
        >
          {i18n.t("popup.reload")}
        </button>
      )}
      {state.is === "found" && state.canForce && (
        <button
          type="button"
          className="button popup-action"
          onClick={() => {
            if (page.tabId === undefined) return;
            void sendMessage("annotateAnyway", undefined, page.tabId).then(
              () => {
                setMessage("forced");
                refresh();
              },
              () => setMessage("no_page"),
            );
          }}
        >
          {i18n.t("popup.annotate_anyway")}
        </button>
      )}
      <footer className="popup-foot">
        <button type="button" className="button primary" onClick={() => openPanelFor(page)}>
          {i18n.t("popup.open_panel")}
        </button>
        <button
          type="button"
          className="text-button small"
          onClick={() => void browser.runtime.openOptionsPage().then(() => window.close())}
        >
          {i18n.t("popup.options")}
        </button>
        <button type="button" className="quiet-button" ref={reporter} onClick={() => setIsReporting(true)}>
          {i18n.t("report.open")}
        </button>
      </footer>
    </main>
  );
}

/** What there is to say after a choice; call it first thing in a click. */
async function carryOut(
  choice: SiteChoice,
  host: string,
  tabId: number,
  isOn: boolean,
): Promise<Message | undefined> {
  let message: Message | undefined;
  try {
    const outcome = choice === "once" && !isOn ? "done" : await chooseSite(host, ruleFor(choice));
    if (outcome !== "done") message = outcome;
  } catch {
    return "unsaved";
  }
  // Switched on for this page alone, it hears of no rule; and one that still runs would keep a new one out.
  if (choice === "off" || (choice === "once" && isOn))
    await sendMessage("stop", undefined, tabId).catch(() => {});
  if (choice !== "once") return message;
  return readOnce(tabId).then(
    () => message,
    () => "closed_to_us",
  );
}

/** What a choice makes of the rule of its site. */
function ruleFor(choice: SiteChoice): Exclude<SiteChoice, "once"> {
  return choice === "once" ? "off" : choice;
}

/** Asks again for a while, as long as it should; true once that was in vain. */
function useAskingAgain(shouldAsk: boolean, ask: () => void): boolean {
  const [wasInVain, setWasInVain] = useState(false);
  useEffect(() => {
    if (!shouldAsk) return undefined;
    let asked = 0;
    const timer = setInterval(() => {
      if (asked++ < MOST_ASKS) return ask();
      clearInterval(timer);
      setWasInVain(true);
    }, ASK_AGAIN_MS);
    return () => {
      clearInterval(timer);
      setWasInVain(false);
    };
  }, [shouldAsk, ask]);
  return shouldAsk && wasInVain;
}

function openPanelFor(page: ActivePage): void {
  void openPanel(page.tabId === undefined ? undefined : { id: page.tabId }).then((isOpen) => {
    if (isOpen) window.close();
    else void browser.tabs.create({ url: browser.runtime.getURL("/sidepanel.html") });
  });
}
