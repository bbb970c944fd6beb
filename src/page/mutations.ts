/**
 * Which parts of a document became stale. Records what to read again; never reads in the observer's
 * callback, where the page is waiting. Marks whose own text changed are dropped there at once: a
 * static range would go on painting the wrong letters.
 */
import { isInline, isInsideSkipped, isSkipped } from "./text-runs.ts";
import { firstChildOf, isInDocument, nextSiblingOf, parentElementOf, typeOf } from "./unclobbered.ts";

export interface StaleParts {
  /** Elements to read with all that is in them. */
  readonly deep: ReadonlySet<Element>;
  /** Blocks of which only the text directly inside them is to be read. */
  readonly shallow: ReadonlySet<Element>;
}

export interface MutationWatch {
  /** The stale parts since the last call, with parts inside other parts left out. */
  take(): StaleParts;
  /** Everything is to be read again. */
  expireAll(): void;
  /** Whether anything is stale. */
  isPending(): boolean;
  /** Records that arrived but have not been looked at are looked at now. */
  flush(): void;
  stop(): void;
}

export interface MutationListeners {
  /** The text of a node changed, or the node left the document. */
  textChanged(node: Text): void;
  /** Nodes came or went between the text nodes of a block: what spans several of them is not the same. */
  childrenChanged(block: Element): void;
  /** Something has to be read again. */
  becameStale(): void;
}

/** More stale parts than this and the whole document is read again instead. */
const MAX_PARTS = 2000;
const WATCHED_ATTRIBUTES = ["hidden", "contenteditable", "aria-hidden", "role"];

export function watchMutations(root: Element, listeners: MutationListeners): MutationWatch {
  let deep = new Set<Element>();
  let shallow = new Set<Element>();

  const textsBelow = (node: Node): void => {
    if (typeOf(node) === 3) listeners.textChanged(node as Text);
    else if (typeOf(node) === 1)
      for (let child = firstChildOf(node); child; child = nextSiblingOf(child)) textsBelow(child);
  };

  const lookAt = (records: readonly MutationRecord[]): void => {
    for (const record of records) {
      const { target } = record;
      if (record.type === "characterData") {
        listeners.textChanged(target as Text);
        addShallow(parentElementOf(target));
      } else if (record.type === "attributes") {
        textsBelow(target);
        deep.add(blockOf(target as Element));
      } else {
        for (const removed of record.removedNodes) textsBelow(removed);
        for (const added of record.addedNodes) {
          if (typeOf(added) === 1 && !isSkipped(added as Element)) addDeep(added as Element);
        }
        addShallow(target as Element);
        listeners.childrenChanged(blockOf(target as Element));
      }
    }
    if (deep.size + shallow.size > MAX_PARTS) {
      deep = new Set([root]);
      shallow = new Set();
    }
    if (deep.size + shallow.size > 0) listeners.becameStale();
  };

  const addShallow = (element: Element | null): void => {
    if (element && isInDocument(element)) shallow.add(blockOf(element));
  };
  const addDeep = (element: Element): void => {
    if (!isInline(element)) deep.add(element);
    // Inline markup is read with its block; blocks inside it have to be read for themselves.
    else for (const inner of element.children) addDeep(inner);
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
      const taken = { deep: outermost(deep), shallow: new Set<Element>() };
      for (const block of shallow)
        if (isInDocument(block) && !isInsideSkipped(block) && !isBelowAny(block, taken.deep))
          taken.shallow.add(block);
      deep = new Set();
      shallow = new Set();
      return taken;
    },
    expireAll: () => void deep.add(root),
    isPending: () => deep.size + shallow.size > 0,
    flush() {
      const records = observer.takeRecords();
      if (records.length > 0) lookAt(records);
    },
    stop: () => observer.disconnect(),
  };
}

function blockOf(element: Element): Element {
  let block = element;
  for (let outer = parentElementOf(block); outer && isInline(block); outer = parentElementOf(block))
    block = outer;
  return block;
}

/** Connected, readable parts that lie in no other part. */
function outermost(parts: ReadonlySet<Element>): Set<Element> {
  const found = new Set<Element>();
  for (const part of parts)
    if (isInDocument(part) && !isBelowAny(parentElementOf(part), parts) && !isInsideSkipped(part))
      found.add(part);
  return found;
}

function isBelowAny(element: Element | null, parts: ReadonlySet<Element>): boolean {
  for (let at = element; at; at = parentElementOf(at)) if (parts.has(at)) return true;
  return false;
}
