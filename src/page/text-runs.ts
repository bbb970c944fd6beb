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
  fits,
  hasAttributes,
  nameOf,
  nextSiblingOf,
  parentElementOf,
  parentOf,
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
  /** The next run with any text, undefined at the end, or null where `mostEmpty` nodes had none. */
  next(): TextRun | null | undefined;
  /**
   * To be asked whenever the page had its turn between two runs. Where the page changed around what was being
   * read, the reader goes on after the element that is given back, which is to be read anew.
   */
  recover(): Element | undefined;
  /** Whether the reader ended at its limit, before the end of the document. */
  readonly isCut: boolean;
}

/** What a node is by its name; a block where its name is not here. */
type Kind = "text" | "other" | "inline" | "link" | "line" | "nothing" | "skipped" | "heading" | "landmark";

const KINDS = new Map<string, Kind>([
  ["#text", "text"],
  ["#comment", "other"],
  ["#cdata-section", "other"],
]);
const enter = (kind: Kind, tags: string): void => {
  for (const tag of tags.split(" ")) {
    KINDS.set(tag, kind);
    // The name of an element of HTML is in capitals, that of one of XML as it is written.
    KINDS.set(tag.toUpperCase(), kind);
  }
};
enter(
  "inline",
  "abbr acronym b bdi bdo big cite data del dfn em font i ins mark nobr q rb ruby s small span strike strong time tt u",
);
enter("link", "a");
enter("line", "br");
// Invisible: the word goes on.
enter("nothing", "wbr");
enter(
  "skipped",
  "script style noscript template textarea select input button option datalist code pre kbd samp var math svg canvas " +
    "iframe object embed audio video picture img meter progress head title rt rp sup sub frameset dialog-polyfill " +
    "mjx-container",
);
enter("heading", "h1 h2 h3 h4 h5 h6");
enter("landmark", "article main nav aside footer");

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
/** Formulas and editors of code that are written in plain elements. */
const MADE_OF_MARKUP =
  ".katex,.katex-display,.MathJax,.MathJax_Display,.mwe-math-element,.CodeMirror,.monaco-editor,.ace_editor,.notranslate-code";
/** Fits the elements that have to be looked at more closely than their name. */
const TELLING =
  `[hidden],[lang],[contenteditable],[role],[aria-hidden],${MADE_OF_MARKUP},` +
  "[id*=comment i],[id*=replies i],[id*=responses i],[id*=disqus i]";

interface Frame {
  readonly element: Element;
  readonly isBlock: boolean;
  readonly isLink: boolean;
  readonly isHeading: boolean;
  readonly region: Region;
  readonly landmark: Element;
  readonly block: Element;
}

/** Whether class names say that comments follow. Pages have few different ones. */
const commentClasses = new Map<string, boolean>();
const MOST_KNOWN = 2000;

function isCommentClass(names: string): boolean {
  let known = commentClasses.get(names);
  if (known === undefined) {
    known = COMMENT_NAME.test(names);
    if (commentClasses.size < MOST_KNOWN) commentClasses.set(names, known);
  }
  return known;
}

export interface ReadOptions {
  /** Read only the runs that stand directly in `root`, not those of blocks inside it. */
  readonly shallow?: boolean;
  /** Stop after so many nodes, as if the document ended there. */
  readonly mostNodes?: number;
  /** Come back without a run after so many nodes in which there was none. */
  readonly mostEmpty?: number;
}

/** Whether an element, by its tag, is part of the line of text around it. */
export function isInline(element: Element): boolean {
  const kind = KINDS.get(nameOf(element));
  return kind === "inline" || kind === "link" || kind === "nothing";
}

/**
 * Whether nothing below an element is read. Editors, code, formulas, controls, hidden parts and
 * parts in another language are not.
 */
export function isSkipped(element: Element): boolean {
  return KINDS.get(nameOf(element)) === "skipped" || isSkippedByAttributes(element);
}

function isSkippedByAttributes(element: Element): boolean {
  if (attributeOf(element, "hidden") !== null) return true;
  const lang = attributeOf(element, "lang");
  if (lang !== null && !isRoot(element) && !declaresEnglish(lang)) return true;
  const editable = attributeOf(element, "contenteditable");
  if (editable !== null && editable !== "false") return true;
  const role = attributeOf(element, "role");
  if (role !== null && SKIPPED_ROLES.has(role)) return true;
  return attributeOf(element, "aria-hidden") === "true" || fits(element, MADE_OF_MARKUP);
}

/** What the whole document declares is held against its text; see page-language.ts. */
function isRoot(element: Element): boolean {
  return nameOf(element) === "html" || nameOf(element) === "body";
}

