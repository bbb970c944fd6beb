/** The toolbar popup: the switch for this site first, then what was found here. */
import { useEffect, useState, type ReactNode } from "react";
import { browser } from "wxt/browser";
import { isEnabled, type SiteChoice } from "../../core/sites/site-rules.ts";
import { sendMessage } from "../../extension/messages.ts";
import { openPanel } from "../../extension/panel.ts";
import { chooseSite, isGranted, runAnnotator } from "../../extension/sites.ts";
import { storedSiteRules } from "../../extension/stored.ts";
import { useActivePage, type ActivePage } from "../use-page.ts";
import { useStored } from "../use-stored.ts";
import { verdictLine } from "../verdict-words.ts";

const CHOICES: readonly { value: SiteChoice; label: string; hint: string }[] = [
  { value: "off", label: "Off", hint: "This site is not read" },
  { value: "once", label: "This page once", hint: "Until the page is closed or reloaded" },
  { value: "site", label: "This site", hint: "" },
  { value: "all", label: "Every site", hint: "The browser will ask you first" },
];

export function PopupApp(): ReactNode {
  const { page, refresh } = useActivePage();
  const rules = useStored(storedSiteRules);
  const [granted, setGranted] = useState(false);
  const [message, setMessage] = useState("");
  const host = page?.host;
  useEffect(() => {
    if (host !== undefined) void isGranted(host).then(setGranted);
  }, [host, rules]);

  if (!page || !rules) return <main className="popup" aria-busy="true" />;
  const isOn = host !== undefined && isEnabled(rules, host) && granted;
  const current: SiteChoice = isOn ? (rules.all ? "all" : "site") : page.report ? "once" : "off";

  const choose = (choice: SiteChoice): void => {
    setMessage("");
    const done = (text: string): void => {
      setMessage(text);
      // The annotator needs a moment to start or stop.
      for (const wait of [0, 250, 1000]) setTimeout(refresh, wait);
    };
    if (host === undefined || page.tabId === undefined) return;
    const { tabId } = page;
    if (choice === "once") {
      void Promise.resolve(isOn ? chooseSite(host, "off") : true)
        .then(() => runAnnotator(tabId))
        .then(
          () => done(""),
          () => done("The browser does not let extensions read this page."),
        );
      return;
    }
    void chooseSite(host, choice).then(
      (ok) => {
        if (choice === "off") void sendMessage("stop", undefined, tabId).catch(() => {});
        done(ok ? "" : "Permission was not given. Nothing was changed.");
      },
      () => done("The browser refused. Nothing was changed."),
    );
  };

  return (
    <main className="popup">
      <header className="popup-head">
        <h1>AI Risk Gloss</h1>
        <button
          type="button"
          className="text-button small"
          onClick={() => void browser.runtime.openOptionsPage()}
        >
          Options
        </button>
      </header>
      {host === undefined ? (
        <p className="notice">
          This page cannot be annotated: browsers keep extensions away from their own pages, stores and local
          files. The glossary in the panel works everywhere.
        </p>
      ) : (
        <fieldset className="switch">
          <legend>
            Explain terms on <b>{host}</b>
          </legend>
          {CHOICES.map(({ value, label, hint }) => (
            <label key={value} className="choice">
              <input
                type="radio"
                name="site-rule"
                value={value}
                checked={current === value}
                onChange={() => choose(value)}
              />
              <span>
                {label}
                {value !== current && hint !== "" && <span className="muted small"> {hint}</span>}
              </span>
            </label>
          ))}
        </fieldset>
      )}
      <p role="status" className="small popup-message">
        {message}
      </p>
      {page.report && <Found page={page} />}
      <footer className="popup-foot">
        <button
          type="button"
          className="button primary"
          onClick={() => {
            void openPanel(page.tabId === undefined ? undefined : { id: page.tabId }).then((opened) => {
              if (opened) window.close();
              else void browser.tabs.create({ url: browser.runtime.getURL("/sidepanel.html") });
            });
          }}
        >
          Open panel
        </button>
      </footer>
    </main>
  );
}

function Found({ page }: { readonly page: ActivePage }): ReactNode {
  const report = page.report!;
  return (
    <section className="found" aria-label="Found on this page">
      <p>{verdictLine(report)}</p>
      <p className="muted small">
        {report.terms.length === 0
          ? "No terms of the glossary."
          : `${count(report.terms.length, "term")} of the glossary, ${count(report.marks, "mark")}.`}
      </p>
    </section>
  );
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
