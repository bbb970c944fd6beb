import { bundledBytes } from "../bundled-bytes.ts";
import { compileGlossary } from "../compile-glossary.ts";
import { knownIds } from "./known-ids.ts";
import type { Linter } from "./linter.ts";

const MOST_BYTES = 300_000;

/** The whole bundled content, gzipped, stays small enough to ship. */
export const lightBundle: Linter = {
  name: "light-bundle",
  check(files) {
    // With dangling ids there is nothing to compile; the linter of ids has said so.
    if (knownIds.check(files).length > 0) return [];
    const bytes = bundledBytes(compileGlossary(files));
    if (bytes <= MOST_BYTES) return [];
    return [
      {
        file: "glossary",
        what: `the compiled content is ${Math.round(bytes / 1000)} kB`,
        remedy: `Keep it below ${MOST_BYTES / 1000} kB: shorten the longest bodies`,
      },
    ];
  },
};
