/** Links into the panel, as they stand behind # in its address and in a request of the card or the menu. */
import { TAB_IDS, type TabId } from "./places.ts";

export type PlaceLink =
  | { readonly kind: "entry"; readonly id: string }
  | { readonly kind: "words"; readonly words: string }
  | { readonly kind: "tab"; readonly tab: TabId; readonly id?: string };

/**
 * `id` is an entry, `?words` a search, and `tab=estimates` or `tab=estimates&id=…` a tab and what it is to
 * show. Undefined for anything else.
 */
export function readPlaceLink(link: string): PlaceLink | undefined {
  if (link.startsWith("?")) {
    const words = link.slice(1).trim();
    return words === "" ? undefined : { kind: "words", words };
  }
  if (link.startsWith("tab=")) {
    const asked = new URLSearchParams(link);
    const tab = TAB_IDS.find((known) => known === asked.get("tab"));
    const id = asked.get("id") ?? "";
    return tab && { kind: "tab", tab, ...(id !== "" && { id }) };
  }
  return link === "" ? undefined : { kind: "entry", id: link };
}

/** What stands behind the # of an address, as it was written before the browser encoded it. */
export function linkInAddress(hash: string): string {
  const encoded = hash.replace(/^#/, "");
  try {
    return decodeURIComponent(encoded);
  } catch {
    // A lone "%", which a browser leaves as it is.
    return encoded;
  }
}
