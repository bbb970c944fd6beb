/**
 * Turns what the reader does on the page into dwell events, and dwell states into a card shown or
 * hidden. Listeners are passive and never stop the page's own, except for the Escape that closes our card.
 */
import {
  away,
  dwell,
  shownTarget,
  type DwellEvent,
  type DwellRules,
  type DwellState,
  type Opening,
} from "../core/dwell/dwell.ts";
import type { HitTest } from "./hit-test.ts";
import { plain } from "./plain.ts";
import type { Subject } from "./subject.ts";

/** Where and how a card was asked for: the point chooses the line fragment. */
export interface Asked {
  readonly x: number;
  readonly y: number;
  readonly by: Opening;
}

/** Shows one card at a time. */
export interface CardView {
  show(subject: Subject, asked: Asked): void;
  hide(): void;
  /** Whether the pointer is on its way to the card from the mark, which it left at `x`, `y`. */
  holds(event: PointerEvent, x: number, y: number): boolean;
  /** Whether an event comes from inside the card. */
  owns(event: Event): boolean;
}

export interface DwellWatch {
  /** Something other than the pointer decides: the card's own buttons, a text that went away. */
  send(event: DwellEvent<Subject>): void;
  /** Opens a card for the keyboard, once `arrive` has brought its text into view. */
  stepTo(subject: Subject, arrive: () => Promise<void>): Promise<void>;
  readonly shown: Subject | undefined;
  stop(): void;
}

export interface DwellWatchParts {
  readonly window: Window;
  readonly hitTest: HitTest;
  readonly card: CardView;
  readonly rules: () => DwellRules;
}

/** What answers a click or tap itself. */
const CONTROLS = "a[href], button, label, summary, input, select, textarea, [role=button], [role=link]";

export function watchDwell({ window, hitTest, card, rules }: DwellWatchParts): DwellWatch {
  const page = plain(window.document);
  let state: DwellState<Subject> = away();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let lastMove: PointerEvent | undefined;
  /** Asked at once: after its dispatch an event no longer knows its path. */
  let isInCard = false;
  let frame = 0;
  let x = 0;
  let y = 0;
  /** The kind of the last pointer that went down. */
  let pointer = "mouse";
  /** How many steps are scrolling the page: that scrolling is ours. */
  let arriving = 0;
  let steps = 0;

  const send = (event: DwellEvent<Subject>): void => {
    const before = shownTarget(state);
    const step = dwell(state, event, performance.now(), rules());
    state = step.state;
    clearTimeout(timer);
    if (step.wakeAt !== undefined)
      timer = setTimeout(() => send({ type: "tick" }), Math.max(0, step.wakeAt - performance.now()));
    const now = shownTarget(state);
    if (now === before) return;
    if (!now) return card.hide();
    const by = state.name === "open" ? state.by : "rest";
    if (lastMove && before && by === "rest") {
      x = lastMove.clientX;
      y = lastMove.clientY;
    }
    card.show(now, { x, y, by });
  };

  const look = (): void => {
    frame = 0;
    const event = lastMove;
    if (!event) return;
    if (event.buttons !== 0) return send({ type: "busy" });
    const { target } = event;
    const shown = shownTarget(state);
    const on =
      target instanceof Element && hitTest.mayHold(target)
        ? hitTest.at(event.clientX, event.clientY, target)
        : undefined;
    if (!on && state.name === "away") return;
    if (shown && (isInCard || (on !== shown && card.holds(event, x, y)))) return send({ type: "held" });
    if (on && (!shown || on === shown)) {
      x = event.clientX;
      y = event.clientY;
    }
    send({ type: "pointer", on, x: event.clientX, y: event.clientY });
  };

  const listeners = new AbortController();
  const on = <K extends keyof WindowEventMap>(
    type: K,
    listener: (event: WindowEventMap[K]) => void,
    passive = true,
  ): void => window.addEventListener(type, listener, { capture: true, passive, signal: listeners.signal });

  on("pointermove", (event) => {
    if (!event.isTrusted || event.pointerType === "touch") return;
    lastMove = event;
    isInCard = card.owns(event);
    if (frame === 0) frame = requestAnimationFrame(look);
  });
  on("pointerdown", (event) => {
    if (!event.isTrusted) return;
    pointer = event.pointerType;
    // A finger that goes down may be about to scroll: what it meant is known with the click.
    if (card.owns(event) || pointer === "touch") return;
    const shown = shownTarget(state);
    if (shown && state.name === "open" && !state.pinned) {
      const mark = hitTest.at(event.clientX, event.clientY, event.target);
      if (mark !== shown) send({ type: "dismissed" });
    } else send({ type: "busy" });
  });
  on("click", (event) => {
    if (!event.isTrusted || card.owns(event) || event.button !== 0) return;
    const target = markClicked(event);
    if (!target) {
      if (pointer === "touch" && state.name === "open" && !state.pinned) send({ type: "dismissed" });
      return;
    }
    if (target === shownTarget(state)) return;
    x = event.clientX;
    y = event.clientY;
    send({ type: "chosen", target, by: pointer === "touch" ? "tap" : "rest" });
  });
  on("scroll", (event) => {
    if (event.isTrusted && arriving === 0 && !card.owns(event)) send({ type: "scrolled" });
  });
  on("wheel", (event) => {
    if (event.isTrusted && !card.owns(event)) send({ type: "busy" });
  });
  on("dragstart", (event) => {
    if (event.isTrusted) send({ type: "busy" });
  });
  // Elements lose the focus too; only the window's own loss is the reader's leaving.
  on("blur", (event) => {
    if (event.isTrusted && event.target === window) send({ type: "left" });
  });
  // The card is inside the fullscreen element, or would be covered by it.
  page.addEventListener(
    "fullscreenchange",
    (event) => {
      if (event.isTrusted) send({ type: "dismissed" });
    },
    { signal: listeners.signal },
  );
  // Out of the window: a listener for leaving the root would make Chromium tell the page of that as well.
  on("pointerout", (event) => {
    if (event.isTrusted && event.relatedTarget === null) send({ type: "left" });
  });
  // Not passive: the Escape that closes our card closes nothing else, such as a dialog of the page.
  on(
    "keydown",
    (event) => {
      if (!event.isTrusted || event.isComposing) return;
      if (event.key === "Escape" && shownTarget(state)) {
        event.preventDefault();
        event.stopImmediatePropagation();
        send({ type: "dismissed" });
      } else if (!card.owns(event)) send({ type: "busy" });
    },
    false,
  );

  const markClicked = (event: MouseEvent): Subject | undefined => {
    const { target } = event;
    if (!(target instanceof Element) || !hitTest.mayHold(target) || plain(target).closest(CONTROLS))
      return undefined;
    if (!(window.getSelection()?.isCollapsed ?? true)) return undefined;
    return hitTest.at(event.clientX, event.clientY, target);
  };

  return {
    send,
    async stepTo(subject, arrive) {
      const own = ++steps;
      arriving++;
      await arrive().finally(() => arriving--);
      // Another step may have overtaken this one.
      if (listeners.signal.aborted || own !== steps) return;
      // A card that the pointer had opened opens anew, to take the focus.
      if (shownTarget(state) === subject) send({ type: "gone" });
      send({ type: "chosen", target: subject, by: "key" });
    },
    get shown() {
      return shownTarget(state);
    },
    stop() {
      listeners.abort();
      clearTimeout(timer);
      cancelAnimationFrame(frame);
      state = away();
      card.hide();
    },
  };
}
