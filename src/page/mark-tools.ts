/** What is needed only where there is something to mark. It comes in a script of its own (docs/adr/0009). */
import type { createHighlighter } from "./highlighter.ts";
import type { createHitTest } from "./hit-test.ts";
import type { CardView, DwellWatch, watchDwell } from "./watch-dwell.ts";

export interface MarkTools {
  readonly createHighlighter: typeof createHighlighter;
  readonly createHitTest: typeof createHitTest;
  readonly watchDwell: typeof watchDwell;
  /** Makes the card; it can ask the session's dwell machine to pin or close it. */
  readonly createCard: (dwell: () => DwellWatch) => CardView;
}

/** Where the script leaves its tools for the annotator, in the isolated world that both share. */
export const MARK_TOOLS_KEY = "aiRiskGlossMarkTools";
