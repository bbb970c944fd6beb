/** The keyboard shortcuts as the browser has them now. */
import { i18n } from "#i18n";
import { useState, type ReactNode } from "react";
import { openShortcutSettings } from "../extension/shortcuts.ts";
import { useShortcuts } from "./use-shortcuts.ts";

export function ShortcutList(): ReactNode {
  const shortcuts = useShortcuts();
  const [isClosed, setIsClosed] = useState(false);

  if (!shortcuts) return null;
  if (shortcuts.length === 0) return <p className="muted">{i18n.t("options.shortcuts.none")}</p>;
  return (
    <>
      <dl className="shortcuts">
        {shortcuts.map(({ name, description, keys }) => (
          <div key={name}>
            <dt>{description === "" ? i18n.t("options.shortcuts.popup") : description}</dt>
            <dd>
              {keys === "" ? (
                <span className="muted small">{i18n.t("options.shortcuts.unset")}</span>
              ) : (
                <kbd>{keys}</kbd>
              )}
            </dd>
          </div>
        ))}
      </dl>
      <p>
        <button
          type="button"
          className="button"
          onClick={() => void openShortcutSettings().then((isOpen) => setIsClosed(!isOpen))}
        >
          {i18n.t("options.shortcuts.change")}
        </button>
      </p>
      {isClosed && <p>{i18n.t("options.shortcuts.by_hand")}</p>}
    </>
  );
}