/** Whether an element or anything around it is left unread. */
function isInsideSkipped(element: Element | null): boolean {
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
  /** The open elements below `root`, outermost first: so that nobody has to be asked for its parent. */
  const path: Element[] = [];
  let node: Node | null = firstChildOf(root);
  let finished = isInsideSkipped(root) || isEdited(root);
  let left = options.mostNodes ?? Infinity;

  let text = "";
  let nodes: Text[] = [];
  let starts: number[] = [];
  let linkDepth = frame.isLink ? 1 : 0;
  let links: number[] = linkDepth > 0 ? [0] : [];

  const clear = (): void => {
    text = "";
    nodes = [];
    starts = [];
    links = linkDepth > 0 ? [0] : [];
  };

  const takeRun = (): TextRun | undefined => {
    if (nodes.length === 0) {
      if (text !== "") clear();
      return undefined;
    }
    if (links.length % 2 === 1) links.push(text.length);
    const { region, landmark, block, isHeading: inHeading } = frame;
    const run: TextRun = { text, nodes, starts, links, block, region, landmark, inHeading };
    clear();
    return run;
  };

  /**
   * A form answers with its control where one is named "nextSibling"; no other element does. To ask a node
   * directly is twice as fast as by the DOM's own accessors while the code is cold, as it is on every page.
   */
  const forms = new Set<Node>();
  let hasForms = false;

  /** Steps to the node after the one just read; gives a run back when a block ends on the way. */
  const leave = (from: Node): TextRun | undefined => {
    let at = from;
    let run: TextRun | undefined;
    for (;;) {
      node = hasForms && forms.has(at) ? nextSiblingOf(at) : at.nextSibling;
      if (node) return run;
      const parent = path.pop();
      if (!parent) {
        finished = true;
        return run ?? takeRun();
      }
      if (frame.element === parent) run = closeFrame() ?? run;
      at = parent;
    }
  };

  const closeFrame = (): TextRun | undefined => {
    const run = frame.isBlock ? takeRun() : undefined;
    if (frame.isLink) {
      linkDepth--;
      if (linkDepth === 0 && links.length % 2 === 1) links.push(text.length);
    }
    frames.pop();
    frame = frames.at(-1)!;
    return run;
  };

  const openLink = (element: Element): void => {
    if (linkDepth === 0) links.push(text.length);
    linkDepth++;
    // Other inline markup needs no frame: it changes nothing here.
    frames.push((frame = { ...frame, element, isBlock: false, isLink: true }));
  };

  const openBlock = (element: Element, kind: Kind | undefined, isTelling: boolean): void => {
    const names = attributeOf(element, "class");
    const region =
      (kind === "landmark" || isTelling || (names !== null && isCommentClass(names))
        ? regionOf(element)
        : undefined) ?? frame.region;
    const name = kind === "landmark" ? nameOf(element) : "";
    const isLandmark = region !== frame.region || name === "article" || name === "main";
    frame = {
      element,
      isBlock: true,
      isLink: false,
      isHeading: frame.isHeading || kind === "heading",
      region,
      landmark: isLandmark ? element : frame.landmark,
      block: element,
    };
    frames.push(frame);
  };

  /** Steps into an element or over it; gives a run back that ends with it. */
  const enterElement = (element: Element, kind: Kind | undefined, name: string): TextRun | undefined => {
    if (kind === "line") text += LINE;
    else if (kind !== "nothing") {
      const isTelling = hasAttributes(element) && fits(element, TELLING);
      if (kind === "skipped" || (isTelling && isSkippedByAttributes(element))) text += OBJECT;
      else {
        const isForm = typeof name !== "string" || name === "FORM" || name === "form";
        if (isForm) {
          hasForms = true;
          forms.add(element);
        }
        const isInlineKind = kind === "inline" || kind === "link";
        const before = isInlineKind ? undefined : takeRun();
        let inside: Node | null = null;
        if (isInlineKind || options.shallow !== true)
          inside = isForm ? firstChildOf(element) : element.firstChild;
        if (inside) {
          if (!isInlineKind) openBlock(element, kind, isTelling);
          else if (kind === "link" && attributeOf(element, "href") !== null) openLink(element);
          path.push(element);
          node = inside;
          return before;
        }
        const after = leave(element);
        return before ?? after; // after a block nothing is pending that could end
      }
    }
    return leave(element);
  };

  const { mostEmpty = Infinity } = options;
  const next = (): TextRun | null | undefined => {
    for (let empty = 0; !finished; empty++) {
      if (empty > mostEmpty) return null;
      if (!node || left-- <= 0) {
        finished = true;
        return takeRun();
      }
      const current: Node = node;
      const name = current.nodeName;
      const kind = KINDS.get(name);
      let run: TextRun | undefined;
      if (kind === "text") {
        const { data } = current as Text;
        // White space between blocks begins no run.
        if (data.length > 0 && (nodes.length > 0 || /\S/.test(data))) {
          nodes.push(current as Text);
          starts.push(text.length);
          text = text.length === 0 ? data : text + data;
        }
        run = leave(current);
      } else run = kind === "other" ? leave(current) : enterElement(current as Element, kind, name);
      if (run) return run;
    }
    return undefined;
  };

  return {
    next,
    recover() {
      if (finished) return undefined;
      let depth = 0;
      while (depth < path.length && parentOf(path[depth]!) === (path[depth - 1] ?? root)) depth++;
      const stands = depth === path.length && node && parentOf(node) === (path.at(-1) ?? root);
      if (stands) return undefined;
      const around = path[depth - 1];
      path.length = depth;
      while (frames.length > 1 && !path.includes(frame.element)) {
        if (frame.isLink) linkDepth--;
        frames.pop();
        frame = frames.at(-1)!;
      }
      clear();
      if (around) {
        path.pop();
        if (frame.element === around) closeFrame();
        leave(around);
      } else finished = true;
      return around ?? root;
    },
    get isCut() {
      return left < 0;
    },
  };
}

function regionOf(element: Element): Region | undefined {
  const byName = LANDMARKS[nameOf(element)];
  if (byName) return byName;
  const role = attributeOf(element, "role");
  if (role !== null && LANDMARK_ROLES[role]) return LANDMARK_ROLES[role];
  const id = attributeOf(element, "id");
  const names = attributeOf(element, "class");
  if ((id !== null && COMMENT_NAME.test(id)) || (names !== null && isCommentClass(names)))
    return isRoot(element) ? undefined : "comment";
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
    // As where it is read from above: inline markup makes no region.
    const own: Region = (isInline(element) ? undefined : regionOf(element)) ?? region;
    if (own !== region || nameOf(element) === "article" || nameOf(element) === "main") landmark = element;
    region = own;
    if (KINDS.get(nameOf(element)) === "heading") isHeading = true;
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
