/**
 * The glossary as it is shipped: each work, name and example line once, and everything else by id.
 * `unpackGlossary` puts the entries together as they are read.
 */
import type { ArgumentReason, Entry, Estimate, Glossary, RelatedLink, Source } from "./entry.ts";

type Names = ReadonlyMap<string, string>;

type PackedEntry = Omit<Entry, "example" | "examples" | "related" | "sources"> & {
  /** Left out where empty, as are the next two. */
  readonly examples?: readonly string[];
  readonly related?: readonly (readonly [id: string, as: RelatedLink["as"]])[];
  readonly sources?: readonly string[];
};
type PackedReason = Omit<ArgumentReason, "claims"> & { readonly claims: readonly PackedClaim[] };
type Claim = ArgumentReason["claims"][number];
interface PackedClaim {
  readonly id: string;
  readonly claim: string;
  readonly support: { readonly text: string; readonly sources: readonly string[] };
  readonly objection: { readonly text: string; readonly by: string; readonly sources: readonly string[] };
  readonly entries: readonly string[];
}

export interface PackedGlossary {
  readonly entries: readonly PackedEntry[];
  readonly sources: readonly Source[];
  readonly estimates: readonly (Omit<Estimate, "source"> & { readonly source: string })[];
  readonly argument: readonly PackedReason[];
  readonly topics: Glossary["topics"];
}

export function packGlossary({ entries, estimates, argument, topics }: Glossary): PackedGlossary {
  const sources = new Map<string, Source>();
  const idsOf = (works: readonly Source[]): string[] =>
    works.map((work) => {
      sources.set(work.id, work);
      return work.id;
    });
  const packed = {
    entries: entries.map((entry): PackedEntry => {
      const { example: _, examples, related, sources: works, ...own } = entry;
      return {
        ...own,
        ...(examples.length > 0 && { examples: examples.map(({ id }) => id) }),
        ...(related.length > 0 && { related: related.map(({ id, as }) => [id, as] as const) }),
        ...(works.length > 0 && { sources: idsOf(works) }),
      };
    }),
    estimates: estimates.map((estimate) => ({ ...estimate, source: idsOf([estimate.source])[0]! })),
    argument: argument.map((reason) => ({
      ...reason,
      claims: reason.claims.map((claim): PackedClaim => ({
        ...claim,
        support: { ...claim.support, sources: idsOf(claim.support.sources) },
        objection: { ...claim.objection, sources: idsOf(claim.objection.sources) },
        entries: claim.entries.map(({ id }) => id),
      })),
    })),
    topics,
  };
  return { ...packed, sources: [...sources.values()] };
}

export function unpackGlossary(packed: PackedGlossary): Glossary {
  const names: Names = new Map(packed.entries.map(({ id, name }) => [id, name]));
  const works = new Map(packed.sources.map((source) => [source.id, source]));
  const lines = new Map(
    packed.entries.flatMap(({ id, date, status, line }) =>
      line === undefined ? [] : [[id, { id, date, setting: status, line } as Entry["examples"][number]]],
    ),
  );
  const worksOf = (ids: readonly string[]): Source[] => ids.map((id) => works.get(id)!);
  const linkTo = (id: string): { id: string; name: string } => ({ id, name: names.get(id)! });
  return {
    entries: packed.entries.map((entry): Entry => {
      const examples = (entry.examples ?? []).map((id) => lines.get(id)!);
      return {
        ...entry,
        ...(examples[0] && { example: examples[0] }),
        examples,
        related: (entry.related ?? []).map(([id, as]) => ({ ...linkTo(id), as })),
        sources: worksOf(entry.sources ?? []),
      };
    }),
    estimates: packed.estimates.map((estimate) => ({ ...estimate, source: works.get(estimate.source)! })),
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
