import { expect, test } from "vitest";
import { unhiddenForms } from "../../../src/build/linters/unhidden-forms.ts";
import { complaints, form } from "../sample-glossary.ts";

test("unhidden-forms accepts the sample", () => expect(complaints(unhiddenForms)).toEqual([]));

test.each([
  ["needs context and hides a certain one", form("reward hacking paper", { context: "passage" }), true],
  ["hides a certain one and is certain too", form("reward hacking paper"), false],
  ["has its own near words", form("reward hacking paper", { context: "passage", near: ["study"] }), false],
  ["holds only a part of its letters", form("reward hackings", { context: "passage" }), false],
])("a form that %s", (_, added, isWrong) => {
  const found = complaints(unhiddenForms, (files) => files.concepts[1]!.forms.push(added));
  expect(found.length > 0).toBe(isWrong);
});
