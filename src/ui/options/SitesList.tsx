/** The sites the reader enabled, as the browser's permissions have it. */
import { useState, type ReactNode } from "react";
import { isGrantableHost } from "../../core/sites/site-rules.ts";
import { chooseSite, forgetAllSites } from "../../extension/sites.ts";
import { storedSiteRules } from "../../extension/stored.ts";
import { useStored } from "../use-stored.ts";

export function SitesList(): ReactNode {
  const rules = useStored(storedSiteRules);
  const [typed, setTyped] = useState("");
  const [message, setMessage] = useState("");
  if (!rules) return null;
  // While every site is enabled, switching one on again must not switch the others off.
  const enabling = rules.all ? "all" : "site";
  const choose = (host: string, choice: "site" | "all" | "off"): void => {
    void chooseSite(host, choice).then((ok) => {
      setMessage(ok ? "" : "Permission was not given. Nothing was changed.");
      if (ok && choice !== "off") setTyped("");
    });
  };
  const add = (): void => {
    const host = hostIn(typed);
    if (host === undefined)
      setMessage(`“${typed}” is not the name of a site. Write it like www.example.org.`);
    else choose(host, enabling);
  };
  const hosts = rules.all ? rules.off : rules.on;
  return (
    <>
      {rules.all && <p>Every site is enabled{rules.off.length > 0 ? ", except:" : "."}</p>}
      {!rules.all && hosts.length === 0 && (
        <p className="muted">
          No site is enabled. Use the extension’s button in the toolbar on a page you read, or add one here.
        </p>
      )}
      {hosts.length > 0 && (
        <ul className="options-list">
          {hosts.map((host) => (
            <li key={host}>
              <span>{host}</span>
              <button
                type="button"
                className="text-button"
                onClick={() => choose(host, rules.all ? enabling : "off")}
              >
                {rules.all ? "Enable" : "Remove"}
              </button>
            </li>
          ))}
        </ul>
      )}
      <form
        className="options-gap options-add"
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <input
          aria-label="Site to enable"
          placeholder="www.example.org"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        <button type="submit" className="button">
          Enable site
        </button>
        {(rules.all || rules.on.length > 0) && (
          <button type="button" className="button" onClick={() => void forgetAllSites()}>
            Switch off everywhere
          </button>
        )}
      </form>
      <p role="status" className="options-message">
        {message}
      </p>
    </>
  );
}

/** A host name out of what people paste: a name, or an address. */
function hostIn(typed: string): string | undefined {
  const text = typed.trim();
  const address = /^https?:\/\//i.test(text) ? text : `https://${text}`;
  if (!URL.canParse(address)) return undefined;
  const { hostname } = new URL(address);
  return isGrantableHost(hostname) ? hostname : undefined;
}
