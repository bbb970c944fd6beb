/** What a resting pointer costs: the look-up of a mark beside the browser's own answer for the point. */
import { readyLexicon } from "../../../core/relevance/lexicon.ts";
import { createHitTest } from "../../../page/hit-test.ts";
import { rectsOf } from "../../../page/subject.ts";
import { annotateOnce } from "./cold.ts";
import { inTurns } from "./rounds.ts";
import type { Input, Rounds } from "./tasks.ts";

interface Point {
  readonly x: number;
  readonly y: number;
  readonly target: Element | null;
}

/** Times each point is asked for, so that the clock is fine enough. */
const REPEATS = 20;

export function measureHover({ rounds, terms }: Input<"hover">): Rounds {
  const hitTest = createHitTest(document);
  const { annotations } = annotateOnce(readyLexicon(terms.lexicon));
  hitTest.index(annotations);
  const points: Point[] = [];
  for (const annotation of annotations) {
    const [rect] = rectsOf(annotation);
    if (!rect || rect.bottom > innerHeight || rect.top < 0) continue;
    const x = rect.left + rect.width / 2;
    const y = rect.top + rect.height / 2;
    points.push({ x, y, target: document.elementFromPoint(x, y) });
  }
  if (points.length === 0) throw new Error("No term stands in the viewport.");
  const each = (ask: (point: Point) => unknown) => (): number => {
    let found = 0;
    for (let repeat = 0; repeat < REPEATS; repeat++) for (const point of points) if (ask(point)) found++;
    return found;
  };
  const lookUp = each(({ x, y, target }) => hitTest.at(x, y, target));
  if (lookUp() < (points.length * REPEATS) / 2) throw new Error("The look-up misses most marks.");
  return inTurns(rounds, {
    "caret position": each(({ x, y }) => document.caretPositionFromPoint(x, y)),
    "look-up": lookUp,
  });
}
