/**
 * The glossary as it is shipped: each work, name, link and example line once, rows as columns, prose as
 * strings. `unpackGlossary` puts the entries together as they are read.
 */
import { fromColumns, toColumns, type Columns } from "./columns.ts";
import { disagreementOf } from "./disagreement.ts";
import {
  SECTION_TITLES,
  type ArgumentReason,
  type Entry,
  type Estimate,
  type Glossary,
  type Relation,
  type Section,
  type Source,
} from "./entry.ts";
import { packAddress, unpackAddress } from "./packed-address.ts";
import { packBlock, unpackBlock, type PackedBlock } from "./packed-prose.ts";
import { INVERSE, nearestFirst } from "./relations.ts";
import { partsOfEstimate, partsOfWork } from "./told-by-source.ts";

/** The place of an entry or a source in its table. */
type Place = number;
type Linked = "asked" | "example" | "examples" | "related" | "sections" | "sources" | "dispute";
/** Left out of works and estimates, whose source or figure tells them. */
type Told = "name" | "kind" | "status" | "short" | "date";

type PackedEntry = Omit<Entry, Linked | Told> & {
  readonly [Key in Told]?: Entry[Key];
} & {
  /** Left out where it is the first sentence of the Disagreement. */
  readonly dispute?: string;
  /** With the phrases by which it is asked for, each behind an `ASKED`: a column of their own takes more. */
  readonly aliases: readonly string[];
  readonly examples: readonly Place[];
  /** Of a link between two concepts, only the half of the first. */
  readonly related: readonly (readonly [to: Place, as: Relation])[];
  readonly sources: readonly Place[];
};
type PackedSource = Omit<Source, "id"> & {
  /** Left out where it only tells the place. */
  readonly id?: string;
};
type PackedEstimate = Omit<Estimate, "source"> & { readonly source: Place };
type Claim = ArgumentReason["claims"][number];
interface PackedClaim {
  readonly id: string;
  readonly claim: string;
  readonly support: { readonly text: string; readonly sources: readonly Place[] };
  readonly objection: { readonly text: string; readonly by: string; readonly sources: readonly Place[] };
  readonly entries: readonly Place[];
}
type PackedReason = Omit<ArgumentReason, "claims"> & { readonly claims: readonly PackedClaim[] };

/** No name begins so. */
const ASKED = "?";

/** By title: a column for each title packs better than the sections of an entry side by side. */
type PackedSections = Readonly<Record<string, readonly PackedBlock[]>>;

export interface PackedGlossary {
  readonly entries: Columns;
  readonly sections: Columns;
  readonly sources: Columns;
  readonly estimates: Columns;
  readonly argument: readonly PackedReason[];
  readonly topics: Glossary["topics"];
}

/** The id of a work that is no entry: nothing links to it by name. */
export function idOfSourceAt(place: Place): string {
  return `s${place}`;
}

export function packGlossary({ entries, sources, estimates, argument, topics }: Glossary): PackedGlossary {
  const entryPlaces = new Map(entries.map(({ id }, place) => [id, place]));
  const sourcePlaces = new Map(sources.map(({ id }, place) => [id, place]));
  const placesOf = (linked: readonly { readonly id: string }[]): Place[] =>
    linked.map(({ id }) => entryPlaces.get(id)!);
  const estimatesById = new Map(estimates.map((estimate) => [estimate.id, estimate]));
  const worksOf = (works: readonly Source[]): Place[] => works.map(({ id }) => sourcePlaces.get(id)!);

  const packEntry = (entry: Entry, place: Place): PackedEntry => {
    const { example: _, examples, related, sections, sources: works, dispute, asked, ...own } = entry;
    const told = toldParts(entry.type, works[0], estimatesById.get(entry.id));
    return {
      ...own,
      ...(dispute !== undefined && dispute !== disagreementOf(sections) && { dispute }),
      ...Object.fromEntries(Object.keys(told).map((key) => [key, undefined])),
      aliases: [...own.aliases, ...(asked ?? []).map((phrase) => ASKED + phrase)],
      examples: placesOf(examples),
      related: related
        .map(({ id, as }) => [entryPlaces.get(id)!, as] as const)
        .filter(([to]) => !isPair(entry, entries[to]!) || place < to),
      sources: worksOf(works),
    };
  };
  const packSections = ({ sections, sources: works }: Entry): PackedSections => {
    const ids = works.map(({ id }) => id);
    return Object.fromEntries(
      sections.map(({ title, blocks }) => [title, blocks.map((block) => packBlock(block, ids))]),
    );
  };
  const packSource = ({ id, ...own }: Source, place: Place): PackedSource => ({
    ...own,
    ...(own.url !== undefined && { url: packAddress(own.url, own.title) }),
    ...(id !== idOfSourceAt(place) && { id }),
  });
  return {
    entries: toColumns(entries.map(packEntry)),
    sections: toColumns(entries.map(packSections)),
    sources: toColumns(sources.map(packSource)),
    estimates: toColumns(
      estimates.map((estimate): PackedEstimate => ({
        ...estimate,
        source: sourcePlaces.get(estimate.source.id)!,
      })),
    ),
    argument: argument.map((reason) => ({
      ...reason,
      claims: reason.claims.map((claim): PackedClaim => ({
        ...claim,
        support: { ...claim.support, sources: worksOf(claim.support.sources) },
        objection: { ...claim.objection, sources: worksOf(claim.objection.sources) },
        entries: placesOf(claim.entries),
      })),
    })),
    topics,
  };
}

