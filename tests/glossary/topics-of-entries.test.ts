import { expect, test } from "vitest";
import { loadGlossary } from "../../src/cli/project.ts";
import { topicsOfEntries } from "../../src/glossary/topics-of-entries.ts";

const { entries } = loadGlossary().glossary;
const topics = topicsOfEntries(entries);

test("concepts keep their own topics, and nothing is added to them", () => {
  for (const entry of entries.filter(({ type }) => type === "concept"))
    expect([...topics.get(entry.id)!]).toEqual([...new Set(entry.topics)]);
});

test("an example has the topics of its concepts", () => {
  const example = entries.find(({ type, related }) => type === "example" && related.length > 0)!;
  const concept = entries.find(({ id }) => id === example.related[0]!.id)!;
  expect([...topics.get(example.id)!]).toEqual(expect.arrayContaining([...concept.topics]));
});

test("a work has the topics of a concept that cites it", () => {
  const works = new Set(entries.flatMap(({ id, type }) => (type === "work" ? [id] : [])));
  const concept = entries.find(
    ({ type, sources }) => type === "concept" && sources.some(({ id }) => works.has(id)),
  )!;
  const work = concept.sources.find(({ id }) => works.has(id))!;
  expect([...topics.get(work.id)!]).toEqual(expect.arrayContaining([...concept.topics]));
});
