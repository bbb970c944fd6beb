import { expect, test } from "vitest";
import { compileGlossary } from "../../src/build/compile-glossary.ts";
import { sampleGlossary } from "./sample-glossary.ts";

const compiled = compileGlossary(sampleGlossary());

test("a card holds what its first view needs, and not the article", () => {
  const card = compiled.cards["reward-hacking"]!;
  expect(card).toMatchObject({
    name: "Reward hacking",
    example: { id: "boat", date: "2016-12-21", setting: "contrived-test" },
    dispute: "Some hold that better tests will end it.",
    related: [{ id: "goal-drift", name: "Goal drift" }],
  });
  expect(card).not.toHaveProperty("sections");
});

test("a link is shown on both sides", () => {
  const entry = compiled.glossary.entries.find(({ id }) => id === "goal-drift")!;
  expect(entry.related).toEqual([{ id: "reward-hacking", as: "see-also", name: "Reward hacking" }]);
});

test("cited works are among the sources once each", () => {
  const entry = compiled.glossary.entries.find(({ id }) => id === "reward-hacking")!;
  expect(entry.sources.map(({ id }) => id)).toEqual(["skalse-2022-hacking", "critic-2023-games"]);
});

test("forms point at their entries by number", () => {
  const { entries, forms } = compiled.lexicon;
  const form = forms.find(({ text }) => text === "goal drift")!;
  expect(form.entries.map((number) => entries[number]!.id)).toEqual(["goal-drift"]);
});
