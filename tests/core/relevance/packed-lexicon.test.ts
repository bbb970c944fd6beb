import fc from "fast-check";
import { expect, test } from "vitest";
import { compileGlossary } from "../../../src/build/compile-glossary.ts";
import { joinLexicons, type Lexicon } from "../../../src/core/relevance/lexicon.ts";
import { packLexicon, unpackLexicon } from "../../../src/core/relevance/packed-lexicon.ts";
import { sampleGlossary } from "../../build/sample-glossary.ts";

const words = fc.stringMatching(/^[\p{L}\p{N}'’().^ -]{1,20}$/u);
const cues = fc.array(words, { maxLength: 3 });

/** Any number of entries; each form belongs to one or more of them. */
const lexicons = fc
  .tuple(
    fc.uniqueArray(fc.stringMatching(/^[a-z0-9-]{1,12}$/), { maxLength: 6 }),
    fc.constantFrom("basic", "intermediate", "specialist"),
    fc.constantFrom({}, { core: true as const }),
  )
  .chain(([ids, level, core]) => {
    const entries = ids.map((id) => ({ id, level, ...core }) as const);
    const owners = fc.uniqueArray(fc.nat(Math.max(0, ids.length - 1)), { minLength: 1, maxLength: 3 });
    const forms = fc.uniqueArray(
      owners.chain((numbers) =>
        fc.record({
          text: words,
          case: fc.constantFrom("any" as const, "exact" as const),
          context: fc.constantFrom("none", "passage", "page", "risk"),
          verb: fc.constantFrom(undefined, "first", "last"),
          near: cues,
          hints: cues,
          subjects: fc.subarray(["stage", "sport"]),
          avoid: cues,
          entries: fc.constant(numbers.toSorted((a, b) => a - b)),
          senses: fc.array(cues, { minLength: numbers.length, maxLength: numbers.length }),
        }),
      ),
      { selector: ({ text }) => text.toLowerCase(), maxLength: ids.length === 0 ? 0 : 8 },
    );
    return forms.map((all): Lexicon => ({
      entries,
      // In the order of their first entries; senses decide only between several.
      forms: all
        .map((form) => ({ ...form, senses: form.entries.length > 1 ? form.senses : [[]] }))
        .toSorted((a, b) => a.entries[0]! - b.entries[0]!),
      vocabulary: { strong: ["AI"], weak: [], risk: [], subjects: {} },
    }));
  });

test("what is packed comes out as it was", () => {
  fc.assert(
    fc.property(lexicons, (lexicon) => {
      expect(unpackLexicon(packLexicon(lexicon))).toEqual(lexicon);
    }),
  );
});

test("a text that would break a line is refused", () => {
  const form = {
    text: "a|b",
    case: "any",
    context: "none",
    near: [],
    hints: [],
    subjects: [],
    avoid: [],
    entries: [0],
    senses: [[]],
  };
  const lexicon = { entries: [{ id: "a", level: "basic" }], forms: [form], vocabulary: {} };
  expect(() => packLexicon(lexicon as unknown as Lexicon)).toThrow("separates");
});

test("the parts of a lexicon, packed apart, join to the whole", () => {
  const { lexicon, lexiconParts } = compileGlossary(sampleGlossary());
  const { first, more } = lexiconParts;
  expect(more.entries.length).toBeGreaterThan(0);
  expect(joinLexicons(unpackLexicon(packLexicon(first)), unpackLexicon(packLexicon(more)))).toEqual(lexicon);
});
