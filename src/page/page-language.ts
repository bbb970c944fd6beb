import { looksEnglish } from "../core/language/looks-english.ts";
import { declaresEnglish } from "./declares-english.ts";
import { plain } from "./plain.ts";
import { readRuns } from "./text-runs.ts";

/** Characters of main text that tell the language, and the runs and nodes looked through for them. */
const SAMPLE = 4000;
const MOST_RUNS = 400;
const MOST_NODES = 20_000;

/**
 * Whether what stands below `root` is in English: by its main text; where that is too short, by what the
 * document declares. Templates often declare a language that the text is not in.
 */
export function isInEnglish(root: Element): boolean {
  const reader = readRuns(root, { mostNodes: MOST_NODES });
  let sample = "";
  for (let count = 0; count < MOST_RUNS && sample.length < SAMPLE; count++) {
    const run = reader.next();
    if (!run) break;
    if (run.region === "main" && !run.inHeading) sample += `${run.text.slice(0, SAMPLE)}\n`;
  }
  return looksEnglish(sample) ?? declaresEnglish(plain(plain(root).ownerDocument).documentElement.lang);
}
