/** The first sites: nothing is chosen beforehand, and the browser is asked once, in the click. */
import { i18n } from "#i18n";
import { useEffect, useRef, useState, type ReactNode } from "react";
import { isEnabled, type SiteRules } from "../../core/sites/site-rules.ts";
import { chooseSite, enableSites, type EnabledSites } from "../../extension/sites.ts";
import { listWords } from "../words.ts";
import { SUGGESTED_SITES, type SuggestedSite } from "./suggested-sites.ts";

const GROUPS = ["forums", "research", "news"] as const;
const NAMES = new Map(
  GROUPS.flatMap((group) => SUGGESTED_SITES[group]).map(({ host, name }) => [host, name]),
);

interface SitePickerProps {
  readonly rules: SiteRules;
}

export function SitePicker({ rules }: SitePickerProps): ReactNode {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [message, setMessage] = useState("");
  const status = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    // The check boxes of enabled sites are gone, and with them perhaps the focus.
    if (message !== "" && document.activeElement === document.body) status.current?.focus();
  }, [message, rules]);

  const toggle = (host: string, isChosen: boolean): void =>
    setChosen((before) => {
      const now = new Set(before);
      if (isChosen) now.add(host);
      else now.delete(host);
      return now;
    });
  const enableChosen = (): void => {
    const hosts = [...chosen];
    if (hosts.length === 0) return setMessage(i18n.t("welcome.sites_none"));
    setMessage(i18n.t("welcome.asking"));
    enableSites(hosts).then(
      (outcome) => {
        setMessage(outcomeWords(outcome));
        setChosen(new Set(outcome.refused));
      },
      () => setMessage(i18n.t("welcome.failed")),
    );
  };
  const enableAll = (): void => {
    setMessage(i18n.t("welcome.asking"));
    chooseSite("", "all").then(
      (outcome) => setMessage(i18n.t(outcome === "refused" ? "welcome.refused" : "welcome.all_enabled")),
      () => setMessage(i18n.t("welcome.failed")),
    );
  };

  return (
    <>
      <div className="picker">
        {GROUPS.map((group) => (
          <fieldset key={group}>
            <legend>{i18n.t(`welcome.group_${group}`)}</legend>
            {SUGGESTED_SITES[group].map((site) => (
              <SiteRow
                key={site.host}
                site={site}
                isOn={isEnabled(rules, site.host)}
                isChosen={chosen.has(site.host)}
                onToggle={(isChosen) => toggle(site.host, isChosen)}
              />
            ))}
          </fieldset>
        ))}
      </div>
      <p className="picker-go">
        <button type="button" className="button primary" onClick={enableChosen}>
          {i18n.t("welcome.enable")}
        </button>
        <a href="#later">{i18n.t("welcome.later")}</a>
      </p>
      <p ref={status} role="status" tabIndex={-1} className="picker-message">
        {message}
      </p>
      {!rules.all && (
        <p className="picker-all">
          <span className="muted small">{i18n.t("welcome.all_hint")}</span>
          <button type="button" className="button" onClick={enableAll}>
            {i18n.t("welcome.all")}
          </button>
        </p>
      )}
    </>
  );
}

interface SiteRowProps {
  readonly site: SuggestedSite;
  readonly isOn: boolean;
  readonly isChosen: boolean;
  readonly onToggle: (isChosen: boolean) => void;
}

function SiteRow({ site: { host, name }, isOn, isChosen, onToggle }: SiteRowProps): ReactNode {
  const words = (
    <span>
      {name}
      <span className="muted small picker-host">{host}</span>
    </span>
  );
  if (isOn)
    return (
      <p className="picker-row picker-on">
        <a href={`https://${host}/`} target="_blank" rel="noreferrer">
          {name}
        </a>
        <span className="muted small picker-host">{i18n.t("welcome.is_on")}</span>
      </p>
    );
  return (
    <label className="picker-row">
      <input
        type="checkbox"
        name="site"
        value={host}
        checked={isChosen}
        onChange={(event) => onToggle(event.target.checked)}
      />
      {words}
    </label>
  );
}

function outcomeWords({ enabled, refused }: EnabledSites): string {
  const names = (hosts: readonly string[]): string => listWords(hosts.map((host) => NAMES.get(host) ?? host));
  if (enabled.length === 0) return i18n.t("welcome.refused");
  if (refused.length === 0) return i18n.t("welcome.enabled", { sites: names(enabled) });
  return i18n.t("welcome.enabled_some", { sites: names(enabled), others: names(refused) });
}
