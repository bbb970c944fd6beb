/** Where the button is, as long as the browser hides it behind its own. */
import { i18n } from "#i18n";
import { useEffect, useState, type ReactNode } from "react";
import { isOnToolbar } from "../../extension/is-on-toolbar.ts";

export function PinHint(): ReactNode {
  const [isShown, setIsShown] = useState(false);
  useEffect(() => {
    const look = (): void => void isOnToolbar().then((is) => setIsShown(is === false));
    look();
    window.addEventListener("focus", look);
    return () => window.removeEventListener("focus", look);
  }, []);
  if (!isShown) return null;
  return (
    <p className="pin-hint">
      {i18n.t(import.meta.env.FIREFOX ? "welcome.pin_firefox" : "welcome.pin_chromium")}
    </p>
  );
}
