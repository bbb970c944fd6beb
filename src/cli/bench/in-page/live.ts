/** The living annotator at work: the length of its slices, on a page that rests or that streams. */
import { readyLexicon } from "../../../core/relevance/lexicon.ts";
import { DEFAULT_SETTINGS } from "../../../core/settings/settings.ts";
import { annotating } from "../../../page/annotations.ts";
import { createAnnotator } from "../../../page/annotator.ts";
import { TINT, UNDERLINE, createHighlighter } from "../../../page/highlighter.ts";
import { createHitTest } from "../../../page/hit-test.ts";
import type { Input, Output } from "./tasks.ts";
import { startWorkClock } from "./work-clock.ts";

/** The one of the browser, before the clock replaces it. */
const later = globalThis.setTimeout.bind(globalThis);
const wait = (ms: number): Promise<void> => new Promise((resolve) => void later(resolve, ms));
/** Long after the last of what follows the first judgement. */
const SETTLED_MS = 500;

export async function measureLive({ terms, streamMs }: Input<"live">): Promise<Output<"live">> {
  const lexicon = readyLexicon(terms.lexicon);
  const clock = startWorkClock();
  const highlighter = createHighlighter();
  const hitTest = createHitTest(document);
  let judged = (): void => {};
  const isJudged = new Promise<void>((resolve) => {
    judged = resolve;
  });
  const from = performance.now();
  clock.begin();
  const annotator = createAnnotator({
    document,
    lexicon,
    settings: DEFAULT_SETTINGS,
    bringJudge: () => Promise.resolve(annotating),
    beforeFirstMark: () =>
      Promise.resolve({
        highlighter,
        hitTest: {
          ...hitTest,
          index(marks) {
            hitTest.index(marks);
            clock.touch();
          },
        },
      }),
    onAnnotated() {
      clock.touch();
      judged();
    },
    onGone: () => {},
  });
  await isJudged;
  const elapsed = performance.now() - from;
  await wait(SETTLED_MS);
  let slices = clock.stretches();
  let mostRanges = rangesNow();
  if (streamMs > 0) {
    const before = slices.length;
    for (const end = performance.now() + streamMs; performance.now() < end;) {
      await wait(100);
      mostRanges = Math.max(mostRanges, rangesNow());
    }
    slices = clock.stretches().slice(before);
  }
  const annotations = annotator.annotated?.annotations.length ?? 0;
  annotator.stop();
  return { slices, elapsed, annotations, mostRanges };
}

function rangesNow(): number {
  // By name: Firefox lets no content script go through the registry.
  return [UNDERLINE, TINT].reduce((count, name) => count + (CSS.highlights.get(name)?.size ?? 0), 0);
}
