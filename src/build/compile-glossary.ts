/**
 * The files of the glossary → what the extension bundles: the lexicon (for pages) and the glossary (for
 * the background and our own pages). Expects files that passed the linters; a dangling id is a
 * programmer's error here.
 */
import { citedAuthors } from "./cited-authors.ts";
import { joinLexicons, type Lexicon } from "../core/relevance/lexicon.ts";
import type { Block, Inline } from "../glossary/body.ts";
import { disagreementOf } from "../glossary/disagreement.ts";
import type {
  ArgumentReason,
  Entry,
  Estimate,
  Glossary,
  RelatedLink,
  Section,
  Source,
} from "../glossary/entry.ts";
import { idOfSourceAt } from "../glossary/packed-glossary.ts";
import { nearestFirst } from "../glossary/relations.ts";
import { tellingWords } from "../glossary/telling-words.ts";
import { nameOfEstimate, partsOfEstimate, partsOfWork } from "../glossary/told-by-source.ts";
import { compileLexiconParts, type LexiconParts } from "./compile-lexicon.ts";
import { examplesOf } from "./examples-of.ts";
import { isWorkEntry } from "./is-work-entry.ts";
import type { Filed, GlossaryFiles } from "./read-glossary.ts";
import type { EstimateFile, FormFile, SourceFile } from "./schema.ts";
import { relatedLinks } from "./related-links.ts";
import { shownSources, sourcesOfEntry, sourcesOfExample } from "./shown-sources.ts";
import { typographicData } from "./typographic.ts";

export interface CompiledGlossary {
  readonly lexicon: Lexicon;
  readonly lexiconParts: LexiconParts;
  readonly glossary: Glossary;
}

export function compileGlossary(files: GlossaryFiles): CompiledGlossary {
  const sources = compileSources(files);
  const glossary = typographicData({
    entries: compileEntries(files, sources),
    sources: [...sources.values()],
    estimates: files.estimates.map((file) => estimateOf(file, sources)),
    argument: compileArgument(files, sources),
    topics: files.topics.topics,
  });
  const lexiconParts = compileLexiconParts(files);
  return {
    lexicon: joinLexicons(lexiconParts.first, lexiconParts.more),
    lexiconParts,
    glossary,
  };
}

function namesOf(files: GlossaryFiles): ReadonlyMap<string, string> {
  return new Map([
    ...files.concepts.map((entry): [string, string] => [entry.id, entry.name]),
    ...files.examples.map((entry): [string, string] => [entry.id, entry.name]),
    ...files.sources.filter(isWorkEntry).map((entry): [string, string] => [entry.id, entry.title]),
    ...files.actors.map((entry): [string, string] => [entry.id, entry.name]),
    ...files.estimates.map((entry): [string, string] => [entry.id, nameOfEstimate(entry)]),
  ]);
}

/** By the id of the file. What is no entry is linked by its place alone. */
type Sources = ReadonlyMap<string, Source>;

function compileSources(files: GlossaryFiles): Sources {
  const shown = shownSources(files);
  const works = files.sources.filter(({ id }) => shown.has(id));
  return new Map(
    works.map((file, place) => [file.id, sourceOf(file, isWorkEntry(file) ? file.id : idOfSourceAt(place))]),
  );
}

/** The sections with citations of the compiled works. */
function compileSections(sections: readonly Section[], sources: Sources): Section[] {
  const inlines = (children: readonly Inline[]): Inline[] =>
    children.map((child) => {
      if (typeof child === "string") return child;
      if (child.kind === "citation") return { ...child, source: sources.get(child.source)!.id };
      return { ...child, children: inlines(child.children) };
    });
  const compileBlock = (block: Block): Block =>
    block.kind === "list"
      ? { ...block, items: block.items.map(inlines) }
      : { ...block, children: inlines(block.children) };
  return sections.map(({ title, blocks }) => ({ title, blocks: blocks.map(compileBlock) }));
}

