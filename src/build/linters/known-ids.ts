import { citedSources, type Block, type Inline } from "../../glossary/body.ts";
import { isWorkEntry } from "../is-work-entry.ts";
import type { Problem } from "../problem.ts";
import type { FormFile } from "../schema.ts";
import type { Linter } from "./linter.ts";

/** Every id that a file names exists. */
export const knownIds: Linter = {
  name: "known-ids",
  check(files) {
    const problems: Problem[] = [];
    const concepts = new Set(files.concepts.map(({ id }) => id));
    const examples = new Set(files.examples.map(({ id }) => id));
    const sources = new Set(files.sources.map(({ id }) => id));
    const topics = new Set(files.topics.topics.map(({ id }) => id));
    const entries = new Set([
      ...concepts,
      ...examples,
      ...files.sources.filter(isWorkEntry).map(({ id }) => id),
      ...files.actors.map(({ id }) => id),
      ...files.estimates.map(({ id }) => id),
    ]);
    const owners = new Map<string, string>();
    for (const { id, file } of [
      ...files.concepts,
      ...files.examples,
      ...files.sources.filter(isWorkEntry),
      ...files.actors,
      ...files.estimates,
    ]) {
      const other = owners.get(id);
      if (other !== undefined)
        problems.push({ file, what: `has the id of ${other}`, remedy: "Rename one of them" });
      owners.set(id, file);
    }
    const expect = (file: string, known: ReadonlySet<string>, ids: readonly string[], what: string): void => {
      for (const id of ids)
        if (!known.has(id))
          problems.push({
            file,
            what: `names the ${what} "${id}", which does not exist`,
            remedy: "Write it, or correct the id",
          });
    };

    const subjects = new Set(Object.keys(files.topics.vocabulary.subjects));
    const subjectsOf = (forms: readonly FormFile[]): string[] => forms.flatMap((form) => form.subjects);
    for (const { file, forms } of [...files.concepts, ...files.sources.filter(isWorkEntry)])
      expect(file, subjects, subjectsOf(forms), "subject");
    for (const { file, triggers } of files.examples) expect(file, subjects, subjectsOf(triggers), "subject");

    for (const { file, body, ...concept } of files.concepts) {
      const blocks = body.flatMap((section) => section.blocks);
      expect(file, topics, concept.topics, "topic");
      expect(
        file,
        concepts,
        concept.related.map(({ id }) => id),
        "concept",
      );
      expect(file, examples, concept.examples, "example");
      expect(
        file,
        sources,
        [...concept.sources, ...(concept.checked?.against ?? []), ...citedSources(blocks)],
        "source",
      );
      expect(file, entries, linkedEntries(blocks), "entry");
    }
    for (const { file, body, ...example } of files.examples) {
      const blocks = body.flatMap((section) => section.blocks);
      expect(file, concepts, example.concepts, "concept");
      expect(
        file,
        sources,
        [...example.sources, ...example.checked.against, ...citedSources(blocks)],
        "source",
      );
      expect(file, entries, linkedEntries(blocks), "entry");
    }
    for (const { file, source, checked } of files.estimates)
      expect(file, sources, [source, ...checked.against], "source");
    for (const actor of files.actors) {
      expect(actor.file, entries, actor.entries, "entry");
      expect(actor.file, sources, actor.sources, "source");
    }
    for (const reason of files.argument.reasons) {
      for (const { support, objection, ...claim } of reason.claims) {
        expect("glossary/argument.yaml", sources, [...support.sources, ...objection.sources], "source");
        expect("glossary/argument.yaml", entries, claim.entries, "entry");
      }
    }
    for (const [old, id] of Object.entries(files.redirects)) {
      expect("glossary/redirects.yaml", entries, [id], "entry");
      if (entries.has(old))
        problems.push({
          file: "glossary/redirects.yaml",
          what: `"${old}" is an entry itself`,
          remedy: "Remove the redirect",
        });
    }
    return problems;
  },
};

function linkedEntries(blocks: readonly Block[]): string[] {
  const ids: string[] = [];
  const visit = (children: readonly Inline[]): void => {
    for (const child of children) {
      if (typeof child === "string" || child.kind === "citation") continue;
      if (child.kind === "entry") ids.push(child.id);
      visit(child.children);
    }
  };
  for (const block of blocks) {
    if (block.kind === "list") for (const item of block.items) visit(item);
    else visit(block.children);
  }
  return ids;
}
