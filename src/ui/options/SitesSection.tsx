/** The sites the reader enabled, as the browser's permissions have it. */
import { i18n } from "#i18n";
import { useId, useRef, useState, type ReactNode } from "react";
import { hostInText, type SiteRules } from "../../core/sites/site-rules.ts";
import { chooseSite, forgetAllSites, takeRules } from "../../extension/sites.ts";
import { FilteredList } from "./FilteredList.tsx";
import { lackingWords } from "./lacking-words.ts";
import type { Tell } from "./NoticeBar.tsx";

const SEARCH_ABOVE = 8;

interface SitesSectionProps {
  readonly rules: SiteRules;
  readonly tell: Tell;
}

export function SitesSection({ rules, tell }: SitesSectionProps): ReactNode {
  const hosts = rules.all ? rules.off : rules.on;
  const tellFailed = (): void => tell({ text: i18n.t("options.sites.failed") });
  // While every site is enabled, switching one on again must not switch the others off.
  const enable = async (host: string): Promise<boolean> => {
    const outcome = await chooseSite(host, rules.all ? "all" : "site").catch(() => undefined);
    if (outcome === undefined) tellFailed();
    else if (outcome === "refused") tell({ text: i18n.t("options.sites.refused") });
    else tell({ text: i18n.t("options.sites.enabled", { host }) });
    return outcome === "done" || outcome === "kept";
  };
  const switchOff = (host: string): void => {
    chooseSite(host, "off").then(
      (outcome) =>
        tell({
          text: i18n.t(outcome === "kept" ? "options.sites.removed_kept" : "options.sites.removed", { host }),
          undo: () => enable(host),
        }),
      tellFailed,
    );
  };
  const bringBack = async (before: SiteRules): Promise<void> => {
    const now = await takeRules(before).catch(() => undefined);
    const lacking = lackingWords(before, now);
    if (lacking === undefined) tell({ text: i18n.t("options.sites.all_back") });
    else tell({ text: lacking, undo: () => bringBack(before) });
  };
  const switchAllOff = (): void => {
    forgetAllSites().then(
      ({ before, isGivenBack }) =>
        tell({
          text: i18n.t(isGivenBack ? "options.sites.all_off_done" : "options.sites.all_off_kept"),
          undo: () => bringBack(before),
        }),
      tellFailed,
    );
  };
  const summary = (): string => {
    if (rules.all) return i18n.t(hosts.length > 0 ? "options.sites.all_except" : "options.sites.all");
    return hosts.length > 0 ? i18n.t("options.sites.some", hosts.length) : i18n.t("options.sites.none");
  };

  return (
    <section aria-labelledby="sites">
      <h2 id="sites">{i18n.t("options.sites.title")}</h2>
      <p>{summary()}</p>
      {hosts.length > 0 && (
        <FilteredList
          rows={hosts.map((host) => ({ id: host, name: host }))}
          searchAbove={SEARCH_ABOVE}
          searchLabel={i18n.t("options.sites.search")}
          action={i18n.t(rules.all ? "options.sites.enable" : "options.sites.remove")}
          onAction={({ id }) => (rules.all ? void enable(id) : switchOff(id))}
        />
      )}
      <AddSite onAdd={enable} />
      {(rules.all || rules.on.length > 0) && (
        <p className="options-gap">
          <button type="button" className="button" onClick={switchAllOff}>
            {i18n.t("options.sites.all_off")}
          </button>
        </p>
      )}
      <p className="small options-gap">
        <a href="#data">{i18n.t("options.sites.carry")}</a>
      </p>
    </section>
  );
}

interface AddSiteProps {
  /** Called first thing in the gesture; true when the site is enabled. */
  readonly onAdd: (host: string) => Promise<boolean>;
}

function AddSite({ onAdd }: AddSiteProps): ReactNode {
  const [typed, setTyped] = useState("");
  const [isWrong, setIsWrong] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const faultId = useId();
  const add = (): void => {
    const host = hostInText(typed);
    setIsWrong(host === undefined);
    if (host === undefined) return field.current?.focus();
    void onAdd(host).then((isDone) => {
      if (isDone) setTyped("");
    });
  };
  return (
    <form
      className="options-gap options-add"
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <input
        ref={field}
        className="field"
        aria-label={i18n.t("options.sites.add_label")}
        aria-invalid={isWrong}
        aria-describedby={isWrong ? faultId : undefined}
        placeholder="www.example.org"
        autoCapitalize="none"
        spellCheck={false}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setIsWrong(false);
        }}
      />
      <button type="submit" className="button">
        {i18n.t("options.sites.add")}
      </button>
      {isWrong && (
        <p id={faultId} className="fault">
          {i18n.t(typed.trim() === "" ? "options.sites.add_empty" : "options.sites.add_wrong")}
        </p>
      )}
    </form>
  );
}
