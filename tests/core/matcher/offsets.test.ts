import fc from "fast-check";
import { expect, test } from "vitest";
import { GAP, classify } from "../../../src/core/matcher/characters.ts";
import { findMatches, type Match } from "../../../src/core/matcher/find-matches.ts";
import { acceptedWords, compileForms, type FormIndex } from "../../../src/core/matcher/form-index.ts";
import { tokenise } from "../../../src/core/matcher/tokens.ts";
import { INVISIBLES, SPACES, formsAndText } from "./colliding-texts.ts";

/** Texts of whatever units there are: halves of surrogate pairs, marks without letters, all planes. */
const anything = fc
  .array(
    fc.oneof(
      fc.string({ unit: "binary" }),
      fc.string({ unit: "grapheme" }),
      fc.string({
        unit: fc.constantFrom("İ", "ı", "ß", "ŉ", "ǰ", "ﬃ", "ΐ", "\u0301", "\u0345", "\ud83d", "😀"),
      }),
      fc.string({ unit: fc.nat(0xffff).map((code) => String.fromCharCode(code)) }),
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join(""));

/** Each match, with the words of its text held against the words of its form. */
function expectWordsOfForms(index: FormIndex, text: string): void {
  const { terms, hidden, cues } = findMatches(index, text);
  for (const { start, end, form } of [...terms, ...hidden, ...cues]) {
    const surface = text.slice(start, end);
    const words = tokenise(surface).map(({ folded }) => folded);
    const own = index.forms[form]!;
    expect(words, surface).toHaveLength(own.tokens.length);
    words.forEach((word, at) => expect(acceptedWords(own, at), surface).toContain(word));
    expect(tokenise(surface)[0]!.start, surface).toBe(0);
    expect(tokenise(surface).at(-1)!.end + (own.closing > 0 ? 1 : 0), surface).toBeLessThanOrEqual(
      surface.length,
    );
    if (own.closing === 0) expect(tokenise(surface).at(-1)!.end, surface).toBe(surface.length);
  }
}

test("what stands at a match is the words of its form", () => {
  fc.assert(
    fc.property(formsAndText, anything, fc.nat(), ([forms, text], other, place) => {
      const at = place % (text.length + 1);
      expectWordsOfForms(compileForms(forms), text.slice(0, at) + other + text.slice(at));
    }),
    { numRuns: 2000 },
  );
});

const planted = compileForms([
  { text: "reward hacking", case: "any", inflect: true, verb: undefined, kind: "term" },
]);
const found = (text: string): Match[] => findMatches(planted, text).terms;

test("no character before a term moves it, however it is folded", () => {
  fc.assert(
    fc.property(anything, anything, (before, after) => {
      const text = `${before}\n¶ reward hacking ¶\n${after}`;
      const start = before.length + 3;
      expect(found(text)).toContainEqual({ start, end: start + "reward hacking".length, form: 0 });
    }),
    { numRuns: 2000 },
  );
});

test("in a text whose case was changed, and with it its length, the term is at its new place", () => {
  fc.assert(
    fc.property(anything, anything, (before, after) => {
      const text = `${before}\n¶ reward hacking ¶\n${after}`;
      for (const [cased, term] of [
        [text.toUpperCase(), "REWARD HACKING"],
        [text.toLowerCase(), "reward hacking"],
        [text.normalize("NFD"), "reward hacking"],
      ] as const) {
        const surfaces = found(cased).map(({ start, end }) => cased.slice(start, end));
        expect(surfaces).toContain(term);
      }
    }),
  );
});

/**
 * Forms, a text with a match in it, and a place strictly inside the match. Without marks that addresses are
 * made of: whether a term stands in one is asked of the text as it is.
 */
const matchAndPlace = fc
  .tuple(formsAndText, fc.nat(), fc.nat())
  .map(([[forms, text], which, where]) => {
    const inside = findMatches(compileForms(forms), text).terms.filter(
      ({ start, end }) => end - start > 1 && !/[./:@_]/.test(text.slice(start, end)),
    );
    if (inside.length === 0) return undefined;
    const match = inside[which % inside.length]!;
    return { forms, text, match, place: match.start + 1 + (where % (match.end - match.start - 1)) };
  })
  .filter((some) => some !== undefined);

test("what is not seen inside a term makes it longer by its own length", () => {
  const unseen = fc.array(fc.constantFrom(...INVISIBLES), { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(matchAndPlace, unseen, ({ forms, text, match, place }, parts) => {
      const inserted = parts.join("");
      const changed = text.slice(0, place) + inserted + text.slice(place);
      expect(findMatches(compileForms(forms), changed).terms).toContainEqual({
        ...match,
        end: match.end + inserted.length,
      });
    }),
    { numRuns: 1000 },
  );
});

test("other spaces and apostrophes inside a term move its end by what they are longer", () => {
  fc.assert(
    fc.property(
      matchAndPlace,
      fc.constantFrom(...SPACES),
      fc.constantFrom("'", "‘", "’", "ʼ"),
      ({ forms, text, match }, space, apostrophe) => {
        const surface = Array.from(text.slice(match.start, match.end), (unit) => {
          if (classify(unit.charCodeAt(0)) === GAP) return space;
          return /['‘’ʼ]/.test(unit) ? apostrophe : unit;
        }).join("");
        const changed = text.slice(0, match.start) + surface + text.slice(match.end);
        expect(findMatches(compileForms(forms), changed).terms).toContainEqual({
          ...match,
          end: match.start + surface.length,
        });
      },
    ),
    { numRuns: 1000 },
  );
});
