/** What an import would change, before it does. */
import { i18n } from "#i18n";
import { useEffect, useRef, type ReactNode } from "react";
import type { ImportChanges } from "../../core/settings/import-changes.ts";
import { listWords } from "../words.ts";

interface ImportPreviewProps {
  /** Undefined where nothing would change. */
  readonly changes: ImportChanges | undefined;
  readonly onImport: () => void;
  readonly onCancel: () => void;
}

/** More sites than these are counted. */
const MOST_NAMED = 8;

export function ImportPreview({ changes, onImport, onCancel }: ImportPreviewProps): ReactNode {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.querySelector("button")?.focus(), []);
  return (
    <div ref={box} className="notice import-preview" role="group" aria-labelledby="import-preview">
      <p id="import-preview">
        {i18n.t(changes ? "options.data.would_change" : "options.data.would_change_nothing")}
      </p>
      {changes && (
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
              {changes.sites.length > MOST_NAMED
                ? i18n.t("options.data.change_sites_many", changes.sites.length)
                : i18n.t("options.data.change_sites", { sites: listWords(changes.sites) })}
            </li>
          )}
        </ul>
      )}
      {changes && (changes.all || changes.sites.length > 0) && (
        <p className="muted">{i18n.t("options.data.will_ask")}</p>
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
