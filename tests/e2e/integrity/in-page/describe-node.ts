/** Names for nodes that are the same in two runs of one page, and differ where the page does. */

/** Characters of markup that a line of a record holds. */
const LONGEST = 600;

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

/** What a node is, in one line. */
export function markupOf(node: Node): string {
  const markup = node instanceof Element ? node.outerHTML : `${node.nodeName} ${JSON.stringify(node.nodeValue)}`;
  return markup.length > LONGEST ? `${markup.slice(0, LONGEST)}… ${markup.length} characters` : markup;
}

/** What an event came from. */
export function targetName(target: EventTarget | null): string {
  if (target === window) return "window";
  if (target instanceof Node) return pathOf(target);
  return target === null ? "nothing" : (target.constructor?.name ?? "object");
}
