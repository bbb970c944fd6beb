import { expect, test } from "vitest";
import { shownUse } from "../../../src/build/linters/shown-use.ts";
import { complaints } from "../sample-glossary.ts";

test("shown-use lets what was observed in tests show a test", () => expect(complaints(shownUse)).toEqual([]));

test("shown-use finds a test on the card of what was observed in use", () =>
  expect(
    complaints(shownUse, (files) => {
      files.concepts[0]!.status = "observed-in-use";
    }),
  ).toEqual(['glossary/concepts/reward-hacking.md: is observed-in-use and shows the test "boat" first']));

test("shown-use accepts an example from use before a test", () =>
  expect(
    complaints(shownUse, (files) => {
      files.concepts[0]!.status = "observed-in-use";
      files.concepts[0]!.examples = ["shop", "boat"];
      files.examples.push({ ...files.examples[0]!, id: "shop", setting: "deployment" });
    }),
  ).toEqual([]));
