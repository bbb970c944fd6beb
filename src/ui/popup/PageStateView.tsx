/** What was found on the page, or why nothing was. */
import { i18n } from "#i18n";
import type { ReactNode } from "react";
import { foundWords, strainWords, verdictLine, verdictReasons } from "../verdict-words.ts";
import type { PageState } from "./page-state.ts";

interface PageStateViewProps {
  readonly state: PageState;
}

export function PageStateView({ state }: PageStateViewProps): ReactNode {
  if (state.is === "off") return null;
  if (state.is !== "found") return <p className="muted small">{i18n.t(`popup.state.${state.is}`)}</p>;
  const { report } = state;
  const reasons = verdictReasons(report);
  const found = foundWords(report);
  const strain = strainWords(report);
  return (
    <>
      <p>{verdictLine(report)}</p>
      {reasons !== "" && <p className="muted small">{reasons}</p>}
      {found !== "" && <p className="muted small">{found}</p>}
      {strain !== "" && <p className="muted small">{strain}</p>}
    </>
  );
}
