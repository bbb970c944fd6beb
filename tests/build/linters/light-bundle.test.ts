import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { lightBundle } from "../../../src/build/linters/light-bundle.ts";
import { body, complaints } from "../sample-glossary.ts";

test("light-bundle accepts the sample", () => expect(complaints(lightBundle)).toEqual([]));

test("light-bundle finds content that does not compress below the limit", () => {
  const found = complaints(lightBundle, (files) => {
    files.concepts[0]!.body = body(`## Evidence\n${randomBytes(300_000).toString("hex")}`);
  });
  expect(found.join("\n")).toMatch(/the compiled content is \d+ kB/);
});
