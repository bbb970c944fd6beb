/** Part `size`: what the browser has to load and parse on an enabled page, after gzip. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { bundle } from "../bench-extension.ts";
import type { Part } from "../bench.ts";

/** The gate for the index is told for so many entries. */
const ENTRIES = 300;

export const size: Part = {
  name: "size",
  about: "bytes of the annotator, its matcher and its terms, after gzip",
  async measure(bench) {
    const annotator = readFileSync(join(bench.builtFolder, "annotator.js"), "utf8");
    const terms = termsIn(annotator);
    const entries = bench.firstTerms.lexicon.entries.length;
    const matcher = await bundle(new URL("../in-page/matcher-alone.ts", import.meta.url));
    const [script, index] = [annotator.replace(terms, "{}"), terms].map(kilobytes) as [number, number];
    return [
      { id: "size: annotator without terms", unit: "kB", values: [script] },
      { id: "size: matcher", unit: "kB", values: [kilobytes(matcher)] },
      {
        id: "size: terms, for 300 entries",
        unit: "kB",
        values: [(index * ENTRIES) / entries],
        note: `${index.toFixed(1)} kB for ${entries} entries`,
      },
      {
        id: "size: marks",
        unit: "kB",
        values: [kilobytes(readFileSync(join(bench.builtFolder, "marks.js"), "utf8"))],
      },
    ];
  },
};

/** The longest literal that the script parses as JSON. */
export function termsIn(script: string): string {
  const literals = [...script.matchAll(/JSON\.parse\((["'`])(.*?)(?<!\\)\1\)/gs)].map(([, , text]) => text!);
  const longest = literals.toSorted((a, b) => b.length - a.length)[0];
  if (longest === undefined) throw new Error("The annotator carries no terms.");
  return longest;
}

function kilobytes(text: string): number {
  return gzipSync(text).length / 1000;
}