export function unpackGlossary(packed: PackedGlossary): Glossary {
  const sources = fromColumns<PackedSource>(packed.sources).map((source, place): Source => ({
    id: idOfSourceAt(place),
    ...source,
    ...(source.url !== undefined && { url: unpackAddress(source.url, source.title) }),
  }));
  const worksOf = (places: readonly Place[]): Source[] => places.map((place) => sources[place]!);
  const estimates = fromColumns<PackedEstimate>(packed.estimates).map((estimate): Estimate => ({
    ...estimate,
    source: sources[estimate.source]!,
  }));
  const estimatesById = new Map(estimates.map((estimate) => [estimate.id, estimate]));
  const rows = fromColumns<PackedEntry>(packed.entries).map((row) => ({
    ...row,
    ...toldParts(row.type, sources[row.sources[0] ?? -1], estimatesById.get(row.id)),
  })) as (PackedEntry & Pick<Entry, Exclude<Told, "date">>)[];
  const sections = fromColumns<PackedSections>(packed.sections);
  const related = linksOf(rows);
  const linkTo = (place: Place): { id: string; name: string } => ({
    id: rows[place]!.id,
    name: rows[place]!.name,
  });
  const lineOf = (place: Place): Entry["examples"][number] => {
    const { id, date, status, short } = rows[place]!;
    return { id, date, setting: status, line: short } as Entry["examples"][number];
  };

  const entries = rows.map((row, place): Entry => {
    const works = worksOf(row.sources);
    const ids = works.map(({ id }) => id);
    const own = sectionsOf(sections[place]!, ids);
    const examples = row.examples.map(lineOf);
    const dispute = row.dispute ?? disagreementOf(own);
    const [aliases, asked] = aliasesAndAsked(row.aliases);
    return {
      ...row,
      aliases,
      ...(asked.length > 0 && { asked }),
      ...(examples[0] && { example: examples[0] }),
      ...(dispute !== undefined && { dispute }),
      sections: own,
      examples,
      related: related[place]!.map(([to, as]) => ({ ...linkTo(to), as })),
      sources: works,
    };
  });
  const isCore = (id: string): boolean => core.has(id);
  const core = new Set(rows.flatMap((row) => (row.core ? [row.id] : [])));
  return {
    entries: entries.map((entry) =>
      entry.type === "concept" ? { ...entry, related: nearestFirst(entry.related, isCore) } : entry,
    ),
    sources,
    estimates,
    argument: packed.argument.map((reason) => ({
      ...reason,
      claims: reason.claims.map((claim): Claim => ({
        ...claim,
        support: { ...claim.support, sources: worksOf(claim.support.sources) },
        objection: { ...claim.objection, sources: worksOf(claim.objection.sources) },
        entries: claim.entries.map(linkTo),
      })),
    })),
    topics: packed.topics,
  };
}

/** What an entry need not say, since its source or its figure does. */
function toldParts(
  type: Entry["type"],
  work: Source | undefined,
  estimate: Estimate | undefined,
): Partial<Pick<Entry, Told | "dispute">> {
  if (type === "work") return partsOfWork(work!);
  return type === "estimate" ? partsOfEstimate(estimate!) : {};
}

function aliasesAndAsked(packed: readonly string[]): [aliases: string[], asked: string[]] {
  return [
    packed.filter((name) => !name.startsWith(ASKED)),
    packed.filter((name) => name.startsWith(ASKED)).map((name) => name.slice(ASKED.length)),
  ];
}

function sectionsOf(packed: PackedSections, sources: readonly string[]): Section[] {
  return ["", ...SECTION_TITLES].flatMap((title) => {
    const blocks = packed[title];
    return blocks ? [{ title, blocks: blocks.map((block) => unpackBlock(block, sources)) }] : [];
  });
}

/** Links between concepts have a way back; those of examples and actors go one way. */
function isPair(a: Pick<Entry, "type">, b: Pick<Entry, "type">): boolean {
  return a.type === "concept" && b.type === "concept";
}

/** For each entry its links, with the ways back of those that are packed once. */
function linksOf(rows: readonly PackedEntry[]): (readonly [to: Place, as: Relation])[][] {
  const links = rows.map(({ related }) => [...related]);
  rows.forEach((row, place) => {
    for (const [to, as] of row.related)
      if (isPair(row, rows[to]!)) links[to]!.push([place, INVERSE[as]] as const);
  });
  return links;
}
