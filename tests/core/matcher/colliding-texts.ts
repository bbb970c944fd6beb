/** Forms and texts of so few words, and so many ways to write and part them, that they meet in every way. */
import fc from "fast-check";
import type { FormText } from "../../../src/core/matcher/form-index.ts";
import { inflections, spellings, verbForms } from "../../../src/core/matcher/variants.ts";

const STEMS = [
  "AI",
  "hack",
  "goal",
  "behaviour",
  "misgeneralise",
  "modelling",
  "steal",
  "policy",
  "box",
  "alignment",
  "Goodhart's",
  "naïve",
  "İris",
  "straße",
  "ŉa",
  "x",
  "4o",
];
const FORM_JOINS = [" ", " ", " ", "-", "(", ", ", ". ", "’ ", "' ", ":", "\u0001"];
const CLOSINGS = ["", "", "", "", ")", "!", "'", "’", "."];
/** What stands between words that a term may span. */
export const SPACES = [
  " ",
  "-",
  "\u00a0",
  "\u2011",
  "\u2013",
  "\u202f",
  "\u3000",
  "\n",
  "\t  ",
  " \u00ad",
  "\u200b ",
];
const MARKS = [
  ..."(),.:;!?'’‘“”\"—…/@_#|\0\u0001\u2028\u2029\ufffc\udc00\ud83d".split(""),
  "🚀",
  "👩‍🚀",
  "𝒜",
  "() ",
  "' ",
  "’ ",
  ". ",
  ", ",
  " — ",
  "",
];
const ADDRESSES = [
  "https://",
  "://",
  "www.",
  "(www.",
  "r/",
  " u/",
  "/r/",
  "(r/",
  "a/",
  "/a/",
  " /",
  "@",
  "a@",
  ".org",
  ".2",
  "a_",
  "_a",
  "mailto:",
];
/** Nothing of these is seen inside a word. */
export const INVISIBLES = ["\u00ad", "\u200b", "\u200d", "\u2060", "\ufeff", "\u0301", "\u0308", "\u202e"];

/** Any few forms over few words; many begin alike, and some only differ in case, kind or closing mark. */
const collidingForms: fc.Arbitrary<FormText[]> = fc
  .subarray(STEMS, { minLength: 1, maxLength: 4 })
  .chain((stems) =>
    fc.array(
      fc
        .record({
          words: fc.array(fc.tuple(fc.constantFrom(...stems), fc.constantFrom(...FORM_JOINS)), {
            minLength: 1,
            maxLength: 3,
          }),
          closing: fc.constantFrom(...CLOSINGS),
          case: fc.constantFrom("any" as const, "any" as const, "exact" as const),
          inflect: fc.boolean(),
          verb: fc.constantFrom(undefined, undefined, "first" as const, "last" as const),
          kind: fc.constantFrom("term" as const, "term" as const, "cue" as const),
        })
        .map(({ words, closing, ...rules }) => ({
          ...rules,
          text: words.map(([word, join], at) => (at === 0 ? word : join + word)).join("") + closing,
        })),
      { minLength: 1, maxLength: 12 },
    ),
  );

/** How one word of a form, and what stands before it, is written. */
interface Writing {
  readonly variant: number;
  readonly case: string;
  readonly invisible: string;
  readonly at: number;
  readonly space: string;
}
const plain = { variant: 0, case: "", invisible: "", at: 0, space: " " };
const writings: fc.Arbitrary<Writing> = fc.oneof(
  { weight: 2, arbitrary: fc.constant(plain) },
  {
    weight: 1,
    arbitrary: fc.record({
      variant: fc.nat(20),
      case: fc.constantFrom("", "", "", "upper", "lower", "first"),
      invisible: fc.constantFrom("", "", "", ...INVISIBLES),
      at: fc.nat(12),
      space: fc.constantFrom(...SPACES),
    }),
  },
);

function write(word: string, { variant, case: rule, invisible, at }: Writing): string {
  const low = word.toLowerCase();
  const variants = [word, word, ...spellings(low), ...inflections(low), ...verbForms(low)];
  const written = inCase(variants[variant % variants.length]!, rule);
  return written.slice(0, at) + invisible + written.slice(at);
}

function inCase(word: string, rule: string): string {
  if (rule === "upper") return word.toUpperCase();
  if (rule === "lower") return word.toLowerCase();
  return rule === "first" ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}

/** Texts written of these forms: of whole ones, of their beginnings and of their ends. */
export function textsOf(forms: readonly Pick<FormText, "text">[]): fc.Arbitrary<string> {
  const pieces = fc
    .record({
      form: fc.constantFrom(...forms.map(({ text }) => text)),
      writings: fc.array(writings, { minLength: 4, maxLength: 4 }),
      from: fc.constantFrom(0, 0, 0, 0, 2, 4),
      to: fc.constantFrom(99, 99, 99, 99, 3, 5),
    })
    .map((piece) =>
      piece.form
        .split(/([\p{L}\p{N}]+(?:['’]s\b)?)/u)
        .slice(piece.from, piece.to)
        .map((part, at) => {
          const writing = piece.writings[(at >> 1) % piece.writings.length]!;
          if ((at + piece.from) % 2 === 1) return write(part, writing);
          return part === " " || part === "-" ? writing.space : part;
        })
        .join(""),
    );
  const between = fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom(...SPACES) },
    { weight: 3, arbitrary: fc.constantFrom(...MARKS) },
    { weight: 1, arbitrary: fc.constantFrom(...ADDRESSES) },
    { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 3 }) },
  );
  return fc.array(fc.tuple(pieces, between), { maxLength: 15 }).map((all) => all.flat().join(""));
}

/** Forms, and a text that is written of them. */
export const formsAndText: fc.Arbitrary<[FormText[], string]> = collidingForms.chain((forms) =>
  fc.tuple(fc.constant(forms), textsOf(forms)),
);
