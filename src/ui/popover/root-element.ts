/** The root element of the page that the card lies on, also where an image of the page is named `documentElement`. */
export function rootElement(): HTMLElement {
  return Reflect.get(Document.prototype, "documentElement", document);
}
