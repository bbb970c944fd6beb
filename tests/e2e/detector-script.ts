/**
 * Looks for the extension with every means that a page has, but for clocks. It is the first script of its page. What
 * it finds are lines by channel; two pages are compared line by line, so nothing in a line may be left to luck.
 */
import { HOST_NAME } from "../../src/page/card-host.ts";
import { FLASH, TINT, UNDERLINE } from "../../src/page/highlighter.ts";

export type Findings = Record<string, string[]>;

declare global {
  var detector: {
    /** What there is to be seen now, and what has happened since the last look. `probes` are addresses to ask for. */
    look(probes: readonly string[]): Promise<Findings>;
    /** The middle of some words of the page. */
    placeOf(words: string): readonly [number, number];
  };
}

/** Whether the page's own functions are called by somebody else than the detector. */
let isListening = true;
let happened: Record<string, Set<string>> = {};
const note = (channel: string, line: string): void => void (happened[channel] ??= new Set()).add(line);

const nameOf = (target: unknown): string => {
  if (target === window) return "window";
  if (target instanceof Element) return target.localName;
  return target instanceof Node ? target.nodeName : typeof target;
};

// Traps: whoever uses the page's own functions or properties is heard.
const TRAPPED = (
  "EventTarget Node Element HTMLElement CharacterData Text Document Range StaticRange Selection Highlight " +
  "HighlightRegistry MutationObserver IntersectionObserver ResizeObserver CSSStyleSheet StyleSheet ShadowRoot " +
  "CustomElementRegistry History Storage MessagePort Performance DOMTokenList TreeWalker Window"
).split(" ");
for (const owner of TRAPPED) {
  const made = (globalThis as unknown as Record<string, { prototype: object } | undefined>)[owner];
  if (made) setTraps(made.prototype, owner);
}
setTraps(console, "console");
// Of the window its functions only, and not what drivers run code with.
setTraps(
  window,
  "window",
  (key) => /^[a-z]/.test(key) && key !== "eval" && typeof window[key as never] === "function",
);

function setTraps(target: object, owner: string, isWanted: (key: string) => boolean = () => true): void {
  for (const [key, descriptor] of Object.entries(Object.getOwnPropertyDescriptors(target))) {
    if (key === "constructor" || descriptor.configurable !== true || !isWanted(key)) continue;
    const { value, get, set } = descriptor as {
      value?: unknown;
      get?: (this: unknown) => unknown;
      set?: (this: unknown, to: unknown) => void;
    };
    const heard = (how: string): void => {
      if (isListening) note("own functions called", `${owner}.${key} ${how}`);
    };
    if (typeof value === "function") {
      const inner = value;
      descriptor.value = function trap(this: unknown, ...given: unknown[]): unknown {
        heard("called");
        return Reflect.apply(inner, this, given);
      };
    }
    if (get)
      descriptor.get = function trap(this: unknown): unknown {
        heard("read");
        return Reflect.apply(get, this, []);
      };
    if (set)
      descriptor.set = function trap(this: unknown, to: unknown): void {
        heard("set");
        Reflect.apply(set, this, [to]);
      };
    Object.defineProperty(target, key, descriptor);
  }
}

// Events, at the beginning and at the end of their way.
const TYPES = new Set(
  (
    "DOMContentLoaded readystatechange selectionchange visibilitychange fullscreenchange focusin focusout message " +
    "messageerror copy cut paste securitypolicyviolation unhandledrejection error slotchange hashchange popstate storage"
  ).split(" "),
);
for (const source of [window, Document.prototype, HTMLElement.prototype, Element.prototype])
  for (const key of Object.getOwnPropertyNames(source)) if (key.startsWith("on")) TYPES.add(key.slice(2));
// These come at the hardware's own rate.
for (const type of ["pointerrawupdate", "devicemotion", "deviceorientation", "deviceorientationabsolute"])
  TYPES.delete(type);

/** An address without its host, which is another in every run. */
const pathOf = (address: string): string => address.replace(/^(\S*:\/\/)[^/]*/, "$1…");

const detailOf = (event: Event): string => {
  if (event instanceof KeyboardEvent) return ` ${event.key}`;
  if (event instanceof MessageEvent) return ` ${JSON.stringify(event.data)}`;
  if (event instanceof SecurityPolicyViolationEvent)
    return ` ${event.effectiveDirective} ${pathOf(event.blockedURI)} ${pathOf(event.sourceFile)}`;
  if (event instanceof ErrorEvent) return ` ${event.message} ${pathOf(event.filename)}`;
  return "";
};
for (const type of TYPES) {
  window.addEventListener(
    type,
    (event) =>
      note(
        "events",
        `${type} ${nameOf(event.target)}${detailOf(event)}${event.isTrusted ? "" : " by script"}`,
      ),
    { capture: true, passive: true },
  );
  window.addEventListener(
    type,
    (event) =>
      note(
        "events at their end",
        `${type} ${nameOf(event.target)}${detailOf(event)}${event.defaultPrevented ? " prevented" : ""}`,
      ),
    { passive: true },
  );
}

