import { expect, test } from "vitest";
import { citedAuthors, type AuthorName } from "../../src/build/cited-authors.ts";
import { loadGlossary } from "../../src/cli/project.ts";

test.each<[readonly AuthorName[], readonly string[], true | undefined]>([
  [["Nick Bostrom"], ["Bostrom"], undefined],
  [["Andrew Y. Ng", "Stuart Russell"], ["Ng", "Russell"], undefined],
  [["Joar Skalse", "Nikolaus Howe", "David Krueger"], ["Skalse"], true],
  [["Jan Betley", "et al."], ["Betley"], true],
  [["Teun van der Weij"], ["van der Weij"], undefined],
  [["Sydney Von Arx"], ["Von Arx"], undefined],
  [["El Mahdi El Mhamdi"], ["El Mhamdi"], undefined],
  [["Al Mauroni"], ["Mauroni"], undefined],
  [[{ literal: "PC Gamer" }], ["PC Gamer"], undefined],
  [["Anthropic", { literal: "Andon Labs" }], ["Anthropic", "Andon Labs"], undefined],
  [["LessWrong wiki editors"], ["LessWrong wiki editors"], undefined],
  [["80,000 Hours"], ["80,000 Hours"], undefined],
])("%j are cited as %j", (names, authors, others) => {
  expect(citedAuthors(names)).toEqual({ authors, ...(others && { others }) });
});

test("no source is cited by a word that is no name", () => {
  const { glossary } = loadGlossary();
  const cited = Object.values(glossary.sources).flatMap(({ authors }) => authors);
  expect(cited.length).toBeGreaterThan(1000);
  expect(
    cited.filter((name) => /^(?:AI|and|\p{L}\.?|Press|Today|Review|Institute|Labs?|Team)$/u.test(name)),
  ).toEqual([]);
});
