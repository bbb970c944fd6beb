/** The files of the glossary → the lexicon: which wording can mean which entry. In two parts (ADR 6). */
import { joinLexicons, type Level, type Lexicon, type LexiconForm } from "../core/relevance/lexicon.ts";
import { inflections } from "../core/matcher/variants.ts";
import { isWorkEntry } from "./is-work-entry.ts";
import type { GlossaryFiles } from "./read-glossary.ts";
import type { FormFile } from "./schema.ts";

/**
 * The lexicon in two parts: `first` is in the script of every enabled page, `more` comes on pages that
 * turn out to speak of AI (docs/adr/0006).
 */
export interface LexiconParts {
  readonly first: Lexicon;
  readonly more: Lexicon;
}

interface FormOwner {
  readonly id: string;
  readonly level: Level;
  readonly core?: boolean;
  readonly forms: readonly FormFile[];
  readonly senses: readonly { form: string; cues: readonly string[] }[];
}

export function compileLexicon(files: GlossaryFiles): Lexicon {
  const { first, more } = compileLexiconParts(files);
  return joinLexicons(first, more);
}

export function compileLexiconParts(files: GlossaryFiles): LexiconParts {
  const wanted: readonly FormOwner[] = files.concepts.filter(({ level }) => level !== "specialist");
  const named = unmistakableNames(files);
  const incidentsAndWorks: readonly FormOwner[] = [
    ...files.examples.map(({ id, triggers, senses }) => ({
      id,
      // Nobody knows every incident, however well they know the field.
      level: "specialist" as const,
      forms: triggers,
      senses,
    })),
    ...files.sources
      .filter(isWorkEntry)
      .map(({ id, forms, senses }) => ({ id, level: "intermediate" as const, forms, senses })),
  ];
  const others: readonly FormOwner[] = [
    ...files.concepts.filter(({ level }) => level === "specialist"),
    ...incidentsAndWorks.map((owner) => ({
      ...owner,
      forms: owner.forms.filter((form) => !isNamedAfter(form, owner.id, named)),
    })),
  ];
  // A shared form is decided where all its entries are known.
  const keys = new Set(wanted.flatMap(({ forms }) => forms.map(formKey)));
  const isShared = ({ forms }: FormOwner): boolean => forms.some((form) => keys.has(formKey(form)));
  return {
    first: lexiconOf([...wanted, ...others.filter(isShared)], files.topics.vocabulary),
    more: lexiconOf(
      others.filter((owner) => !isShared(owner)),
      { strong: [], weak: [], risk: [], subjects: {} },
    ),
  };
}

/** What no text writes but for the concept, with the works and incidents that the concept's entry rests on. */
function unmistakableNames({ concepts, examples }: GlossaryFiles): ReadonlyMap<string, ReadonlySet<string>> {
  const names = new Map<string, ReadonlySet<string>>();
  for (const { id, forms, sources } of concepts) {
    const showing = examples.filter((example) => example.concepts.includes(id));
    const leadsTo = new Set([...sources, ...showing.map((example) => example.id)]);
    for (const { text, context, near, avoid } of forms)
      if (context === "none" && near.length + avoid.length === 0)
        names.set(formKey({ text, case: "any" }), leadsTo);
  }
  return names;
}

/** A title that opens with a name is longer than it by at least as many words as this. */
const LONGER_BY = 3;

/**
 * Whether a title is, or opens with, the name of the concept that it is about: "The Vulnerable World
 * Hypothesis", "Alignment faking in large language models". Readers are shown the concept, which leads on
 * to the work; a mark of six words would hide it.
 */
function isNamedAfter(
  form: FormFile,
  owner: string,
  names: ReadonlyMap<string, ReadonlySet<string>>,
): boolean {
  const words = formKey({ text: form.text, case: "any" }).split(" ");
  const isName = (some: readonly string[]): boolean =>
    names.get(some.join(" ").replace(/[:,]$/, ""))?.has(owner) === true;
  if (words[0] === "the" && isName(words.slice(1))) return true;
  return words.some((_, length) => length <= words.length - LONGER_BY && isName(words.slice(0, length)));
}

/** Forms of all owners; a form that several share becomes one, with the cues of each. */
function lexiconOf(owners: readonly FormOwner[], vocabulary: Lexicon["vocabulary"]): Lexicon {
  const shared = new Map<string, { form: FormFile; entries: number[]; senses: string[][] }>();
  owners.forEach((owner, number) => {
    for (const form of owner.forms) {
      const key = formKey(form);
      const cues =
        owner.senses.find((sense) => sense.form.toLowerCase() === form.text.toLowerCase())?.cues ?? [];
      const known = shared.get(key);
      if (known && !known.entries.includes(number)) {
        known.entries.push(number);
        known.senses.push([...cues]);
      } else if (!known) shared.set(key, { form, entries: [number], senses: [[...cues]] });
    }
  });
  return {
    entries: owners.map(({ id, level, core }) => ({ id, level, ...(core && { core }) })),
    forms: [...shared.values()].map(({ form, entries, senses }): LexiconForm => ({
      ...form,
      near: shortest(form.near),
      hints: shortest(form.hints),
      subjects: form.subjects.toSorted(),
      avoid: shortest(form.avoid),
      entries,
      senses: senses.map(shortest),
    })),
    vocabulary,
  };
}

/** Cue words without those that are a plural or possessive of another, in a fixed order. */
function shortest(cues: readonly string[]): string[] {
  const inflected = new Set(cues.flatMap((cue) => inflections(cue.toLowerCase())));
  return cues.filter((cue) => !inflected.has(cue.toLowerCase())).toSorted();
}

/** Two forms with one key are one form to the matcher. */
export function formKey(form: Pick<FormFile, "text" | "case">): string {
  const text = form.text.replaceAll(/[\s-]+/g, " ").trim();
  return form.case === "exact" ? `=${text}` : text.toLowerCase();
}