// Changes.
const noteChanges = (records: readonly MutationRecord[]): void => {
  for (const { type, target, attributeName, addedNodes, removedNodes } of records)
    note(
      "changes",
      [
        type,
        nameOf(target),
        attributeName ?? "",
        ...[...addedNodes].map((node) => `+${nameOf(node)}`),
        ...[...removedNodes].map((node) => `-${nameOf(node)}`),
      ].join(" "),
    );
};
const changes = new MutationObserver(noteChanges);
changes.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });

// The browser's own reports, as far as they name scripts that are not the page's.
const isForeign = (report: unknown): boolean =>
  /-extension:|ai-risk|AI Risk/.test(JSON.stringify(report) ?? "");
new PerformanceObserver((list) => {
  for (const entry of list.getEntries())
    if (isForeign(entry)) note("performance entries", `${entry.entryType} ${entry.name}`);
}).observe({
  entryTypes: PerformanceObserver.supportedEntryTypes.filter(
    (type) => type !== "back-forward-cache-restoration",
  ),
});
if ("ReportingObserver" in globalThis)
  new ReportingObserver(
    (reports) => {
      for (const report of reports) note("reports", JSON.stringify(report).replaceAll(location.origin, ""));
    },
    { buffered: true },
  ).observe();

const PSEUDO = ["", "::before", "::after", "::selection", "::marker", "::first-line", "::target-text"];
/** A name that no style sheet has a rule for. */
const NOBODYS = "::highlight(nobody)";

function stylesOf(element: Element): string[] {
  return PSEUDO.flatMap((pseudo) => {
    const style = getComputedStyle(element, pseudo === "" ? null : pseudo);
    return [...style].map((name) => `${element.localName}${pseudo} ${name}: ${style.getPropertyValue(name)}`);
  });
}

/** Which of our highlights a style sheet has a rule for. */
function rulesOf(element: Element): string[] {
  const styleOf = (pseudo: string): string => {
    const style = getComputedStyle(element, pseudo);
    return [...style].map((name) => `${name}: ${style.getPropertyValue(name)}`).join("; ");
  };
  return [UNDERLINE, TINT, FLASH]
    .filter((name) => styleOf(`::highlight(${name})`) !== styleOf(NOBODYS))
    .map((name) => `::highlight(${name})`);
}

const markupOf = (element: Element): string =>
  `<${[element.localName, ...[...element.attributes].map(({ name, value }) => `${name}=${JSON.stringify(value)}`)].join(" ")}>`;

/** Keys of an object and of all that it inherits from. */
function allKeys(start: object): string[] {
  const keys: string[] = [];
  for (let at: object | null = start; at; at = Object.getPrototypeOf(at) as object | null)
    keys.push(...Reflect.ownKeys(at).map(String));
  return keys;
}

function pointLines(): string[] {
  const lines = new Set<string>();
  const { highlights } = CSS as unknown as {
    highlights: HighlightRegistry & {
      highlightsFromPoint?(x: number, y: number): readonly { highlight: Highlight }[];
    };
  };
  for (let x = 5; x < innerWidth; x += 25)
    for (let y = 5; y < innerHeight; y += 12) {
      for (const element of document.elementsFromPoint(x, y)) lines.add(`element ${element.localName}`);
      const caret = document.caretPositionFromPoint(x, y)?.offsetNode;
      lines.add(`caret ${caret?.nodeName} in ${caret?.parentElement?.localName}`);
      for (const { highlight } of highlights.highlightsFromPoint?.(x, y) ?? [])
        lines.add(`highlight ${[...highlights].find(([, one]) => one === highlight)?.[0]}`);
    }
  return [...lines];
}

function rectangleLines(): string[] {
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  const lines: string[] = [];
  const inWords = ({ x, y, width, height }: DOMRect): string =>
    [x, y, width, height].map((side) => side.toFixed(2)).join(" ");
  for (let node: Node | null = walker.root; node; node = walker.nextNode()) {
    if (node instanceof Element) lines.push(`${node.localName} ${inWords(node.getBoundingClientRect())}`);
    if (!(node instanceof Text)) continue;
    const range = new Range();
    range.selectNodeContents(node);
    lines.push(...[...range.getClientRects()].map((rect) => `text ${inWords(rect)}`));
  }
  const { scrollWidth, scrollHeight } = document.documentElement;
  return [
    ...lines,
    `all ${scrollWidth} ${scrollHeight}, at ${scrollX} ${scrollY}, in ${innerWidth} ${innerHeight}`,
  ];
}

