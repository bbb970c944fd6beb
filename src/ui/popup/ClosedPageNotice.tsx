/** A page that extensions cannot annotate, and what can be done there instead. */
import { i18n } from "#i18n";
import type { ReactNode } from "react";
import type { ClosedPage } from "../../core/sites/closed-page.ts";

interface ClosedPageNoticeProps {
  readonly kind: ClosedPage;
}

export function ClosedPageNotice({ kind }: ClosedPageNoticeProps): ReactNode {
  return (
    <section className="closed" aria-labelledby="closed">
      <h2 id="closed">{i18n.t("popup.closed.title")}</h2>
      <p>{i18n.t(`popup.closed.why_${kind}`)}</p>
      <p className="muted small">{i18n.t(`popup.closed.instead_${kind}`)}</p>
    </section>
  );
}
