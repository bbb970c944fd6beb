import fc from "fast-check";
import { expect, test } from "vitest";
import { findMatches, newScan, readOn } from "../../../src/core/matcher/find-matches.ts";
import { compileForms } from "../../../src/core/matcher/form-index.ts";
import { tokenise } from "../../../src/core/matcher/tokens.ts";
import { formsAndText } from "./colliding-texts.ts";

const places = fc.array(fc.integer({ min: -2, max: 250 }), { maxLength: 12 });

test("wherever reading stops and goes on, it finds what one pass finds", () => {
  fc.assert(
    fc.property(formsAndText, places, ([forms, text], untils) => {
      const index = compileForms(forms);
      const scan = newScan();
      for (const until of [...untils, text.length]) readOn(index, text, scan, until);
      expect(scan).toEqual(findMatches(index, text));
    }),
    { numRuns: 2000 },
  );
});

test("reading stops before the first word at or after the place, with all that begins before it", () => {
  fc.assert(
    fc.property(formsAndText, places, ([forms, text], untils) => {
      const index = compileForms(forms);
      const whole = findMatches(index, text);
      const starts = tokenise(text).map(({ start }) => start);
      const scan = newScan();
      let read = 0;
      for (const until of untils) {
        readOn(index, text, scan, until);
        read = Math.max(read, Math.min(until, text.length));
        expect(scan.words).toBe(starts.filter((start) => start < read).length);
        for (const kind of ["terms", "hidden", "cues"] as const)
          expect(scan[kind], kind).toEqual(whole[kind].filter(({ start }) => start < read));
      }
    }),
    { numRuns: 500 },
  );
});
