/** Why a term is marked here, for those who ask. */
import { i18n } from "#i18n";
import type { ReactNode } from "react";
import type { Reason } from "../../core/relevance/reasons.ts";
import { reasonWords } from "../reason-words.ts";

export function WhyMarked({ reasons }: { readonly reasons: readonly Reason[] }): ReactNode {
  if (reasons.length === 0) return null;
  return (
    <details className="card-why">
      <summary>{i18n.t("card.why")}</summary>
      <p>{i18n.t("card.because", { reasons: reasonWords(reasons) })}</p>
    </details>
  );
}
