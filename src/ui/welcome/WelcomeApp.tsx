/** After install: what this does, a passage to practise on, the first sites, and what it never does. */
import { i18n } from "#i18n";
import { useMemo, useState, type ReactNode } from "react";
import { browser } from "wxt/browser";
import { DEFAULT_SETTINGS } from "../../core/settings/settings.ts";
import { storedSettings, storedSiteRules } from "../../extension/stored.ts";
import { useShortcuts } from "../use-shortcuts.ts";
import { useStored } from "../use-stored.ts";
import { PinHint } from "./PinHint.tsx";
import { PracticePassage, type Practise } from "../practice/PracticePassage.tsx";
import { PrivacyPoints } from "../PrivacyPoints.tsx";
import { ShortcutList } from "../ShortcutList.tsx";
import { SitePicker } from "./SitePicker.tsx";

interface WelcomeAppProps {
  readonly practise: Practise;
}

export function WelcomeApp({ practise }: WelcomeAppProps): ReactNode {
  const rules = useStored(storedSiteRules);
  const known = useStored(storedSettings)?.known;
  const nextTerm = useShortcuts()?.find(({ name }) => name === "next-term")?.keys ?? "";
  const [hasOpenedCard, setHasOpenedCard] = useState(false);
  // To practise on, whatever density the reader has chosen since.
  const practiceSettings = useMemo(() => ({ ...DEFAULT_SETTINGS, known: known ?? [] }), [known]);
  return (
    <main className="welcome">
      <header>
        <p className="muted">{i18n.t("extension.name")}</p>
        <h1>{i18n.t("welcome.title")}</h1>
        <p className="welcome-lead">{i18n.t("welcome.lead")}</p>
      </header>
      <section aria-labelledby="try">
        <h2 id="try">{i18n.t("welcome.try")}</h2>
        <p>
          {nextTerm === "" ? i18n.t("welcome.try_how") : i18n.t("welcome.try_how_keys", { keys: nextTerm })}
        </p>
        <PracticePassage
          practise={practise}
          settings={practiceSettings}
          paragraphs={1}
          onCard={() => setHasOpenedCard(true)}
        />
        <p className="welcome-done" data-done={hasOpenedCard}>
          {i18n.t(hasOpenedCard ? "welcome.try_done" : "welcome.try_waiting")}
        </p>
      </section>
      <section aria-labelledby="choose">
        <h2 id="choose">{i18n.t("welcome.choose")}</h2>
        <p>{i18n.t("welcome.choose_how")}</p>
        {rules && <SitePicker rules={rules} />}
        <PinHint />
      </section>
      <section aria-labelledby="never">
        <h2 id="never">{i18n.t("welcome.never")}</h2>
        <PrivacyPoints />
      </section>
      <section aria-labelledby="later">
        {/* “I will choose later” leads here, and the focus with it. */}
        <h2 id="later" tabIndex={-1}>
          {i18n.t("welcome.use")}
        </h2>
        <dl className="uses">
          {(["switch", "once", "pause", "panel", "explain"] as const).map((use) => (
            <div key={use}>
              <dt>{i18n.t(`welcome.use_${use}`)}</dt>
              <dd>{i18n.t(`welcome.use_${use}_how`)}</dd>
            </div>
          ))}
        </dl>
        <h3>{i18n.t("options.shortcuts.title")}</h3>
        <ShortcutList />
        <p className="welcome-foot">
          <button
            type="button"
            className="text-button"
            onClick={() => void browser.runtime.openOptionsPage()}
          >
            {i18n.t("welcome.options")}
          </button>
        </p>
      </section>
    </main>
  );
}
