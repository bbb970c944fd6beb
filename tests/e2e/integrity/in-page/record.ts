/** What a page can notice while it lives: changes, events, layout shifts. Installed before its first script. */
import { markupOf, pathOf, targetName } from "./describe-node.ts";

/** One list of lines for each thing that is recorded, in the order of its happening. */
export type Log = Record<
  "mutations" | "layout shifts" | "input events" | "frame events" | "loading events" | "messages",
  string[]
>;

const log: Log = {
  mutations: [],
  "layout shifts": [],
  "input events": [],
  "frame events": [],
  "loading events": [],
  messages: [],
};

/**
 * Events come from several sources, and which of two sources is the quicker is a matter of luck: each source
 * has a list of its own, in which the order counts. All that is not named here comes with input or by script.
 */
const SOURCES: Readonly<Partial<Record<keyof Log, string>>> = {
  "frame events":
    "scroll scrollend resize selectionchange toggle pointerover pointerout pointerenter pointerleave mouseover " +
    "mouseout mouseenter mouseleave fullscreenchange pageswap pagereveal slotchange",
  "loading events": "load loadstart error readystatechange DOMContentLoaded pageshow visibilitychange",
  messages: "message",
};
const LIST_OF = new Map(
  Object.entries(SOURCES).flatMap(([list, types]) =>
    types.split(" ").map((type) => [type, list as keyof Log] as const),
  ),
);
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
  for (const source of [window, Document.prototype, HTMLElement.prototype, Element.prototype])
    for (const key in source) if (key.startsWith("on")) types.add(key.slice(2));
  return new Set([...types].filter((type) => !RAW.has(type)));
}

function detailOf(event: Event): string {
  if (event instanceof KeyboardEvent) return `${event.key} ${event.ctrlKey ? "ctrl" : ""}`;
  if (event instanceof InputEvent) return `${event.inputType} ${JSON.stringify(event.data)}`;
  if (event instanceof MouseEvent) return `${event.clientX},${event.clientY} ${event.buttons} ${event.detail}`;
  if (event instanceof MessageEvent) return JSON.stringify(event.data) ?? "";
  if (event instanceof ErrorEvent) return event.message;
  if (event instanceof PromiseRejectionEvent) return String(event.reason);
  return "";
}

function hear(event: Event): void {
  const line = `${event.type} ${targetName(event.target)} ${detailOf(event)}${event.isTrusted ? "" : " by script"}`;
  const list = LIST_OF.get(event.type) ?? "input events";
  // How many frames a scroll takes is a matter of speed: the same line again and again counts once.
  if (list !== "frame events" || log[list].at(-1) !== line) log[list].push(line);
}

function note(records: readonly MutationRecord[]): void {
  for (const { type, target, attributeName, oldValue, addedNodes, removedNodes } of records) {
    const parts = [type, pathOf(target)];
    if (attributeName !== null)
      parts.push(attributeName, JSON.stringify(oldValue), (target as Element).getAttribute(attributeName) ?? "");
    else if (type === "characterData") parts.push(JSON.stringify(oldValue), markupOf(target));
    for (const node of addedNodes) parts.push(`+ ${markupOf(node)}`);
    for (const node of removedNodes) parts.push(`- ${markupOf(node)}`);
    log.mutations.push(parts.join(" "));
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
  const taken = { ...log };
  for (const name of Object.keys(log) as (keyof Log)[]) log[name] = [];
  return taken;
}

export function startRecording(): void {
  observer.observe(document, EVERYTHING);
  const { attachShadow } = Element.prototype;
  Element.prototype.attachShadow = function (init) {
    const root = Reflect.apply(attachShadow, this, [init]) as ShadowRoot;
    observer.observe(root, EVERYTHING);
    return root;
  };
  for (const type of eventTypes()) window.addEventListener(type, hear, { capture: true, passive: true });
  if (!PerformanceObserver.supportedEntryTypes.includes("layout-shift")) return;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const { value, sources } = entry as PerformanceEntry & {
        value: number;
        sources: readonly { node: Node | null }[];
      };
      log["layout shifts"].push(`${value.toFixed(6)} ${sources.map(({ node }) => pathOf(node)).join(" ")}`);
    }
  }).observe({ type: "layout-shift", buffered: true });
}
