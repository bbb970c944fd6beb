/**
 * The one element we ever add to a page, and only while a card is shown. It lies in the top layer,
 * inside whatever modal dialog or fullscreen element is open: outside of it, it would be painted but inert.
 */
import { plain } from "./plain.ts";
import { schemeBehind } from "./scheme-behind.ts";
import { isInDocument, nameOf, parentElementOf, parentOf } from "./unclobbered.ts";

/** The name also marks our element for page scripts and other extensions. */
export const HOST_NAME = "ai-risk-gloss-card";

export interface CardHost {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  /** The page's document, seen plainly. */
  readonly document: Document;
  /** Mounts the host where it can be used now, in the scheme of the page behind `near`. */
  mount(near: Element | null): void;
  remove(): void;
}

const HOST_STYLE = `
:host {
  all: initial !important;
  position: fixed !important;
  inset: 0 !important;
  width: auto !important;
  height: auto !important;
  margin: 0 !important;
  padding: 0 !important;
  border: 0 !important;
  background: none !important;
  overflow: visible !important;
  pointer-events: none !important;
  direction: ltr !important;
  z-index: 2147483647 !important;
}`;

/** What happens in the card is no business of the page: its shortcuts, its handlers of clicks and copies. */
const OWN_EVENTS = (
  "keydown keypress keyup beforeinput input copy cut paste click dblclick auxclick contextmenu " +
  "pointerdown pointerup pointermove mousedown mouseup mousemove touchstart touchmove touchend " +
  "focusin focusout wheel dragstart selectstart"
).split(" ");

/**
 * They tell what the pointer came from. React climbs from there, and round for ever where a form of the page
 * has a control that is named `parentNode`; nothing in the card listens to them.
 */
const CLIMBED_EVENTS = ["mouseover", "mouseout", "pointerover", "pointerout"];

export function createCardHost(document: Document, styles: readonly string[]): CardHost {
  // Made in another document: a page that gives our name to an element of its own gets no hand on the root.
  const host = new Document().createElementNS("http://www.w3.org/1999/xhtml", HOST_NAME);
  const root = host.attachShadow({ mode: "closed" });
  plain(document).adoptNode(host);
  root.adoptedStyleSheets = [HOST_STYLE, ...styles].map((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    return sheet;
  });
  const scheme = new CSSStyleSheet();
  root.adoptedStyleSheets.push(scheme);
  for (const type of CLIMBED_EVENTS)
    root.addEventListener(type, (event) => event.stopImmediatePropagation(), { capture: true });
  for (const type of OWN_EVENTS) host.addEventListener(type, (event) => event.stopPropagation());

  return {
    host,
    root,
    document: plain(document),
    mount(near) {
      const parent = mountPoint(document, near);
      if (parentOf(host) !== parent) plain(parent).append(host);
      // The reader's own scheme where the page's cannot be told.
      scheme.replaceSync(
        `:host { color-scheme: ${schemeBehind(document, near) ?? "light dark"} !important; }`,
      );
      // "manual" closes no popover of the page; Escape is ours to handle while a card is open.
      if (host.popover !== "manual") host.popover = "manual";
      host.inert = false;
      // A page may take out at once what is put into it. Then there is no card, this time.
      if (isInDocument(host) && !host.matches(":popover-open")) host.showPopover();
    },
    remove: () => host.remove(),
  };
}

/** The innermost open modal dialog or the fullscreen element around `near`; otherwise the root element. */
export function mountPoint(document: Document, near: Element | null): Element {
  const { fullscreenElement, documentElement } = plain(document);
  for (let at = near; at; at = parentElementOf(at)) {
    if (at === fullscreenElement && canHoldChildren(at)) return at;
    if (nameOf(at) === "dialog" && at.matches(":modal")) return at;
  }
  return documentElement;
}

function canHoldChildren(element: Element): boolean {
  return !["video", "audio", "img", "canvas", "iframe", "object", "embed"].includes(nameOf(element));
}
