/** The options. Every change takes effect at once, and shows it where it can. */
import { i18n } from "#i18n";
import { useCallback, useEffect, useState, type ReactNode } from "react";
import { browser } from "wxt/browser";
import type { Entry } from "../../glossary/entry.ts";
import { storedSiteRules } from "../../extension/stored.ts";
import { useStored } from "../use-stored.ts";
import type { Practise } from "../practice/PracticePassage.tsx";
import { PrivacyPoints } from "../PrivacyPoints.tsx";
import { ShortcutList } from "../ShortcutList.tsx";
import { DataSection } from "./DataSection.tsx";
import { NoticeBar, type Notice } from "./NoticeBar.tsx";
import { ReadingSections } from "./ReadingSections.tsx";
import { SitesSection } from "./SitesSection.tsx";
import { useSettings } from "./use-settings.ts";

const SECTIONS = ["sites", "marks", "known", "cards", "toolbar", "shortcuts", "data", "about"] as const;

interface OptionsAppProps {
  readonly entries: readonly Entry[];
  readonly practise: Practise;
}

export function OptionsApp({ entries, practise }: OptionsAppProps): ReactNode {
  const [notice, tell] = useState<Notice>();
  const tellUnsaved = useCallback(() => tell({ text: i18n.t("options.unsaved") }), []);
  const [settings, change] = useSettings(tellUnsaved);
  const rules = useStored(storedSiteRules);
  const isReady = settings !== undefined && rules !== undefined;
  useEffect(() => {
    // The browser looked for the section of the address before there was one.
    if (isReady) document.getElementById(location.hash.slice(1))?.scrollIntoView();
  }, [isReady]);

  if (!isReady) return <main className="options" aria-busy="true" />;
  return (
    <div className="options">
      <nav className="options-index" aria-label={i18n.t("options.index")}>
        <ul>
          {SECTIONS.map((id) => (
            <li key={id}>
              <a href={`#${id}`}>{i18n.t(`options.${id}.title`)}</a>
            </li>
          ))}
        </ul>
      </nav>
      <main>
        <header className="options-head">
          <p className="muted">{i18n.t("extension.name")}</p>
          <h1>{i18n.t("options.title")}</h1>
        </header>
        <SitesSection rules={rules} tell={tell} />
        <ReadingSections
          settings={settings}
          change={change}
          entries={entries}
          practise={practise}
          tell={tell}
        />
        <section aria-labelledby="toolbar">
          <h2 id="toolbar">{i18n.t("options.toolbar.title")}</h2>
          <label className="options-check">
            <input
              type="checkbox"
              name="badge"
              checked={settings.badge}
              onChange={(event) => void change({ badge: event.target.checked })}
            />
            <span>
              {i18n.t("options.toolbar.badge")}
              <span className="muted options-hint">{i18n.t("options.toolbar.badge_hint")}</span>
            </span>
          </label>
        </section>
        <section aria-labelledby="shortcuts">
          <h2 id="shortcuts">{i18n.t("options.shortcuts.title")}</h2>
          <ShortcutList />
        </section>
        <DataSection settings={settings} change={change} rules={rules} tell={tell} />
        <section aria-labelledby="about">
          <h2 id="about">{i18n.t("options.about.title")}</h2>
          <PrivacyPoints />
          <p className="options-gap">
            {i18n.t("options.about.version", {
              version: browser.runtime.getManifest().version,
              entries: String(entries.length),
            })}
          </p>
          <p className="muted">{i18n.t("options.about.licence")}</p>
          <p className="options-gap">
            <a href={browser.runtime.getURL("/welcome.html")}>{i18n.t("options.about.welcome")}</a>
          </p>
        </section>
      </main>
      <NoticeBar notice={notice} tell={tell} />
    </div>
  );
}
