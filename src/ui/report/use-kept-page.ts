/** The page that a report is about: the one in front when it was begun, whatever comes to the front later. */
import { useState } from "react";
import type { ActivePage } from "../use-page.ts";
import { isSamePage } from "./is-same-page.ts";

/** Undefined until a page is known; what is learnt of this page later is taken over. */
export function useKeptPage(page: ActivePage | undefined): ActivePage | undefined {
  const [kept, keep] = useState(page);
  if (page && page !== kept && (!kept || isSamePage(kept, page))) keep(page);
  return kept;
}
