/** The one row of a list that a link from elsewhere leads to. */
import { useEffect } from "react";

/** The attributes of a row: the one that is led to says so, and can be given the focus. */
export interface RowAttributes {
  readonly id: string;
  readonly tabIndex?: -1;
  readonly "aria-current"?: "true";
}

export function rowAttributes(id: string, focusId: string | undefined): RowAttributes {
  return { id: rowId(id), ...(id === focusId && { tabIndex: -1, "aria-current": "true" }) };
}

/** Brings the row into view and gives it the focus, whenever another is led to. */
export function useFocusedRow(focusId: string | undefined): void {
  useEffect(() => {
    if (focusId === undefined) return;
    const row = document.getElementById(rowId(focusId));
    row?.scrollIntoView({ block: "center" });
    row?.focus({ preventScroll: true });
  }, [focusId]);
}

/** Kept apart from the ids that the panel itself uses. */
function rowId(id: string): string {
  return `row-${id}`;
}
