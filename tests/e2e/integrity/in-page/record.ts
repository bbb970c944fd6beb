/** What a page can notice while it lives: changes, events, layout shifts. Installed before its first script. */
import { markupOf, pathOf, targetName } from "./describe-node.ts";

/** Lists of lines by name, each in the order of its happening. */
export type Log = Record<string, string[]>;

let log: Log = {};
const listOf = (name: string): string[] => (log[name] ??= []);

/**
 * These come with a frame or by a timer of the browser's, not with input: which of two is the quicker is a
 * matter of luck. So each type has a list of its own, in which the order counts. How many frames a movement
 * takes is luck too: the same line again and again counts once.
 */
const OF_THEIR_OWN = new Set(
  (
    "scroll scrollend resize selectionchange toggle pointerover pointerout pointerenter pointerleave mouseover " +
    "mouseout mouseenter mouseleave fullscreenchange pageswap pagereveal slotchange animationstart animationend " +
    "animationiteration animationcancel transitionrun transitionstart transitionend transitioncancel load loadstart " +
    "error readystatechange DOMContentLoaded pageshow visibilitychange message securitypolicyviolation " +
    "unhandledrejection select close drag dragover"
  ).split(" "),
);
/** A pointer may be found on an element by its own move, or by the element's: then its place is an older one. */
const PLACELESS = /^(?:pointer|mouse)(?:over|out|enter|leave)$/;
/** What the hardware delivers, at its own rate. */
const RAW = new Set(["pointerrawupdate", "devicemotion", "deviceorientation", "deviceorientationabsolute"]);
const WITHOUT_HANDLER = (
  "DOMContentLoaded readystatechange selectionchange visibilitychange fullscreenchange fullscreenerror focusin focusout " +
  "compositionstart compositionupdate compositionend touchstart touchmove touchend touchcancel unhandledrejection " +
  "securitypolicyviolation slotchange message copy cut paste"
).split(" ");

/** Every type for which window, document or elements have a handler, and those without one. */
function eventTypes(): Set<string> {
  const types = new Set(WITHOUT_HANDLER);
  const sources: readonly object[] = [window, Document.prototype, HTMLElement.prototype, Element.prototype];
  for (const source of sources)
    for (const key of Object.getOwnPropertyNames(source)) if (key.startsWith("on")) types.add(key.slice(2));
  return new Set([...types].filter((type) => !RAW.has(type)));
}

function detailOf(event: Event): string {
  if (event instanceof KeyboardEvent) return `${event.key} ${event.ctrlKey ? "ctrl" : ""}`;
  if (event instanceof InputEvent) return `${event.inputType} ${JSON.stringify(event.data)}`;
  if (event instanceof MouseEvent)
    return `${event.clientX},${event.clientY} ${event.buttons} ${event.detail}`;
  if (event instanceof MessageEvent) return JSON.stringify(event.data) ?? "";
  if (event instanceof ErrorEvent) return event.message;
  if (event instanceof PromiseRejectionEvent) return String(event.reason);
  return "";
}

/** Until the harness has looked for the first time a page, or a frame, is still finding its size. */
let isLaidOut = false;

function hear(event: Event): void {
  if (event.type === "resize" && !isLaidOut) return;
  const detail = PLACELESS.test(event.type) ? "" : detailOf(event);
  const line = `${event.type} ${targetName(event.target)} ${detail}${event.isTrusted ? "" : " by script"}`;
  // The window gets the focus as the desktop gives it; elements get it by input.
  const isOfItsOwn =
    OF_THEIR_OWN.has(event.type) || (/focus|blur/.test(event.type) && !(event.target instanceof Element));
  if (!isOfItsOwn) return void listOf("input events").push(line);
  const lines = listOf(`${event.type} events`);
  if (lines.at(-1) !== line) lines.push(line);
}

function note(records: readonly MutationRecord[]): void {
  for (const { type, target, attributeName, oldValue, addedNodes, removedNodes } of records) {
    const parts = [type, pathOf(target)];
    if (attributeName !== null)
      parts.push(
        attributeName,
        JSON.stringify(oldValue),
        (target as Element).getAttribute(attributeName) ?? "",
      );
    else if (type === "characterData") parts.push(JSON.stringify(oldValue), markupOf(target));
    for (const node of addedNodes) parts.push(`+ ${markupOf(node)}`);
    for (const node of removedNodes) parts.push(`- ${markupOf(node)}`);
    listOf("mutations").push(parts.join(" "));
  }
}

const observer = new MutationObserver(note);
const EVERYTHING = {
  subtree: true,
  childList: true,
  characterData: true,
  characterDataOldValue: true,
  attributes: true,
  attributeOldValue: true,
} as const;

/** What happened since the last call. */
export function takeLog(): Log {
  note(observer.takeRecords());
  isLaidOut = true;
  const taken = log;
  log = {};
  return taken;
}

function rectOf({ x, y, width, height }: DOMRectReadOnly): string {
  return `${x} ${y} ${width} ${height}`;
}

export function startRecording(): void {
  observer.observe(document, EVERYTHING);
  const { attachShadow } = Element.prototype;
  Element.prototype.attachShadow = function (init) {
    const root = Reflect.apply(attachShadow, this, [init]);
    observer.observe(root, EVERYTHING);
    return root;
  };
  for (const type of eventTypes()) window.addEventListener(type, hear, { capture: true, passive: true });
  if (!PerformanceObserver.supportedEntryTypes.includes("layout-shift")) return;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const { value, hadRecentInput, sources } = entry as PerformanceEntry & {
        value: number;
        hadRecentInput: boolean;
        sources: readonly { previousRect: DOMRectReadOnly; currentRect: DOMRectReadOnly }[];
      };
      // What follows input counts as a shift for nobody, and into how many it falls depends on the frames.
      if (hadRecentInput) continue;
      // Not the elements: those that are gone by now have no name any more.
      const ways = sources.map(
        ({ previousRect, currentRect }) => `${rectOf(previousRect)} → ${rectOf(currentRect)}`,
      );
      listOf("layout shifts").push(`${value.toFixed(6)} ${ways.join(", ")}`);
    }
  }).observe({ type: "layout-shift", buffered: true });
}