function compileEntries(files: GlossaryFiles, sources: Sources): Entry[] {
  const names = namesOf(files);
  const core = new Set(files.concepts.flatMap((concept) => (concept.core ? [concept.id] : [])));
  const sourceFiles = new Map(files.sources.map((source) => [source.id, source]));
  const worksOf = (ids: readonly string[]): Source[] => ids.map((id) => sources.get(id)!);
  const links = relatedLinks(files);
  const examples = new Map(
    files.examples.map(({ id, date, setting, line }) => [id, { id, date, setting, line }]),
  );

  // Likes stand together, which compresses better: gzip looks back 32 kB only.
  const order = new Map(files.topics.topics.map(({ id }, place) => [id, place]));
  const byTopic = files.concepts.toSorted(
    (a, b) => order.get(a.topics[0]!)! - order.get(b.topics[0]!)! || a.id.localeCompare(b.id, "en"),
  );
  const concepts = byTopic.map((concept): Entry => {
    const related = nearestFirst(
      [...(links.get(concept.id) ?? [])].map(([id, as]): RelatedLink => ({ id, as, name: names.get(id)! })),
      (id) => core.has(id),
    );
    const shown = examplesOf(concept, files).map((id) => examples.get(id)!);
    const dispute = disagreementOf(concept.body);
    return {
      id: concept.id,
      type: "concept",
      name: concept.name,
      kind: concept.kind,
      status: concept.status,
      short: concept.short,
      ...(shown[0] && { example: shown[0] }),
      ...(dispute !== undefined && { dispute }),
      topics: concept.topics,
      level: concept.level,
      core: concept.core,
      aliases: aliasesOf(concept.name, concept),
      ...askedOf(concept),
      sections: compileSections(concept.body, sources),
      related,
      examples: shown,
      sources: worksOf(sourcesOfEntry(concept.sources, concept.body)),
      reviewed: concept.reviewed,
    };
  });

  const incidents = files.examples.map((example): Entry => ({
    id: example.id,
    type: "example",
    name: example.name,
    kind: "example",
    status: example.setting,
    short: example.line,
    account: example.what,
    dispute: example.caveat,
    topics: [],
    level: "intermediate",
    core: false,
    aliases: aliasesOf(example.name, {
      aliases: example.aliases,
      // Other triggers are words of a report ("espionage campaign"), not names.
      forms: example.triggers.filter(({ context }) => context === "none"),
    }),
    ...askedOf(example),
    sections: compileSections(example.body, sources),
    related: example.concepts.map((id) => ({ id, as: "see-also", name: names.get(id)! })),
    examples: [],
    sources: worksOf(sourcesOfExample(example, sourceFiles)),
    reviewed: example.checked.on,
    date: example.date,
    figures: example.figures,
    ...(example.accounts !== undefined && { accounts: example.accounts }),
  }));

  const works = files.sources.filter(isWorkEntry).map((work): Entry => ({
    id: work.id,
    type: "work",
    ...partsOfWork(sources.get(work.id)!),
    topics: [],
    level: "specialist",
    core: false,
    aliases: aliasesOf(work.title, work),
    sections: [],
    related: [],
    examples: [],
    sources: [sources.get(work.id)!],
    reviewed: "",
    date: work.date ?? String(work.year),
  }));

  const actors = files.actors.map((actor): Entry => ({
    id: actor.id,
    type: "actor",
    name: actor.name,
    kind: actor.kind,
    status: actor.kind,
    short: actor.short,
    topics: [],
    level: "specialist",
    core: false,
    aliases: actor.aliases,
    sections: [],
    related: actor.entries.map((id) => ({ id, as: "see-also", name: names.get(id)! })),
    examples: [],
    sources: worksOf(actor.sources),
    reviewed: actor.reviewed,
  }));

  const estimates = files.estimates.map((estimate): Entry => ({
    id: estimate.id,
    type: "estimate",
    ...partsOfEstimate(estimateOf(estimate, sources)),
    topics: ["forecasting"],
    level: "intermediate",
    core: false,
    aliases: [estimate.who, ...estimate.aliases],
    sections: [],
    related: [],
    examples: [],
    sources: [sources.get(estimate.source)!],
    reviewed: estimate.checked.on,
  }));
  return [...concepts, ...incidents, ...works, ...actors, ...estimates];
}

/** The names for looking up, then the forms, without the entry's own name. */
function aliasesOf(
  name: string,
  { aliases, forms }: { readonly aliases: readonly string[]; readonly forms: readonly FormFile[] },
): string[] {
  const own = name.toLowerCase();
  // "Hack the reward" is a way to say it, not a name of it.
  const names = forms.filter(({ text, verb }) => verb !== "first" || !/\s/.test(text));
  return [...new Set([...aliases, ...names.map((form) => form.text)])].filter(
    (text) => text.toLowerCase() !== own,
  );
}

/** Only the words that are searched, since nothing shows the phrases. */
function askedOf({ asked }: { readonly asked: readonly string[] }): Pick<Entry, "asked"> {
  return asked.length > 0 ? { asked: asked.map((phrase) => tellingWords(phrase).join(" ")) } : {};
}

function sourceOf(file: Filed<SourceFile>, id: string): Source {
  const { title, year, venue, type, role, arxiv, doi, url, read, summary } = file;
  const cited = citedAuthors(file.authors);
  return {
    id,
    title,
    ...cited,
    year,
    type,
    role,
    read,
    // "Anthropic, 2025, Anthropic" says nothing twice.
    ...(venue !== undefined && !cited.authors.includes(venue) && { venue }),
    ...(arxiv !== undefined && { arxiv }),
    ...(doi !== undefined && { doi }),
    ...(url !== undefined && { url }),
    ...(summary !== undefined && { summary }),
  };
}

function estimateOf(file: Filed<EstimateFile>, sources: Sources): Estimate {
  const { id, who, role, figure, low, high, event, horizon, condition, date, group, note } = file;
  return {
    id,
    who,
    role,
    figure,
    ...(low !== undefined && { low }),
    ...(high !== undefined && { high }),
    event,
    horizon,
    condition,
    date,
    source: sources.get(file.source)!,
    group,
    ...(note !== undefined && { note }),
  };
}

function compileArgument(files: GlossaryFiles, sources: Sources): ArgumentReason[] {
  const names = namesOf(files);
  const all = (ids: readonly string[]): Source[] => ids.map((id) => sources.get(id)!);
  return files.argument.reasons.map((reason) => ({
    ...reason,
    claims: reason.claims.map((claim) => ({
      ...claim,
      support: { text: claim.support.text, sources: all(claim.support.sources) },
      objection: { ...claim.objection, sources: all(claim.objection.sources) },
      entries: claim.entries.map((id) => ({ id, name: names.get(id)! })),
    })),
  }));
}
