/**
 * What relevance needs to know of the glossary: which wording can mean which entry, and which words
 * speak for or against. Compiled from the entries at build time; made ready for matching here.
 */
import {
  compileForms,
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
  const numbers = (texts: readonly string[]): Set<number> => new Set(texts.map((text) => cueNumber(text)));
  const terms = lexicon.forms.map((form) => ({
    ...form,
    nearCues: numbers(form.near),
    hintCues: numbers(form.hints),
    avoidCues: numbers([...form.avoid, ...form.subjects.flatMap((subject) => wordsOf[subject] ?? [])]),
    senseCues: form.senses.map(numbers),
  }));
  const forms: FormText[] = [
    ...terms.map(({ text, case: rule, verb }) => ({
      text,
      case: rule,
      inflect: true,
      verb,
      kind: "term" as const,
    })),
    ...cues.map((cue) => ({
      text: cue.text,
      case: caseOfCue(cue.text),
      inflect: true,
      verb: undefined,
      kind: "cue" as const,
    })),
  ];
  return { entries: lexicon.entries, index: compileForms(forms), terms, cues };
}
