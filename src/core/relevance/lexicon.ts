/**
 * What relevance needs to know of the glossary: which wording can mean which entry, and which words
 * speak for or against. Compiled from the entries at build time; made ready for matching here.
 */
import { runToEnd, type Work } from "../run-to-end.ts";
import {
  compilingForms,
  type CaseRule,
  type FormIndex,
  type FormText,
  type VerbPlace,
} from "../matcher/form-index.ts";

/**
 * How much a wording says by itself. `none`: it means only this. `passage`: an everyday word, which
 * needs evidence close by. `page`: needs no more than a page that speaks of AI. `risk`: a word of AI in
 * general, such as "neural network", which is left alone unless the page or section speaks of AI risk.
 */
export type ContextRule = "none" | "passage" | "page" | "risk";

export interface LexiconForm {
  readonly text: string;
  readonly case: CaseRule;
  readonly verb?: VerbPlace | undefined;
  readonly context: ContextRule;
  /** Numbers into `Lexicon.entries`; several only where `senses` decides between them. */
  readonly entries: readonly number[];
  /** One of these must stand near by. Empty: no such need. */
  readonly near: readonly string[];
  /** These speak for the meaning; where none stands near by, other evidence must be stronger. */
  readonly hints: readonly string[];
  /** Names of `Vocabulary.subjects` in whose company the wording means something else. */
  readonly subjects: readonly string[];
  /** More words that speak against the meaning; beside a wording with context `none` they forbid it. */
  readonly avoid: readonly string[];
  /** For a shared form: words in the passage that speak for the entry of the same position. */
  readonly senses: readonly (readonly string[])[];
}

export type Level = "basic" | "intermediate" | "specialist";

export interface LexiconEntry {
  readonly id: string;
  readonly level: Level;
  /** One of the words that the field's main texts cannot do without. */
  readonly core?: true;
}

/** Words that tell what a passage is about, by how much they tell. */
export interface Vocabulary {
  /** Speaks of AI by itself: "language model", "OpenAI". */
  readonly strong: readonly string[];
  /** Speaks of AI in company: "model", "training", "agent". */
  readonly weak: readonly string[];
  /** Speaks of risk: "catastrophic", "misuse". */
  readonly risk: readonly string[];
  /** Speaks of another subject, by the subject's name: "theatre" of the stage, "wheel" of vehicles. */
  readonly subjects: Readonly<Record<string, readonly string[]>>;
}

export interface Lexicon {
  readonly entries: readonly LexiconEntry[];
  readonly forms: readonly LexiconForm[];
  readonly vocabulary: Vocabulary;
}

export type CueClass = "strong" | "weak" | "risk" | "other";

/** A word that is evidence, with all the parts it plays. */
export interface Cue {
  readonly text: string;
  readonly vocabulary: CueClass | undefined;
}

/** A form with its cue words resolved to cue numbers. */
export interface ReadyForm extends LexiconForm {
  readonly nearCues: ReadonlySet<number>;
  readonly hintCues: ReadonlySet<number>;
  readonly avoidCues: ReadonlySet<number>;
  readonly senseCues: readonly ReadonlySet<number>[];
}

export interface ReadyLexicon {
  readonly entries: readonly LexiconEntry[];
  readonly index: FormIndex;
  /** Form `n` of the index is term `n` while `n < terms.length`, and cue `n - terms.length` above. */
  readonly terms: readonly ReadyForm[];
  readonly cues: readonly Cue[];
}

/** Both in one; `more` brings no vocabulary of its own. */
export function joinLexicons(first: Lexicon, more: Lexicon): Lexicon {
  const shift = first.entries.length;
  return {
    entries: [...first.entries, ...more.entries],
    forms: [
      ...first.forms,
      ...more.forms.map((form) => ({ ...form, entries: form.entries.map((entry) => entry + shift) })),
    ],
    vocabulary: first.vocabulary,
  };
}

/** A word in capitals, such as "AI" or "GPT", is a cue only as written. */
function caseOfCue(text: string): CaseRule {
  return /^[^a-z]*$/.test(text) || /^[a-z]+[A-Z]/.test(text) ? "exact" : "any";
}

/** Compiles terms and cues into one index, so that a page is read once for both. */
export function readyLexicon(lexicon: Lexicon): ReadyLexicon {
  return runToEnd(readyingLexicon(lexicon));
}

/** The same in steps that are short enough for a page that is being used. */
export function* readyingLexicon(lexicon: Lexicon): Work<ReadyLexicon> {
  const cueNumbers = new Map<string, number>();
  const cues: { text: string; vocabulary: CueClass | undefined }[] = [];
  const cueNumber = (text: string, vocabulary?: CueClass): number => {
    const key = caseOfCue(text) === "exact" ? text : text.toLowerCase();
    let number = cueNumbers.get(key);
    if (number === undefined) {
      number = cues.push({ text, vocabulary }) - 1;
      cueNumbers.set(key, number);
    }
    return number;
  };
  for (const vocabulary of ["strong", "weak", "risk"] as const)
    for (const text of lexicon.vocabulary[vocabulary]) cueNumber(text, vocabulary);
  const wordsOf = lexicon.vocabulary.subjects;
  for (const words of Object.values(wordsOf)) for (const text of words) cueNumber(text, "other");
  // Many forms share a list of cue words.
  const known = new Map<readonly string[], ReadonlySet<number>>();
  const numbers = (texts: readonly string[]): ReadonlySet<number> => {
    let set = known.get(texts);
    if (!set) known.set(texts, (set = new Set(texts.map((text) => cueNumber(text)))));
    return set;
  };
  const against = ({ avoid, subjects }: LexiconForm): ReadonlySet<number> => {
    if (subjects.length === 0) return numbers(avoid);
    const sets = [avoid, ...subjects.map((subject) => wordsOf[subject] ?? [])].map(numbers);
    return new Set(sets.flatMap((set) => [...set]));
  };
  const terms: ReadyForm[] = [];
  const forms: FormText[] = [];
  for (const form of lexicon.forms) {
    const { text, case: rule, verb, near, hints, senses } = form;
    terms.push({
      ...form,
      nearCues: numbers(near),
      hintCues: numbers(hints),
      avoidCues: against(form),
      senseCues: senses.map(numbers),
    });
    forms.push({ text, case: rule, inflect: true, verb, kind: "term" });
    if (terms.length % BATCH === 0) yield;
  }
  for (const { text } of cues)
    forms.push({ text, case: caseOfCue(text), inflect: true, verb: undefined, kind: "cue" });
  return { entries: lexicon.entries, index: yield* compilingForms(forms), terms, cues };
}

/** Forms made ready between two chances to rest. */
const BATCH = 200;
