/**
 * Which parts of a document became stale. Records what to read again; never reads in the observer's
 * callback, where the page is waiting. Marks whose own text changed are dropped there at once: a
 * static range would go on painting the wrong letters.
 */
import { isInline, isSkipped } from "./text-runs.ts";
import {
  firstChildOf,
  isInDocument,
  nextSiblingOf,
  parentElementOf,
  parentOf,
  typeOf,
} from "./unclobbered.ts";

export interface StaleParts {
  /** Elements to read with all that is in them. */
  readonly deep: ReadonlySet<Element>;
  /** Blocks of which only the text directly inside them is to be read. */
  readonly shallow: ReadonlySet<Element>;
  /** Elements that are no longer read, or no longer where they were read, with all that is in them. */
  readonly unread: ReadonlySet<Element>;
}

/** What happened between two looks. */
export interface Changes {
  /** Blocks whose text was written anew. */
  readonly written: ReadonlySet<Element>;
  /** Blocks in which nodes came or went: what spans several of them is not the same. */
  readonly rearranged: ReadonlySet<Element>;
  /** Whether something left its place in the document. */
  readonly hasLeft: boolean;
}

export interface MutationWatch {
  /** The stale parts since the last call, with parts inside other parts left out. */
  take(): StaleParts;
  /** An element is to be read again. */
  expire(element: Element): void;
  /** Whether anything is stale. */
  isPending(): boolean;
  /** Records that arrived but have not been looked at are looked at now. */
  flush(): void;
  stop(): void;
}

export interface MutationListeners {
  /** Called while the page waits; without changes where anything may have changed. */
  changed(changes: Changes | undefined): void;
  /** Something has to be read again. */
  becameStale(): void;
}

/** More stale parts than this and the whole document is read again instead. */
const MAX_PARTS = 2000;
/** So too where more happened between two looks. */
const MAX_RECORDS = 2000;
/** So too where the parts lie so deep that finding their surroundings would be the longer way. In elements. */
const LONGEST_WAY = 200_000;
const WATCHED_ATTRIBUTES = ["hidden", "contenteditable", "aria-hidden", "role"];

export function watchMutations(root: Element, listeners: MutationListeners): MutationWatch {
  let deep = new Set<Element>();
  let shallow = new Set<Element>();
  /** Elements that left their place; they may be in another one by now. */
  let left = new Set<Element>();

  /** A page may change the same things thousands of times in one task: each is looked at once. */
  const lookAt = (records: readonly MutationRecord[]): void => {
    if (records.length > MAX_RECORDS) return lookAway();
    const texts = new Set<Node>();
    const came = new Set<Node>();
    const switched = new Set<Element>();
    const parents = new Set<Element>();
    let hasLeft = false;
    for (const { type, target, removedNodes, addedNodes } of records) {
      if (type === "characterData") texts.add(target);
      else if (type === "attributes") switched.add(target as Element);
      else {
        parents.add(target as Element);
        for (const removed of removedNodes) {
          hasLeft = true;
          if (typeOf(removed) === 1) left.add(removed as Element);
        }
        for (const added of addedNodes) came.add(added);
      }
    }
    const blockOf = rememberBlocks();
    for (const element of switched) {
      deep.add(blockOf(element));
      // A block that is left out stands in the text around it, and no longer divides it.
      const around = parentElementOf(element);
      if (around && isInDocument(around)) shallow.add(blockOf(around));
    }
    eachBelow(came, (node) => {
      if (typeOf(node) !== 1 || (came.has(node) && isSkipped(node as Element))) return false;
      // Inline markup is read with its block; blocks inside it have to be read for themselves.
      if (isInline(node as Element)) return true;
      deep.add(node as Element);
      return false;
    });
    const written = new Set<Element>();
    for (const text of texts) {
      const parent = parentElementOf(text);
      if (parent) written.add(blockOf(parent));
    }
    const rearranged = new Set<Element>();
    for (const parent of parents) rearranged.add(blockOf(parent));
    for (const block of written) if (isInDocument(block)) shallow.add(block);
    for (const block of rearranged) if (isInDocument(block)) shallow.add(block);
    listeners.changed({ written, rearranged, hasLeft });
    if (deep.size + shallow.size + left.size > MAX_PARTS) {
      deep = new Set([root]);
      shallow = new Set();
      left = new Set();
    }
    if (deep.size + shallow.size > 0) listeners.becameStale();
  };

  /** Too much to look at while the page waits: all is read again. */
  const lookAway = (): void => {
    listeners.changed(undefined);
    deep = new Set([root]);
    shallow = new Set();
    left = new Set();
    listeners.becameStale();
  };

  const observer = new MutationObserver(lookAt);
  observer.observe(root, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    attributeFilter: WATCHED_ATTRIBUTES,
  });

  return {
    take() {
      const taken = outermost(root, deep, shallow);
      for (const element of left) if (isInDocument(element)) taken.unread.add(element);
      deep = new Set();
      shallow = new Set();
      left = new Set();
      return taken;
    },
    expire: (element) => void deep.add(rememberBlocks()(element)),
    isPending: () => deep.size + shallow.size > 0,
    flush() {
      const records = observer.takeRecords();
      if (records.length > 0) lookAt(records);
    },
    stop: () => observer.disconnect(),
  };
}

