/** Scrolls so that a stretch of text can be read, without moving the page more than it must. */
import { plain } from "./plain.ts";
import { elementOf, rectsOf, type Stretch } from "./subject.ts";
import { parentElementOf } from "./unclobbered.ts";

/** Where in a scroller's height a line is read in comfort: below bars, with room for a card; and where it is put. */
const COMFORT = { from: 0.15, to: 0.7, aim: 0.45 };
/** A low window has room for a card on one side only. */
const LOW = { height: 480, from: 0.05, to: 0.35, aim: 0.2 };

/**
 * Brings the first line of a stretch to the middle of everything that scrolls around it, at once. Where it
 * can be read in comfort already nothing moves. Resolves when the scrolling has been told to the page.
 */
export async function bringIntoView(stretch: Stretch): Promise<void> {
  const element = elementOf(stretch);
  if (!element) return;
  const { scrollingElement, documentElement } = plain(document);
  const root = scrollingElement ?? documentElement;
  const window = new DOMRect(0, 0, root.clientWidth, root.clientHeight);
  let hasMoved = false;
  for (let at: Element | null = element; at; at = parentElementOf(at)) {
    const isRoot = at === root;
    if (!isRoot && !scrolls(at)) continue;
    const [line] = rectsOf(stretch);
    if (!line) break;
    const way = wayTo(line, isRoot ? window : plain(at).getBoundingClientRect());
    if (way.top === 0 && way.left === 0) continue;
    hasMoved = true;
    plain(at).scrollBy({ ...way, behavior: "instant" });
  }
  // The page's scroll events come with the next frame.
  if (hasMoved) for (let frame = 0; frame < 2; frame++) await nextFrame();
}

/** How far a scroller has to move; sideways only for a line that is not wholly in it. */
function wayTo(line: DOMRect, box: DOMRect): { top: number; left: number } {
  const { from, to, aim } = box.height < LOW.height ? LOW : COMFORT;
  const isComfortable = line.top >= box.top + box.height * from && line.bottom <= box.top + box.height * to;
  const isBeside = line.left < box.left || line.right > box.right;
  return {
    top: isComfortable ? 0 : Math.round(line.top + line.height / 2 - (box.top + box.height * aim)),
    left: isBeside ? Math.round(line.left + line.width / 2 - (box.left + box.width / 2)) : 0,
  };
}

function scrolls(element: Element): boolean {
  const { scrollHeight, clientHeight, scrollWidth, clientWidth } = plain(element);
  const isHigh = scrollHeight > clientHeight;
  const isWide = scrollWidth > clientWidth;
  if (!isHigh && !isWide) return false;
  const { overflowX, overflowY } = getComputedStyle(element);
  return (isHigh && /auto|scroll/.test(overflowY)) || (isWide && /auto|scroll/.test(overflowX));
}

function nextFrame(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => resolve()));
}
