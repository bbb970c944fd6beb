/** Says that the browser cannot read what is stored; what does not depend on it works on. */
import { i18n } from "#i18n";
import type { ReactNode } from "react";
import { useUnreadable } from "./storage-trouble.ts";

export function StorageNotice(): ReactNode {
  if (!useUnreadable()) return null;
  return (
    <div role="alert" className="notice storage-notice">
      <p>{i18n.t("storage.unreadable")}</p>
      <button type="button" className="button" onClick={() => location.reload()}>
        {i18n.t("storage.try_again")}
      </button>
    </div>
  );
}
