/** A labelled corpus of third-party pages, read from a folder outside the project. */
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { CompiledGlossary } from "../../build/compile-glossary.ts";
import { findMatches } from "../../core/matcher/find-matches.ts";
import type { ReadyLexicon } from "../../core/relevance/lexicon.ts";
import { createLookup } from "../../glossary/lookup.ts";
import type { LabelledDocument } from "./labelled-document.ts";
import { aliasText, type CorpusConcept } from "./page-gate.ts";

export interface CorpusDocument extends LabelledDocument {
  readonly text: string;
}

export interface Corpus {
  readonly documents: readonly CorpusDocument[];
  /** The same pages with odd spaces, hyphens, capitals and markup inside terms; may be empty. */
  readonly stress: readonly CorpusDocument[];
  readonly concepts: readonly CorpusConcept[];
}

/** What is missing from a folder that should be a corpus. */
export function missingFromCorpus(folder: string): string[] {
  return ["docs.jsonl", "concepts.json"].filter((name) => !existsSync(join(folder, name)));
}

export function readCorpus(folder: string): Corpus {
  const lines = (name: string): CorpusDocument[] => {
    const path = join(resolve(folder), name);
    if (!existsSync(path)) return [];
    return readFileSync(path, "utf8")
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => JSON.parse(line) as CorpusDocument);
  };
  const { concepts } = JSON.parse(readFileSync(join(folder, "concepts.json"), "utf8")) as {
    concepts: CorpusConcept[];
  };
  return { documents: lines("docs.jsonl"), stress: lines("docs-stress.jsonl"), concepts };
}

export interface CorpusNames {
  /** The corpus's concepts that the glossary has: a name or alias of theirs is a form of an entry. */
  readonly covered: ReadonlySet<string>;
  /** The corpus's names of what an entry explains; one entry may answer for several. */
  readonly conceptsOf: (entry: string) => readonly string[];
}

export function nameConcepts(
  concepts: readonly CorpusConcept[],
  { glossary }: CompiledGlossary,
  lexicon: ReadyLexicon,
): CorpusNames {
  const lookup = createLookup(glossary.entries);
  // Actors are in the panel only and never marked.
  const actors = new Set(glossary.entries.flatMap(({ id, type }) => (type === "actor" ? [id] : [])));
  const conceptsOf = new Map<string, string[]>();
  const covered = new Set<string>();
  for (const concept of concepts) {
    const owners = new Set(
      [concept.name, ...concept.aliases.map(aliasText)].flatMap((name) => {
        const { terms } = findMatches(lexicon.index, name);
        const whole = terms.find((match) => match.start === 0 && match.end === name.length);
        return whole ? lexicon.terms[whole.form]!.entries.map((entry) => lexicon.entries[entry]!.id) : [];
      }),
    );
    const named = lookup.byForm(concept.name);
    if (owners.size === 0 && (named === undefined || actors.has(named))) continue;
    covered.add(concept.name);
    for (const owner of owners) conceptsOf.set(owner, [...(conceptsOf.get(owner) ?? []), concept.name]);
  }
  return { covered, conceptsOf: (entry) => conceptsOf.get(entry) ?? [] };
}
