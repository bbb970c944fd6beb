/**
 * What the matcher is to find, said in the plainest way: every form is tried at every word. Slow, and with
 * nothing of the matcher in it but what a character is and how a word may be spelt.
 */
import { APOSTROPHE, GAP, INVISIBLE, classify, isWordClass } from "../../../src/core/matcher/characters.ts";
import type { Match, Scan } from "../../../src/core/matcher/find-matches.ts";
import type { FormText } from "../../../src/core/matcher/form-index.ts";
import { inflections, spellings, verbForms } from "../../../src/core/matcher/variants.ts";

export type NaiveScan = Pick<Scan, "terms" | "hidden" | "cues" | "words">;

interface Word {
  readonly folded: string;
  readonly written: string;
  readonly start: number;
  readonly end: number;
  /** " " after spaces and hyphens alone, the mark where there is one, and undefined after anything else. */
  readonly join: string | undefined;
}

interface NaiveForm extends FormText {
  readonly number: number;
  readonly words: readonly Word[];
  readonly accepted: readonly ReadonlySet<string>[];
  readonly closing: string;
}

/** The matcher of these forms: a text in, its terms, hidden terms, cues and number of words out. */
export function naiveMatcher(forms: readonly FormText[]): (text: string) => NaiveScan {
  const ready = forms.map(readyForm);
  return (text) => {
    const words = wordsOf(text);
    const said = new Set(words.map(({ folded }) => folded));
    const possible = ready.filter(({ accepted }) =>
      accepted.every((spelt) => !said.isDisjointFrom(spelt as Set<string>)),
    );
    const scan: NaiveScan = { terms: [], hidden: [], cues: [], words: words.length };
    let termEnd = 0;
    words.forEach(({ start }, at) => {
      const fitting = possible.flatMap((form) => {
        const end = endOf(form, text, words, at);
        return end === undefined ? [] : [{ form, match: { start, end, form: form.number } }];
      });
      const cues = fitting.filter(({ form }) => form.kind === "cue").map(({ match }) => match);
      scan.cues.push(...cues.toSorted((one, other) => one.end - other.end || one.form - other.form));
      const terms = fitting.filter(
        ({ form, match }) => form.kind === "term" && !isForMachines(text, start, match.end),
      );
      for (const end of [...new Set(terms.map(({ match }) => match.end))].toSorted((a, b) => b - a)) {
        const match = chosen(terms.filter((term) => term.match.end === end));
        if (start < termEnd) scan.hidden.push(match);
        else {
          scan.terms.push(match);
          termEnd = end;
        }
      }
    });
    return scan;
  };
}

/** Of forms that end at one place: the first that is exact, else the first. */
function chosen(terms: readonly { form: NaiveForm; match: Match }[]): Match {
  return (terms.find(({ form }) => form.case === "exact") ?? terms[0]!).match;
}

/** Where the form ends whose first word is word `at`; undefined where the text is not that form. */
function endOf(form: NaiveForm, text: string, words: readonly Word[], at: number): number | undefined {
  const written = words.slice(at, at + form.words.length);
  const fits =
    written.length === form.words.length &&
    written.every((word, place) => {
      const own = form.words[place]!;
      if (place > 0 && (own.join === undefined || word.join !== own.join)) return false;
      if (!form.accepted[place]!.has(word.folded)) return false;
      if (form.case === "any") return true;
      const ending = word.written.slice(own.written.length);
      return word.written.startsWith(own.written) && ["", "s", "'s", "es", "ed", "ing"].includes(ending);
    });
  if (!fits) return undefined;
  const { end } = written.at(-1)!;
  if (form.closing === "") return end;
  const between = /^[ig]*/.exec(kindsOf(text.slice(end)))![0];
  const place = end + between.length;
  return markAt(text, place) === form.closing ? place + 1 : undefined;
}

function readyForm(form: FormText, number: number): NaiveForm {
  const words = wordsOf(form.text);
  const tail = form.text.slice(words.at(-1)!.end).trim();
  const closing = tail === "" ? "" : markAt(tail, 0);
  const accepted = words.map(({ folded }, at) => {
    const isLast = at === words.length - 1;
    const isVerb = form.verb === (isLast ? "last" : "") || (form.verb === "first" && at === 0);
    const spelt = form.case === "exact" ? [folded] : spellings(folded);
    return new Set([
      ...spelt,
      ...(isVerb ? spelt.flatMap(verbForms) : []),
      ...(isLast && form.inflect && closing === "" ? spelt.flatMap(inflections) : []),
    ]);
  });
  return { ...form, number, words, accepted, closing };
}

/** One letter for each UTF-16 unit: w(ord), i(nvisible), g(ap), ' (apostrophe), b(reak). */
function kindsOf(text: string): string {
  return Array.from({ length: text.length }, (_, at) => {
    const kind = classify(text.charCodeAt(at));
    if (isWordClass(kind)) return "w";
    return kind === INVISIBLE ? "i" : kind === GAP ? "g" : kind === APOSTROPHE ? "'" : "b";
  }).join("");
}

/** The unit at a place; of whatever shape, an apostrophe is an apostrophe. */
function markAt(text: string, at: number): string {
  const unit = text.charAt(at);
  return unit !== "" && classify(unit.charCodeAt(0)) === APOSTROPHE ? "'" : unit;
}

function wordsOf(text: string): Word[] {
  const kinds = kindsOf(text);
  let before = 0;
  return [...kinds.matchAll(/w(?:i*'?i*w)*/g)].map((found) => {
    const start = found.index;
    const end = start + found[0].length;
    const seen = Array.from({ length: end - start }, (_, at) => start + at).filter((at) => kinds[at] !== "i");
    const marks = Array.from({ length: start - before }, (_, at) => before + at).filter(
      (at) => kinds[at] !== "i" && kinds[at] !== "g",
    );
    before = end;
    return {
      folded: seen.map((at) => String.fromCharCode(classify(text.charCodeAt(at)))).join(""),
      written: seen.map((at) => markAt(text, at)).join(""),
      start,
      end,
      join: marks.length === 0 ? " " : marks.length === 1 ? markAt(text, marks[0]!) : undefined,
    };
  });
}

/** Whether a term is part of an address, a path, a host, an account or an identifier. */
function isForMachines(text: string, start: number, end: number): boolean {
  const near = text.slice(Math.max(0, start - 300), start);
  const before = near.split(/\s/).at(-1)!;
  const after = text.slice(end);
  return (
    before.includes("://") ||
    /^www\./i.test(before) ||
    /^\Wwww\./i.test(before) ||
    (before.endsWith("/") && before.indexOf("/") < before.length - 1) ||
    before.endsWith("@") ||
    /^[ru]\/$/i.test(before) ||
    /[(/][ru]\/$/i.test(before) ||
    /[a-z0-9]\.$/i.test(before) ||
    /[a-z0-9_]_$/i.test(before) ||
    /^\.[a-z][a-z]/.test(after) ||
    /^[@_][a-z0-9_]/i.test(after) ||
    after.startsWith("://")
  );
}
