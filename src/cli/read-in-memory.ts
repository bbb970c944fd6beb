/** A document read outside a browser, by the code that reads pages in the extension. */
import { JSDOM } from "jsdom";
import type { ReadyLexicon } from "../core/relevance/lexicon.ts";
import { isInEnglish } from "../page/page-language.ts";
import { readDocument } from "../page/read-document.ts";
import type { RunRecord } from "../page/run-records.ts";
import type { Place } from "../page/text-runs.ts";

export interface ReadInMemory {
  readonly document: Document;
  /** Empty when the document is not in English. */
  readonly records: readonly RunRecord[];
  /** The data of all Text nodes below the body, in tree order. */
  readonly text: string;
  /** A place as UTF-16 units into `text`. */
  readonly offsets: (place: Place) => { readonly start: number; readonly end: number };
}

/** Nothing in the document is run or loaded. */
export function readInMemory(html: string, lexicon: ReadyLexicon): ReadInMemory {
  const { document } = new JSDOM(html).window;
  const starts = new Map<Text, number>();
  let text = "";
  const walk = (parent: Node): void => {
    for (const child of parent.childNodes) {
      if (child.nodeType === 3) {
        starts.set(child as Text, text.length);
        text += (child as Text).data;
      } else if (child.nodeType === 1) walk(child);
    }
  };
  walk(document.body);
  return {
    document,
    records: isInEnglish(document.body) ? readDocument(document.body, lexicon) : [],
    text,
    offsets: (place) => ({
      start: starts.get(place.startNode)! + place.startOffset,
      end: starts.get(place.endNode)! + place.endOffset,
    }),
  };
}
