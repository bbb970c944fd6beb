import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { JSDOM } from "jsdom";
import { expect, test } from "vitest";
import { readOwnPages } from "../../../src/cli/evaluation/read-own-pages.ts";
import { loadGlossary } from "../../../src/cli/project.ts";
import { findMatches, type Scan } from "../../../src/core/matcher/find-matches.ts";
import { compileForms } from "../../../src/core/matcher/form-index.ts";
import { readyLexicon } from "../../../src/core/relevance/lexicon.ts";
import { readRuns } from "../../../src/page/text-runs.ts";
import { formsAndText, textsOf } from "./colliding-texts.ts";
import { naiveMatcher, type NaiveScan } from "./naive-matches.ts";

const { index } = readyLexicon(loadGlossary().lexicon);
const naiveOfGlossary = naiveMatcher(index.forms);

const seen = ({ terms, hidden, cues, words }: Scan): NaiveScan => ({ terms, hidden, cues, words });

test("any forms are found in any text as the naive matcher finds them", () => {
  fc.assert(
    fc.property(formsAndText, ([forms, text]) => {
      expect(seen(findMatches(compileForms(forms), text))).toEqual(naiveMatcher(forms)(text));
    }),
    { numRuns: 3000 },
  );
}, 30_000);

test("the glossary's forms are found in texts of their own words as the naive matcher finds them", () => {
  fc.assert(
    fc.property(textsOf(index.forms), (text) => {
      expect(seen(findMatches(index, text))).toEqual(naiveOfGlossary(text));
    }),
    { numRuns: 300 },
  );
});

test("the glossary's forms are found in our own pages as the naive matcher finds them", () => {
  const folder = fileURLToPath(new URL("../../relevance-pages", import.meta.url));
  let terms = 0;
  for (const { id, html } of readOwnPages(folder)) {
    const reader = readRuns(new JSDOM(html).window.document.body);
    for (let run = reader.next(); run; run = reader.next()) {
      const found = seen(findMatches(index, run.text));
      expect(found, id).toEqual(naiveOfGlossary(run.text));
      terms += found.terms.length;
    }
  }
  expect(terms).toBeGreaterThan(0);
}, 60_000);
