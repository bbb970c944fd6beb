/** What is needed only where a word of the field was found. It comes in a script of its own (docs/adr/0011). */
import type { PageFacts } from "../core/relevance/accept.ts";
import type { ReadyLexicon } from "../core/relevance/lexicon.ts";
import type { Work } from "../core/run-to-end.ts";
import type { Settings } from "../core/settings/settings.ts";
import type { Annotated } from "./annotations.ts";
import type { CreateReader } from "./reader.ts";
import type { RunRecord } from "./run-records.ts";

/** Judges a document by its records; see `annotating`. */
export type Annotate = (
  records: readonly RunRecord[],
  lexicon: ReadyLexicon,
  settings: Settings,
  facts: PageFacts,
  isVisible: (block: Element) => boolean,
) => Work<Annotated>;

export interface MarkTools {
  readonly annotating: Annotate;
  readonly createReader: CreateReader;
}

/** Where the script leaves its tools for the annotator, in the isolated world that both share. */
export const MARK_TOOLS_KEY = "aiRiskGlossMarkTools";
