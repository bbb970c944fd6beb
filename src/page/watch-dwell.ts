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
} from "../core/dwell/dwell.ts";
import type { Annotation } from "./annotations.ts";
import type { HitTest } from "./hit-test.ts";

/** Shows one card at a time. */
export interface CardView {
  /** `x`, `y` is where the reader pointed, to choose the line fragment. */
  show(annotation: Annotation, x: number, y: number): void;
  hide(): void;
  /** Whether the pointer is in the card, or on its way there from the mark, which it left at `x`, `y`. */
  holds(event: PointerEvent, x: number, y: number): boolean;
  /** Whether an event comes from inside the card. */
  owns(event: Event): boolean;
}

export interface DwellWatch {
  /** Something other than the pointer decides: the card's own buttons, a text that went away. */
  send(event: DwellEvent<Annotation>): void;
  readonly shown: Annotation | undefined;
  stop(): void;
}

export interface DwellWatchParts {
  readonly window: Window;
  readonly hitTest: HitTest;
  readonly card: CardView;
  readonly rules: () => DwellRules;
}

export function watchDwell({ window, hitTest, card, rules }: DwellWatchParts): DwellWatch {
  let state: DwellState<Annotation> = away();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let lastMove: PointerEvent | undefined;
  let frame = 0;
  let x = 0;
  let y = 0;

  const send = (event: DwellEvent<Annotation>): void => {
    const before = shownTarget(state);
    const step = dwell(state, event, performance.now(), rules());
    state = step.state;
    clearTimeout(timer);
    if (step.wakeAt !== undefined)
      timer = setTimeout(() => send({ type: "tick" }), Math.max(0, step.wakeAt - performance.now()));
    const now = shownTarget(state);
    if (now === before) return;
    if (now && lastMove && before) {
      x = lastMove.clientX;
      y = lastMove.clientY;
    }
    if (now) card.show(now, x, y);
    else card.hide();
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
    if (shown && on !== shown && card.holds(event, x, y)) return send({ type: "held" });
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
    if (frame === 0) frame = requestAnimationFrame(look);
  });
  on("pointerdown", (event) => {
    if (!event.isTrusted || card.owns(event)) return;
    const shown = shownTarget(state);
    if (shown && state.name === "open" && !state.pinned) {
      const mark = hitTest.at(event.clientX, event.clientY, event.target);
      if (mark !== shown) send({ type: "dismissed" });
    } else send({ type: "busy" });
  });
  on("click", (event) => {
    if (!event.isTrusted || card.owns(event) || event.button !== 0) return;
    if (!(event.target instanceof Element) || !hitTest.mayHold(event.target)) return;
    if (event.target.closest("a[href], button, label, summary")) return;
    if (!(window.getSelection()?.isCollapsed ?? true)) return;
    const target = hitTest.at(event.clientX, event.clientY, event.target);
    if (!target || target === shownTarget(state)) return;
    x = event.clientX;
    y = event.clientY;
    send({ type: "chosen", target, pinned: false });
  });
  on("scroll", (event) => {
    if (!card.owns(event)) send({ type: "scrolled" });
  });
  on("wheel", (event) => {
    if (!card.owns(event)) send({ type: "busy" });
  });
  on("dragstart", () => send({ type: "busy" }));
  on("blur", () => send({ type: "left" }));
  // The card is inside the fullscreen element, or would be covered by it.
  window.document.addEventListener("fullscreenchange", () => send({ type: "dismissed" }), {
    signal: listeners.signal,
  });
  window.document.documentElement.addEventListener("pointerleave", () => send({ type: "left" }), {
    passive: true,
    signal: listeners.signal,
  });
  // Not passive: the Escape that closes our card closes nothing else, such as a dialog of the page.
  on(
    "keydown",
    (event) => {
      if (!event.isTrusted) return;
      if (event.key === "Escape" && shownTarget(state)) {
        event.preventDefault();
        event.stopImmediatePropagation();
        send({ type: "dismissed" });
      } else if (!card.owns(event)) send({ type: "busy" });
    },
    false,
  );

  return {
    send,
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
