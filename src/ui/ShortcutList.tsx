/** The keyboard shortcuts as the browser has them now. */
import { i18n } from "#i18n";
import { useEffect, useState, type ReactNode } from "react";
import { allShortcuts, openShortcutSettings, type Shortcut } from "../extension/shortcuts.ts";

export function ShortcutList(): ReactNode {
  const [shortcuts, setShortcuts] = useState<readonly Shortcut[]>();
  const [isClosed, setIsClosed] = useState(false);
  useEffect(() => {
    const read = (): void => void allShortcuts().then(setShortcuts, () => setShortcuts([]));
    read();
    // They are changed on a page of the browser, from which the reader comes back.
    window.addEventListener("focus", read);
    return () => window.removeEventListener("focus", read);
  }, []);

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
                <span className="muted">{i18n.t("options.shortcuts.unset")}</span>
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
