/**
 * A node as the DOM defines it. Documents and forms answer with a control or an image of the page where one
 * has the name that is asked for: `<img name="body">` takes the place of `document.body`.
 */

/** What views have and nodes have not. The scripts on a page are bundled apart, and hand each other views. */
const VIEW = Symbol.for("ai-risk-gloss.view");

const views = new WeakMap<Node, Node>();

/**
 * A view of a node that takes every property from the node's prototypes. It serves to read properties and to
 * call methods; it is no node itself, and can stand in no tree.
 */
export function plain<T extends Node>(node: T): T {
  if (VIEW in node) return node;
  let view = views.get(node) as T | undefined;
  if (!view) {
    view = new Proxy<T>(node, {
      get: readPlainly,
      has: (target, name) => name === VIEW || name in target,
    });
    views.set(node, view);
  }
  return view;
}

function readPlainly(node: Node, name: string | symbol): unknown {
  const prototype = Object.getPrototypeOf(node) as object;
  // What no prototype has, such as `location`, is the node's own and cannot be taken.
  const value: unknown = Reflect.get(name in prototype ? prototype : node, name, node);
  return typeof value === "function" ? (value.bind(node) as unknown) : value;
}
