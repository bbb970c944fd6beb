/** What an import would change, before it does. */
import { i18n } from "#i18n";
import { useEffect, useId, useRef, type ReactNode } from "react";
import type { ImportChanges } from "../../core/settings/import-changes.ts";
import { listWords } from "../words.ts";

interface ImportPreviewProps {
  /** Undefined where nothing would change. */
  readonly changes: ImportChanges | undefined;
  readonly onImport: () => void;
  readonly onCancel: () => void;
}

/** More sites than these are folded, under their number. */
const MOST_NAMED = 8;

export function ImportPreview({ changes, onImport, onCancel }: ImportPreviewProps): ReactNode {
  const box = useRef<HTMLDivElement>(null);
  const titleId = useId();
  const changesId = useId();
  useEffect(() => box.current?.querySelector("button")?.focus(), []);
  return (
    <div
      ref={box}
      className="notice import-preview"
      role="group"
      aria-labelledby={titleId}
      aria-describedby={changes && changesId}
    >
      <p id={titleId}>
        {i18n.t(changes ? "options.data.would_change" : "options.data.would_change_nothing")}
      </p>
      {changes && (
        // What the button that takes the focus would do is read out with it.
        <div id={changesId}>
          <ul>
            {changes.choices.map((choice) => (
              <li key={choice.setting}>
                {i18n.t("options.data.change", {
                  what: settingWords(choice.setting),
                  now: valueWords(choice.setting, choice.now),
                  next: valueWords(choice.setting, choice.next),
                })}
              </li>
            ))}
            {changes.known > 0 && <li>{i18n.t("options.data.change_known", changes.known)}</li>}
            {changes.all && <li>{i18n.t("options.data.change_all")}</li>}
            {changes.sites.length > 0 && (
              <li>
                <SitesToCome hosts={changes.sites} />
              </li>
            )}
          </ul>
          {(changes.all || changes.sites.length > 0) && (
            <p className="muted">{i18n.t("options.data.will_ask")}</p>
          )}
        </div>
      )}
      <p className="options-buttons options-gap">
        {changes && (
          <button type="button" className="button primary" onClick={onImport}>
            {i18n.t("options.data.import_now")}
          </button>
        )}
        <button type="button" className="button" onClick={onCancel}>
          {i18n.t(changes ? "options.data.cancel" : "options.close")}
        </button>
      </p>
    </div>
  );
}

interface SitesToComeProps {
  readonly hosts: readonly string[];
}

/** Every name can be seen before it is agreed to. */
function SitesToCome({ hosts }: SitesToComeProps): ReactNode {
  if (hosts.length <= MOST_NAMED) return i18n.t("options.data.change_sites", { sites: listWords(hosts) });
  return (
    <details>
      <summary>{i18n.t("options.data.change_sites_many", hosts.length)}</summary>
      <ul className="import-sites">
        {hosts.map((host) => (
          <li key={host}>{host}</li>
        ))}
      </ul>
    </details>
  );
}

type Choice = ImportChanges["choices"][number];

function settingWords(setting: Choice["setting"]): string {
  switch (setting) {
    case "density":
      return i18n.t("options.marks.density");
    case "knows":
      return i18n.t("options.known.level");
    case "opens":
      return i18n.t("options.cards.opens");
    case "openDelayMs":
      return i18n.t("options.cards.delay");
    case "badge":
      return i18n.t("options.toolbar.badge");
  }
}

function valueWords(setting: Choice["setting"], value: Choice["now"]): string {
  switch (value) {
    case "few":
    case "normal":
    case "many":
      return i18n.t(`options.marks.density_${value}`);
    case "nothing":
    case "basics":
    case "most":
      return i18n.t(`options.known.level_${value}`);
    case "rest":
    case "click":
      return i18n.t(`options.cards.opens_${value}`);
    case true:
      return i18n.t("options.toolbar.on");
    case false:
      return i18n.t("options.toolbar.off");
    default:
      return setting === "openDelayMs"
        ? i18n.t("options.cards.delay_value", { ms: String(value) })
        : String(value);
  }
}