/** Visits `roots` and all below them, each node once; below a node only where `visit` says so. */
function eachBelow(roots: ReadonlySet<Node>, visit: (node: Node) => boolean): void {
  const done = new Set<Node>();
  for (const root of roots) {
    let at: Node | null = root;
    while (at) {
      const isNew: boolean = !roots.has(at) || !done.has(at);
      if (isNew && roots.has(at)) done.add(at);
      const inside: Node | null = isNew && visit(at) ? firstChildOf(at) : null;
      at = inside ?? after(at, root);
    }
  }
}

/** The node after `node` and all that is in it, within `root`. */
function after(node: Node, root: Node): Node | null {
  for (let at: Node | null = node; at && at !== root; at = parentOf(at)) {
    const sibling = nextSiblingOf(at);
    if (sibling) return sibling;
  }
  return null;
}

/** Finds the block around an element. Very deep inline markup is climbed once, and what was met is remembered. */
function rememberBlocks(): (element: Element) => Element {
  const known = new Map<Element, Element>();
  return (element) => {
    const path: Element[] = [];
    let block = element;
    for (let outer = parentElementOf(block); outer && isInline(block); outer = parentElementOf(block)) {
      const found = known.get(block);
      if (found) {
        block = found;
        break;
      }
      path.push(block);
      block = outer;
    }
    for (const met of path) known.set(met, block);
    return block;
  };
}

/** What is known of an element and all that is around it. */
interface Surroundings {
  readonly isSkipped: boolean;
  /** Whether it is, or lies in, a part that is read with all that is in it. */
  readonly isInDeep: boolean;
  readonly depth: number;
}

/** Connected, readable parts that lie in no other part; the whole where that is the shorter way. */
function outermost(
  root: Element,
  deep: ReadonlySet<Element>,
  shallow: ReadonlySet<Element>,
): StaleParts & { readonly unread: Set<Element> } {
  const taken = { deep: new Set<Element>(), shallow: new Set<Element>(), unread: new Set<Element>() };
  const known = new Map<Element, Surroundings>();
  let way = 0;
  const around = (element: Element | null): Surroundings => {
    const path: Element[] = [];
    let at = element;
    for (; at && !known.has(at); at = parentElementOf(at)) path.push(at);
    let outer = (at && known.get(at)) ?? { isSkipped: false, isInDeep: false, depth: 0 };
    for (const met of path.toReversed()) {
      outer = {
        isSkipped: outer.isSkipped || isSkipped(met),
        isInDeep: outer.isInDeep || deep.has(met),
        depth: outer.depth + 1,
      };
      known.set(met, outer);
    }
    return outer;
  };
  const take = (part: Element, into: Set<Element>): void => {
    way += around(part).depth;
    into.add(part);
  };
  for (const part of deep)
    if (isInDocument(part) && !around(parentElementOf(part)).isInDeep)
      take(part, around(part).isSkipped ? taken.unread : taken.deep);
  for (const part of shallow)
    if (isInDocument(part) && !around(part).isSkipped && !around(part).isInDeep) take(part, taken.shallow);
  return way > LONGEST_WAY ? { ...taken, deep: new Set([root]), shallow: new Set() } : taken;
}
