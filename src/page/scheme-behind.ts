/** Whether the page behind an element is light or dark. */
import { schemeOf, type Ground, type Scheme } from "../core/colour-scheme.ts";
import { parentElementOf } from "./unclobbered.ts";

/** The scheme of the ground that an element stands on; undefined where it cannot be told. */
export function schemeBehind(document: Document, element: Element | null): Scheme | undefined {
  const grounds: Ground[] = [];
  for (let at: Element | null = element; at; at = parentElementOf(at)) {
    const { backgroundColor, backgroundImage } = getComputedStyle(at);
    grounds.push({ colour: backgroundColor, hasPicture: backgroundImage !== "none" });
  }
  return schemeOf(grounds, getComputedStyle(document.documentElement).colorScheme);
}
