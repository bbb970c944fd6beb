/**
 * The readable text of a document as runs: one for each stretch of a block's text, with inline markup
 * joined, so that a term is found across `<em>` and links and never across blocks. One manual
 * depth-first pass; each node is touched once, no style is computed, no live object is kept.
 */
import type { Region } from "../core/relevance/evidence.ts";
import { declaresEnglish } from "./declares-english.ts";
import { plain } from "./plain.ts";
import {
  attributeOf,
  firstChildOf,
  hasAttributes,
  nameOf,
  nextSiblingOf,
  parentElementOf,
  parentOf,
  typeOf,
} from "./unclobbered.ts";

/** Stands in a run's text for an inline element that is not read, such as code or a formula. */
const OBJECT = "￼";
/** Stands for a line break inside a block. Neither may stand inside a term. */
const LINE = "\u2028";

export interface TextRun {
  readonly text: string;
  /** The text nodes of the run, and where each begins in `text`. */
  readonly nodes: readonly Text[];
  readonly starts: readonly number[];
  /** Stretches of `text` inside links: start, end, start, end … */
  readonly links: readonly number[];
  /** The nearest block around the run. */
  readonly block: Element;
  readonly region: Region;
  /** The landmark, or root, that the run belongs to. */
  readonly landmark: Element;
  readonly inHeading: boolean;
}

export interface RunReader {
  /** The next run with any text, or undefined at the end. */
  next(): TextRun | undefined;
  /** Whether the document changed under the reader so that it could not go on. Read the root anew. */
  readonly isLost: boolean;
}

const INLINE = new Set(
  "a abbr acronym b bdi bdo big cite data del dfn em font i ins mark nobr q rb ruby s small span strike strong time tt u wbr".split(
    " ",
  ),
);
const SKIPPED = new Set(
  (
    "script style noscript template textarea select input button option datalist code pre kbd samp var math svg canvas " +
    "iframe object embed audio video picture img meter progress head title rt rp sup sub frameset dialog-polyfill"
  ).split(" "),
);
const HEADINGS = new Set(["h1", "h2", "h3", "h4", "h5", "h6"]);
const LANDMARKS: Readonly<Record<string, Region | undefined>> = {
  nav: "navigation",
  aside: "aside",
  footer: "footer",
};
const LANDMARK_ROLES: Readonly<Record<string, Region | undefined>> = {
  navigation: "navigation",
  complementary: "aside",
  contentinfo: "footer",
  search: "navigation",
};
const SKIPPED_ROLES = new Set(["textbox", "searchbox", "combobox", "math", "button", "menu", "menubar"]);
const COMMENT_NAME = /(?:^|[\s_-])(?:comments?|replies|responses|disqus)(?:$|[\s_-])/i;
const FORMULA_CLASS =
  /(?:^|\s)(?:katex|MathJax|mjx-container|mwe-math-element|CodeMirror|monaco-editor|notranslate-code)/;

interface Frame {
  readonly element: Element;
  readonly isBlock: boolean;
  readonly isLink: boolean;
  readonly isHeading: boolean;
  readonly region: Region;
  readonly landmark: Element;
  readonly block: Element;
}

export interface ReadOptions {
  /** Read only the runs that stand directly in `root`, not those of blocks inside it. */
  readonly shallow?: boolean;
  /** Stop after so many nodes, as if the document ended there. */
  readonly mostNodes?: number;
}

/** Whether an element, by its tag, is part of the line of text around it. */
export function isInline(element: Element): boolean {
  return INLINE.has(nameOf(element));
}

/**
 * Whether nothing below an element is read. Editors, code, formulas, controls, hidden parts and
 * parts in another language are not.
 */
