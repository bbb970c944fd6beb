/** Names for nodes that are the same in two runs of one page, and differ where the page does. */

/** Where a node stands: names and numbers of children from the root down; `>>` enters a shadow tree. */
export function pathOf(node: Node | null): string {
  const parts: string[] = [];
  let at: Node | null = node;
  while (at) {
    const { parentNode }: Node = at;
    if (at instanceof ShadowRoot) {
      parts.unshift(">>");
      at = at.host;
    } else {
      parts.unshift(parentNode ? `${at.nodeName.toLowerCase()}[${indexOf(at)}]` : at.nodeName.toLowerCase());
      at = parentNode;
    }
  }
  return parts.join("/");
}

function indexOf(node: Node): number {
  let index = 0;
  for (let at = node.previousSibling; at; at = at.previousSibling) index++;
  return index;
}

/** What a node is by itself, in one line; what is in it has lines of its own. */
export function markupOf(node: Node): string {
  if (!(node instanceof Element)) return `${node.nodeName} ${JSON.stringify(node.nodeValue)}`;
  const attributes = [...node.attributes].map(({ name, value }) => ` ${name}=${JSON.stringify(value)}`);
  return `<${node.localName}${attributes.join("")}>`;
}

/** What an event came from. */
export function targetName(target: EventTarget | null): string {
  if (target === window) return "window";
  if (target instanceof Node) return pathOf(target);
  return target === null ? "nothing" : (target.constructor?.name ?? "object");
}
