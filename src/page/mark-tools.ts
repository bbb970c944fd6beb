/** What is needed only where there is something to mark. It comes in a script of its own (docs/adr/0009). */
import type { CreateReader } from "./reader.ts";

export interface MarkTools {
  readonly createReader: CreateReader;
}

/** Where the script leaves its tools for the annotator, in the isolated world that both share. */
export const MARK_TOOLS_KEY = "aiRiskGlossMarkTools";
