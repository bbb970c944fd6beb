/** Pages and term lists, made once for both browsers. */
import type { CompiledGlossary } from "../../build/compile-glossary.ts";
import { readyLexicon } from "../../core/relevance/lexicon.ts";
import type { Bench } from "./bench.ts";
import { PAGE_NAMES, makePage, type BenchPage, type PageName } from "./pages.ts";
import { readProse } from "./prose.ts";
import { lexiconOf, makeTermLists } from "./term-lists.ts";

export type Material = Pick<Bench, "pages" | "lists" | "firstTerms" | "allTerms">;

/** The same for the same glossary and the same labelled pages. */
export function makeMaterial({ lexicon, lexiconParts }: CompiledGlossary): Material {
  const prose = readProse(readyLexicon(lexicon));
  const forms = lexicon.forms.map(({ text }) => text);
  return {
    pages: Object.fromEntries(PAGE_NAMES.map((name) => [name, makePage(name, prose)])) as Record<
      PageName,
      BenchPage
    >,
    lists: Object.fromEntries(
      makeTermLists(prose, forms).map(({ name, terms }) => [
        name,
        { name, lexicon: lexiconOf(terms, lexicon.vocabulary), isGenerated: true },
      ]),
    ),
    firstTerms: { name: "the glossary's first terms", lexicon: lexiconParts.first, isGenerated: false },
    allTerms: { name: "the whole glossary", lexicon, isGenerated: false },
  };
}
