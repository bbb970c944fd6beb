/**
 * Paints marks with one Highlight of static ranges. Only marks of blocks near the viewport are
 * registered: the browser pays for every registered range whenever the page changes, so the cost of a
 * mark would otherwise be paid by the page.
 */
import type { Annotation } from "./annotations.ts";
import type { Stretch } from "./subject.ts";
import { isIntact } from "./surface.ts";

/** Names in `CSS.highlights`; the style sheet has a rule for each. */
export const UNDERLINE = "ai-risk-gloss";
export const TINT = "ai-risk-gloss-tint";
export const FLASH = "ai-risk-gloss-flash";

/** At most so many ranges are registered at any time. */
export const MAX_RANGES = 200;
/** On documents with more text runs, underlines repaint too slowly: a tint is used instead. */
export const TINT_ABOVE_RUNS = 10_000;

/** Below everything the page highlights itself. */
const PRIORITY = -1000;

/**
 * The registry of highlights is the page's own: it may clear it, or take what is in it for its own. We look
 * so often whether ours is still there, and put it back; half as often each time that it is gone again.
 */
const FIRST_LOOK_MS = 1000;
const LONGEST_LOOK_MS = 8000;

export interface Highlighter {
  /** Shows exactly these marks. */
  show(marks: readonly Annotation[], runs: number): void;
  /** Stops painting the marks that `isGone` names, at once. */
  drop(isGone: (mark: Annotation) => boolean): void;
  /** Puts our highlight back where the page took it away. It is done without being asked, too, but not at once. */
  heal(): void;
  /** Lights up a stretch of text for a moment, so that the eye finds it. */
  flash(stretch: Stretch): void;
  stop(): void;
}

export function createHighlighter(): Highlighter {
  const highlight = new Highlight();
  highlight.priority = PRIORITY;
  const flashing = new Highlight();
  flashing.priority = PRIORITY + 1;
  let name = UNDERLINE;
  let flashTimer: ReturnType<typeof setTimeout> | undefined;
  /** Whether ours was put into the registry: then it is missing there only where the page took it away. */
  let isRegistered = false;
  let lookTimer: ReturnType<typeof setTimeout> | undefined;
  let lookAfter = FIRST_LOOK_MS;

  let byBlock = new Map<Element, Annotation[]>();
  const near = new Set<Element>();
  const ranges = new Map<Annotation, StaticRange>();

  const observer = new IntersectionObserver(
    (changes) => {
      for (const { target, isIntersecting } of changes) {
        if (isIntersecting) near.add(target);
        else near.delete(target);
      }
      paint();
    },
    { rootMargin: "100% 0px" },
  );

  const paint = (): void => {
    const wanted = new Set<Annotation>();
    for (const block of near) {
      for (const mark of byBlock.get(block) ?? []) {
        if (wanted.size < MAX_RANGES) wanted.add(mark);
      }
    }
    for (const [mark, range] of ranges) {
      if (wanted.has(mark)) continue;
      highlight.delete(range);
      ranges.delete(mark);
    }
    for (const mark of wanted) {
      // Of a text that changed and was not read again yet, nothing is painted that comes into view.
      if (ranges.has(mark) || !isIntact(mark)) continue;
      const range = rangeOf(mark);
      ranges.set(mark, range);
      highlight.add(range);
    }
    if (ranges.size === 0) unregister();
    else if (!isRegistered) register();
  };

  const register = (): void => {
    CSS.highlights.set(name, highlight);
    isRegistered = true;
    lookTimer ??= setTimeout(look, lookAfter);
  };
  const unregister = (): void => {
    takeOut(name, highlight);
    isRegistered = false;
    clearTimeout(lookTimer);
    lookTimer = undefined;
  };
  const look = (): void => {
    lookTimer = undefined;
    lookAfter = heal() ? Math.min(LONGEST_LOOK_MS, 2 * lookAfter) : FIRST_LOOK_MS;
    if (isRegistered) lookTimer ??= setTimeout(look, lookAfter);
  };
  /** Whether there was anything to put back. */
  const heal = (): boolean => {
    const isWhole = highlight.size === ranges.size && highlight.priority === PRIORITY;
    if (!isWhole) {
      // The page reached our own object through the registry.
      highlight.clear();
      highlight.priority = PRIORITY;
      for (const range of ranges.values()) highlight.add(range);
    }
    const isMissing = isRegistered && CSS.highlights.get(name) !== highlight;
    if (isMissing) register();
    return isMissing || !isWhole;
  };

  // In print the marks have no style, but Chromium would still draw the text around them in pieces.
  const printing = new AbortController();
  window.addEventListener("beforeprint", () => CSS.highlights.delete(name), { signal: printing.signal });
  window.addEventListener("afterprint", heal, { signal: printing.signal });

  return {
    show(marks, runs) {
      const wanted = runs > TINT_ABOVE_RUNS ? TINT : UNDERLINE;
      if (wanted !== name) {
        unregister();
        name = wanted;
      }
      const next = new Map<Element, Annotation[]>();
      for (const mark of marks) {
        const list = next.get(mark.record.block);
        if (list) list.push(mark);
        else next.set(mark.record.block, [mark]);
      }
      for (const block of byBlock.keys()) {
        if (next.has(block)) continue;
        observer.unobserve(block);
        near.delete(block);
      }
      for (const block of next.keys()) if (!byBlock.has(block)) observer.observe(block);
      byBlock = next;
      paint();
    },
    drop(isGone) {
      for (const [mark, range] of ranges) {
        if (!isGone(mark)) continue;
        highlight.delete(range);
        ranges.delete(mark);
        const list = byBlock.get(mark.record.block);
        if (list)
          byBlock.set(
            mark.record.block,
            list.filter((other) => other !== mark),
          );
      }
    },
    heal: () => void heal(),
    flash(stretch) {
      clearTimeout(flashTimer);
      flashing.clear();
      flashing.add(rangeOf(stretch));
      CSS.highlights.set(FLASH, flashing);
      flashTimer = setTimeout(() => takeOut(FLASH, flashing), 1600);
    },
    stop() {
      clearTimeout(flashTimer);
      printing.abort();
      observer.disconnect();
      highlight.clear();
      unregister();
      takeOut(FLASH, flashing);
      ranges.clear();
      near.clear();
      byBlock = new Map();
    },
  };

  function rangeOf({ startNode, startOffset, endNode, endOffset }: Stretch): StaticRange {
    return new StaticRange({
      startContainer: startNode,
      startOffset,
      endContainer: endNode,
      endOffset,
    });
  }
}

/** Under a name of ours the page may have put something of its own: that stays. */
function takeOut(name: string, ours: Highlight): void {
  if (CSS.highlights.get(name) === ours) CSS.highlights.delete(name);
}
