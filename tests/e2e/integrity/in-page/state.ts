/** What a page can read of itself at one moment, as lines. */
import { markupOf, pathOf } from "./describe-node.ts";

/** Our names in the shared registry of highlights begin so. */
const OURS = "ai-risk-gloss";

export type State = Record<
  | "dom"
  | "text"
  | "saved html"
  | "saved xml"
  | "rectangles"
  | "values"
  | "selection"
  | "window"
  | "document"
  | "highlights"
  | "resources",
  string[]
>;

/** A page's own account of its editors and of what it recorded, where it gives one. */
declare global {
  var pageValues: (() => unknown) | undefined;
}

export function readState(): State {
  const dom: string[] = [];
  const rectangles: string[] = [];
  const values: string[] = [];
  const visit = (node: Node, path: string): void => {
    dom.push(`${path} ${markupOf(node)}`);
    if (node instanceof Element) {
      const { x, y, width, height } = node.getBoundingClientRect();
      rectangles.push(`${path} ${[x, y, width, height].map((side) => side.toFixed(2)).join(" ")}`);
      values.push(...valuesOf(node, path));
      if (node.shadowRoot) visit(node.shadowRoot, `${path}/>>`);
    }
    let index = 0;
    for (let child = node.firstChild; child; child = child.nextSibling, index++)
      visit(child, `${path}/${child.nodeName.toLowerCase()}[${index}]`);
  };
  visit(document, "#document");
  values.push(`own account ${JSON.stringify(globalThis.pageValues?.() ?? null)}`);
  return {
    dom,
    rectangles,
    values,
    text: (document.body?.innerText ?? "").split("\n"),
    "saved html": inLines(document.documentElement.outerHTML),
    "saved xml": inLines(new XMLSerializer().serializeToString(document)),
    selection: selectionLines(),
    window: Reflect.ownKeys(window).map(String).toSorted(),
    document: documentLines(),
    highlights: highlightLines((name) => !name.startsWith(OURS)),
    resources: performance
      .getEntriesByType("resource")
      .map((entry) => `${entry.name} ${(entry as PerformanceResourceTiming).initiatorType}`)
      .toSorted(),
  };
}

/** The known trace in the registry of highlights: our names. */
export const ownHighlights = (): string[] =>
  [...CSS.highlights.keys()].filter((name) => name.startsWith(OURS)).toSorted();

function inLines(markup: string): string[] {
  return markup.split(/(?=<)/);
}

function valuesOf(element: Element, path: string): string[] {
  if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) {
    const { value, selectionStart, selectionEnd, validationMessage } = element;
    const checked = element instanceof HTMLInputElement && element.checked;
    return [`${path} ${JSON.stringify([value, checked, selectionStart, selectionEnd, validationMessage])}`];
  }
  if (element instanceof HTMLSelectElement) return [`${path} ${element.value}`];
  if (
    element instanceof HTMLElement &&
    element.isContentEditable &&
    !element.parentElement?.isContentEditable
  )
    return [`${path} ${JSON.stringify([element.innerHTML, element.innerText])}`];
  return [];
}

function selectionLines(): string[] {
  const selection = window.getSelection();
  if (!selection) return ["none"];
  const lines = [selection.type, JSON.stringify(selection.toString())];
  for (let index = 0; index < selection.rangeCount; index++) {
    const { startContainer, startOffset, endContainer, endOffset } = selection.getRangeAt(index);
    lines.push(`${pathOf(startContainer)} ${startOffset} – ${pathOf(endContainer)} ${endOffset}`);
  }
  return lines;
}

function documentLines(): string[] {
  return [
    `title ${document.title}`,
    `active ${pathOf(document.activeElement)}`,
    `focused ${document.hasFocus()}, ${document.visibilityState}, ${document.readyState}`,
    `scrolled ${Math.round(scrollX)} ${Math.round(scrollY)} of ${document.documentElement.scrollWidth} ${document.documentElement.scrollHeight}`,
    `window ${innerWidth} ${innerHeight}`,
    `sheets ${document.styleSheets.length} ${document.adoptedStyleSheets.length}`,
    `animations ${document.getAnimations().length}, fonts ${document.fonts.size}`,
    ...[...document.querySelectorAll(":popover-open")].map((popover) => `open ${pathOf(popover)}`),
    `full screen ${pathOf(document.fullscreenElement)}`,
    `properties of the document ${Reflect.ownKeys(document).map(String).toSorted().join(" ")}`,
    `design mode ${document.designMode}, frames ${frames.length}, history ${history.length}, at ${location.hash}`,
  ];
}

function highlightLines(isWanted: (name: string) => boolean): string[] {
  return [...CSS.highlights]
    .filter(([name]) => isWanted(name))
    .map(([name, highlight]) => {
      const ranges = [...highlight].map(
        ({ startContainer, startOffset, endContainer, endOffset }) =>
          `${pathOf(startContainer)} ${startOffset} – ${pathOf(endContainer)} ${endOffset}`,
      );
      return `${name} ${highlight.priority} ${highlight.type} ${ranges.join(", ")}`;
    });
}
