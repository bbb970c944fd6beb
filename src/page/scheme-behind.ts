/** Whether the page behind an element is light or dark. */
import { schemeOf, type Ground, type Scheme } from "../core/colour-scheme.ts";
import { plain } from "./plain.ts";
import { parentElementOf } from "./unclobbered.ts";

/** Further out than this nothing is asked for its colour: a page may lie very many elements deep. */
const MOST_GROUNDS = 200;

/** The scheme of the ground that an element stands on; undefined where it cannot be told. */
export function schemeBehind(document: Document, element: Element | null): Scheme | undefined {
  const grounds: Ground[] = [];
  for (let at = element; at && grounds.length < MOST_GROUNDS; at = parentElementOf(at)) {
    const { backgroundColor, backgroundImage } = getComputedStyle(at);
    grounds.push({ colour: backgroundColor, hasPicture: backgroundImage !== "none" });
  }
  return schemeOf(grounds, getComputedStyle(plain(document).documentElement).colorScheme);
}