export function isSkipped(element: Element): boolean {
  if (SKIPPED.has(nameOf(element))) return true;
  if (!hasAttributes(element)) return false;
  if (attributeOf(element, "hidden") !== null) return true;
  const lang = attributeOf(element, "lang");
  if (lang !== null && !isRoot(element) && !declaresEnglish(lang)) return true;
  const editable = attributeOf(element, "contenteditable");
  if (editable !== null && editable !== "false") return true;
  const role = attributeOf(element, "role");
  if (role !== null && SKIPPED_ROLES.has(role)) return true;
  if (attributeOf(element, "aria-hidden") === "true") return true;
  const className = attributeOf(element, "class");
  return className !== null && FORMULA_CLASS.test(className);
}

/** What the whole document declares is held against its text; see page-language.ts. */
function isRoot(element: Element): boolean {
  return nameOf(element) === "html" || nameOf(element) === "body";
}

/** Whether an element or anything around it is left unread. */
export function isInsideSkipped(element: Element | null): boolean {
  for (let at = element; at; at = parentElementOf(at)) if (isSkipped(at)) return true;
  return false;
}

/** Whether the whole document is an editor: then it is no more read than an editor inside a page. */
function isEdited(root: Element): boolean {
  const { ownerDocument } = plain(root);
  return plain(ownerDocument).designMode === "on";
}

/** Reads the runs below `root` in document order. The surroundings of `root` count for its region. */
export function readRuns(root: Element, options: ReadOptions = {}): RunReader {
  const frames: Frame[] = [frameAround(root)];
  let frame = frames[0]!;
  let node: Node | null = firstChildOf(root);
  let finished = isInsideSkipped(root) || isEdited(root);
  let isLost = false;

  let text = "";
  let nodes: Text[] = [];
  let starts: number[] = [];
  let linkDepth = frame.isLink ? 1 : 0;
  let links: number[] = linkDepth > 0 ? [0] : [];

  const takeRun = (): TextRun | undefined => {
    if (nodes.length === 0) {
      text = "";
      links = linkDepth > 0 ? [0] : [];
      return undefined;
    }
    if (links.length % 2 === 1) links.push(text.length);
    const { region, landmark, block } = frame;
    const run: TextRun = {
      text,
      nodes,
      starts,
      links,
      block,
      region,
      landmark,
      inHeading: frame.isHeading,
    };
    text = "";
    nodes = [];
    starts = [];
    links = linkDepth > 0 ? [0] : [];
    return run;
  };

  /** Steps to the node after the one just read; gives a run back when a block ends on the way. */
  const leave = (from: Node): TextRun | undefined => {
    let at: Node = from;
    let run: TextRun | undefined;
    for (;;) {
      const sibling = nextSiblingOf(at);
      if (sibling) {
        node = sibling;
        return run;
      }
      const parent: Node | null = parentOf(at);
      if (!parent || parent === root) {
        isLost = !parent;
        node = null;
        finished = true;
        return run ?? takeRun();
      }
      run = closeFrame(parent) ?? run;
      at = parent;
    }
  };

  const closeFrame = (element: Node): TextRun | undefined => {
    if (frame.element !== element) return undefined;
    const run = frame.isBlock ? takeRun() : undefined;
    if (frame.isLink) {
      linkDepth--;
      if (linkDepth === 0 && links.length % 2 === 1) links.push(text.length);
    }
    frames.pop();
    frame = frames.at(-1)!;
    return run;
  };

  const openFrame = (element: Element): void => {
    const name = nameOf(element);
    const isLink = name === "a" && attributeOf(element, "href") !== null;
    if (isLink) {
      if (linkDepth === 0) links.push(text.length);
      linkDepth++;
    }
    if (INLINE.has(name)) {
      // Only a link needs a frame of its own: other inline markup changes nothing here.
      if (isLink) frames.push((frame = { ...frame, element, isBlock: false, isLink }));
      return;
    }
    const region = regionOf(element) ?? frame.region;
    const isLandmark = region !== frame.region || name === "article" || name === "main";
    frame = {
      element,
      isBlock: true,
      isLink,
      isHeading: frame.isHeading || HEADINGS.has(name),
      region,
      landmark: isLandmark ? element : frame.landmark,
      block: element,
    };
    frames.push(frame);
  };

  let left = options.mostNodes ?? Infinity;
  const next = (): TextRun | undefined => {
    while (!finished) {
      if (!node || left-- <= 0) {
        finished = true;
        return takeRun();
      }
      const current: Node = node;
      if (typeOf(current) === 3) {
        const data = (current as Text).data;
        if (data.length > 0) {
          nodes.push(current as Text);
          starts.push(text.length);
          text = nodes.length === 1 && text.length === 0 ? data : text + data;
        }
      } else if (typeOf(current) === 1) {
        const element = current as Element;
        const name = nameOf(element);
        if (name === "br") text += LINE;
        else if (name === "wbr") {
          // Invisible: the word goes on.
        } else if (isSkipped(element)) text += OBJECT;
        else if (INLINE.has(name)) {
          openFrame(element);
          const inside = firstChildOf(element);
          if (inside) {
            node = inside;
            continue;
          }
          closeFrame(element);
        } else {
          const before = takeRun();
          const inside = firstChildOf(element);
          if (inside && options.shallow !== true) {
            openFrame(element);
            node = inside;
          } else leave(element); // nothing is pending, so no run can end here
          if (before) return before;
          continue;
        }
      }
      const run = leave(current);
      if (run) return run;
    }
    return undefined;
  };

  return {
    next() {
      for (;;) {
        const run = next();
        if (!run || /\S/.test(run.text)) return run;
      }
    },
    get isLost() {
      return isLost;
    },
  };
}

