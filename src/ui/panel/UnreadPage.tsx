/** Why nothing is known of the page in front, and what the reader can do. */
import { i18n } from "#i18n";
import { useId, useState, type ReactNode } from "react";
import { browser } from "wxt/browser";
import { NOT_PAUSED } from "../../core/settings/pause.ts";
import type { WhyUnread } from "../../core/sites/why-unread.ts";
import { chooseSite } from "../../extension/sites.ts";
import { storedPause, storedSiteRules } from "../../extension/stored.ts";
import type { ActivePage } from "../use-page.ts";
import { timeWords } from "../time-words.ts";
import { usePauseEnd } from "../use-pause.ts";
import { useStored } from "../use-stored.ts";
import { whyPageUnread } from "../why-page-unread.ts";

interface UnreadPageProps {
  readonly page: ActivePage;
  readonly refresh: () => void;
  readonly say: (words: string) => void;
  readonly onSearch: () => void;
  readonly onReport: () => void;
}

export function UnreadPage({ page, refresh, say, onSearch, onReport }: UnreadPageProps): ReactNode {
  const headId = useId();
  const rules = useStored(storedSiteRules);
  const pausedUntil = usePauseEnd();
  const [trouble, setTrouble] = useState<"refused" | "unsaved">();
  if (!rules || pausedUntil === undefined) return null;
  const { tabId, host } = page;
  const why = whyPageUnread(page, rules, pausedUntil);
  const turnOn = (): void => {
    // The browser asks its question only within the click.
    void chooseSite(host ?? "", rules.all ? "all" : "site")
      .catch(() => "unsaved" as const)
      .then((outcome) => {
        const failed = outcome === "refused" || outcome === "unsaved" ? outcome : undefined;
        setTrouble(failed);
        say(failed ? i18n.t(`panel.${failed}`) : i18n.t("panel.turned_on", { host: host ?? "" }));
        refresh();
      });
  };
  const endPause = (): void => {
    storedPause.write(NOT_PAUSED).then(
      () => {
        setTrouble(undefined);
        say(i18n.t("panel.pause_ended"));
        refresh();
      },
      () => {
        setTrouble("unsaved");
        say(i18n.t("panel.unsaved"));
      },
    );
  };
  const reload = (): void => {
    if (tabId !== undefined) void browser.tabs.reload(tabId).then(() => say(i18n.t("panel.reloaded")));
  };
  const actions: Partial<Record<WhyUnread, ReactNode>> = {
    off: (
      <Action onPress={turnOn} isFirst>
        {i18n.t("panel.turn_on", { host: host ?? "" })}
      </Action>
    ),
    no_access: (
      <Action onPress={() => void browser.runtime.openOptionsPage()}>{i18n.t("panel.choose_sites")}</Action>
    ),
    paused: (
      <Action onPress={endPause} isFirst>
        {i18n.t("panel.end_pause")}
      </Action>
    ),
    busy: <Action onPress={refresh}>{i18n.t("panel.ask_again")}</Action>,
    absent: tabId !== undefined && (
      <Action onPress={reload} isFirst>
        {i18n.t("panel.reload")}
      </Action>
    ),
  };
  return (
    <section className="panel-pad unread" aria-labelledby={headId} data-heir tabIndex={-1}>
      <h2 className="unread-head" id={headId}>
        {i18n.t(`panel.unread.${why}`)}
      </h2>
      <p>{moreWords(why, host, pausedUntil)}</p>
      {trouble && <p>{i18n.t(`panel.${trouble}`)}</p>}
      {/* Another reason has another button: the one that was pressed does not turn into it. */}
      <p className="actions" key={why}>
        {actions[why]}
      </p>
      <p className="muted">{i18n.t("panel.everywhere")}</p>
      <p className="actions">
        <button type="button" className="text-button" onClick={onSearch}>
          {i18n.t("panel.search_glossary")}
        </button>
        <button type="button" className="quiet-button" onClick={onReport}>
          {i18n.t("report.open")}
        </button>
      </p>
    </section>
  );
}

function moreWords(why: WhyUnread, host: string | undefined, pausedUntil: number): string {
  switch (why) {
    case "off":
      return i18n.t("panel.unread.off_more", { host: host ?? "" });
    case "paused":
      return i18n.t("panel.unread.paused_more", { time: timeWords(pausedUntil) });
    default:
      return i18n.t(`panel.unread.${why}_more`);
  }
}

interface ActionProps {
  readonly children: ReactNode;
  readonly onPress: () => void;
  readonly isFirst?: boolean;
}

function Action({ children, onPress, isFirst = false }: ActionProps): ReactNode {
  return (
    <button type="button" className={isFirst ? "button primary" : "button"} onClick={onPress}>
      {children}
    </button>
  );
}