async function storageLines(): Promise<string[]> {
  const registrations = await navigator.serviceWorker?.getRegistrations();
  return [
    `local ${Object.keys(localStorage).join()}`,
    `session ${Object.keys(sessionStorage).join()}`,
    `cookies ${document.cookie}`,
    `databases ${(await indexedDB.databases()).map(({ name }) => name).join()}`,
    `caches ${(await globalThis.caches?.keys())?.join()}`,
    `workers ${registrations?.length}`,
  ];
}

/** Asks for an address in the ways in which a page can load one. */
async function probe(address: string): Promise<string[]> {
  const path = new URL(address).pathname;
  const byElement = (make: () => HTMLElement): Promise<string> =>
    new Promise((resolve) => {
      const element = make();
      const end = (how: string): void => {
        element.remove();
        resolve(how);
      };
      element.addEventListener("load", () => end("loaded"));
      element.addEventListener("error", () => end("refused"));
      document.body.append(element);
    });
  const set = <K extends "img" | "script" | "link">(
    name: K,
    properties: Partial<HTMLElementTagNameMap[K]>,
  ): Promise<string> => byElement(() => Object.assign(document.createElement(name), properties));
  return [
    `${path} fetch ${await fetch(address).then(
      ({ status }) => `answered ${status}`,
      () => "refused",
    )}`,
    `${path} fetch without CORS ${await fetch(address, { mode: "no-cors" }).then(
      ({ type }) => `answered ${type}`,
      () => "refused",
    )}`,
    `${path} image ${await set("img", { src: address })}`,
    `${path} script ${await set("script", { src: address, nonce: "detector" })}`,
    `${path} style ${await set("link", { rel: "stylesheet", href: address, nonce: "detector" })}`,
  ];
}

async function look(probes: readonly string[]): Promise<Findings> {
  isListening = false;
  noteChanges(changes.takeRecords());
  const elements = [...document.querySelectorAll("*")];
  const selection = window.getSelection();
  const { chrome, browser } = globalThis as { chrome?: object; browser?: unknown };
  const found: Findings = {
    window: allKeys(window),
    document: allKeys(document),
    "root and body": [document.documentElement, document.body].flatMap((one) => Object.keys(one)),
    "browser's API": [`chrome ${Object.keys(chrome ?? {}).join()}`, `browser ${typeof browser}`],
    elements: elements.map(markupOf),
    "undefined elements": [...document.querySelectorAll(":not(:defined)")].map(nameOf),
    "custom elements": [`${HOST_NAME} ${typeof customElements.get(HOST_NAME)}`],
    "style sheets": [
      `${document.styleSheets.length} adopted ${document.adoptedStyleSheets.length}`,
      ...[...document.styleSheets].map(({ href, ownerNode }) => `${href} of ${nameOf(ownerNode)}`),
    ],
    highlights: [...CSS.highlights].map(([name, highlight]) => {
      const texts = [...highlight].map(({ startContainer, startOffset, endOffset }) =>
        startContainer.textContent?.slice(startOffset, endOffset),
      );
      return `${name} ${highlight.priority} ${texts.join(", ")}`;
    }),
    styles: elements.filter((one) => one.matches("html, body, p, em, a, input")).flatMap(stylesOf),
    "styles of highlights": [
      ...new Set(elements.filter((one) => one.matches("html, p, em")).flatMap(rulesOf)),
    ],
    rectangles: rectangleLines(),
    "at points": pointLines(),
    "top layer": [...document.querySelectorAll(":popover-open, :modal, :fullscreen")].map(nameOf),
    focus: [
      `active ${nameOf(document.activeElement)}`,
      `selected ${selection?.type} ${selection?.toString()}`,
      `hovered ${[...document.querySelectorAll(":hover")].map(nameOf).join(" ")}`,
    ],
    motion: [
      `${document.getAnimations().length} animations`,
      `${document.fonts.size} fonts`,
      `${length} frames`,
    ],
    resources: performance.getEntriesByType("resource").map(({ name }) => pathOf(name)),
    stores: await storageLines(),
    probes: (await Promise.all(probes.map(probe))).flat(),
  };
  // What the detector itself did was noted before it is forgotten here; so are the probes' own elements.
  await new Promise((resolve) => setTimeout(resolve));
  noteChanges(changes.takeRecords());
  for (const [channel, lines] of Object.entries(happened)) found[channel] = [...lines];
  happened = {};
  isListening = true;
  return found;
}

function placeOf(words: string): readonly [number, number] {
  isListening = false;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    const at = text.data.indexOf(words);
    if (at < 0) continue;
    const range = new Range();
    range.setStart(text, at);
    range.setEnd(text, at + words.length);
    const { left, top, width, height } = range.getBoundingClientRect();
    isListening = true;
    return [left + width / 2, top + height / 2];
  }
  throw new Error(`The page does not say “${words}”.`);
}

globalThis.detector = { look, placeOf };