function regionOf(element: Element): Region | undefined {
  const byName = LANDMARKS[nameOf(element)];
  if (byName) return byName;
  if (!hasAttributes(element)) return undefined;
  const role = attributeOf(element, "role");
  if (role !== null && LANDMARK_ROLES[role]) return LANDMARK_ROLES[role];
  const id = attributeOf(element, "id");
  const className = attributeOf(element, "class");
  if ((id !== null && COMMENT_NAME.test(id)) || (className !== null && COMMENT_NAME.test(className)))
    return nameOf(element) === "body" || nameOf(element) === "html" ? undefined : "comment";
  return undefined;
}

/** What the ancestors of a root say, so that reading a part gives what reading the whole would give. */
function frameAround(root: Element): Frame {
  const path: Element[] = [];
  for (let at: Element | null = root; at; at = parentElementOf(at)) path.push(at);
  let region: Region = "main";
  let landmark = path.at(-1)!;
  let isHeading = false;
  let isLink = false;
  for (const element of path.toReversed()) {
    const own: Region = regionOf(element) ?? region;
    if (own !== region || nameOf(element) === "article" || nameOf(element) === "main") landmark = element;
    region = own;
    if (HEADINGS.has(nameOf(element))) isHeading = true;
    if (nameOf(element) === "a" && attributeOf(element, "href") !== null) isLink = true;
  }
  let block = root;
  for (let outer = parentElementOf(block); outer && isInline(block); outer = parentElementOf(block))
    block = outer;
  return { element: root, isBlock: true, isLink, isHeading, region, landmark, block };
}

/** A stretch of text in the document; offsets are UTF-16 units into the nodes' data. */
export interface Place {
  readonly startNode: Text;
  readonly startOffset: number;
  readonly endNode: Text;
  readonly endOffset: number;
}

/** The place in the document of `[start, end)` in a run's text. */
export function locate(run: Pick<TextRun, "nodes" | "starts">, start: number, end: number): Place {
  const first = nodeAt(run, start);
  const last = nodeAt(run, end - 1);
  return {
    startNode: run.nodes[first]!,
    startOffset: start - run.starts[first]!,
    endNode: run.nodes[last]!,
    endOffset: end - run.starts[last]!,
  };
}

/** Index of the text node that holds the character at `position`. */
export function nodeAt({ starts }: Pick<TextRun, "starts">, position: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= position) low = middle;
    else high = middle - 1;
  }
  return low;
}
