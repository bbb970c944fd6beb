import { expect, test } from "vitest";
import { noBareNames } from "../../../src/build/linters/no-bare-names.ts";
import { complaints, form, type SampleGlossary } from "../sample-glossary.ts";

const withActor = (files: SampleGlossary): void => {
  files.actors = [
    {
      id: "claude-3-opus",
      file: "glossary/actors/claude-3-opus.yaml",
      body: [],
      name: "Claude 3 Opus",
      kind: "model",
      short: "A model.",
      aliases: ["o3"],
      entries: [],
      sources: ["skalse-2022-hacking"],
      reviewed: "2026-11-23",
    },
  ];
};

test("no-bare-names accepts words that tell the event", () =>
  expect(
    complaints(noBareNames, (files) => {
      withActor(files);
      files.examples[0]!.triggers = [
        form("MechaHitler"),
        form("boat race", { near: ["Claude 3 Opus"] }),
        form("Claude's boat"),
      ];
    }),
  ).toEqual([]));

test.each([
  ["the whole name of an actor", "Claude 3 Opus"],
  ["an alias in any case", "O3"],
  ["a part of an actor's name", "Claude 3"],
  ["an author's family name", "Author"],
])("no-bare-names finds %s", (_, text) => {
  const found = complaints(noBareNames, (files) => {
    withActor(files);
    files.examples[0]!.triggers = [form(text, { context: "passage", near: ["reward"] })];
  });
  expect(found.join("\n")).toContain(`the trigger "${text}" is nothing but a name`);
});
