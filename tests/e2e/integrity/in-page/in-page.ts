/** The harness's side in a page: bundled, and run in every frame before the first script of the page. */
import { leaveFocus, preparePaste, takePasted } from "./clipboard.ts";
import { findWords } from "./find-words.ts";
import { fixChance } from "./fix-chance.ts";
import { startRecording, takeLog, type Log } from "./record.ts";
import { nextFrame, settle } from "./settle.ts";
import { ownHighlights, readState, type State } from "./state.ts";

/** One frame at one moment, with what happened since the moment before. */
export interface FrameLook {
  readonly state: State;
  readonly log: Log;
  readonly residue: readonly string[];
}

const harness = {
  look: (): FrameLook => ({ log: takeLog(), state: readState(), residue: ownHighlights() }),
  settle,
  nextFrame,
  findWords,
  leaveFocus,
  preparePaste,
  takePasted,
};

declare global {
  var integrity: typeof harness;
}

globalThis.integrity = harness;
fixChance();
startRecording();
