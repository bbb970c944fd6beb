/** What a malformed or hostile file of the glossary may bring into the extension: nothing but text and https. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { parseBody } from "../../src/build/parse-body.ts";
import { readGlossary } from "../../src/build/read-glossary.ts";
import { compileGlossary } from "../../src/build/compile-glossary.ts";
import { ID, sourceSchema } from "../../src/build/schema.ts";
import { GLOSSARY_FOLDER } from "../../src/cli/project.ts";
import { isEntryId } from "../../src/core/settings/settings.ts";

/** Every text in data, with the key that it stands under. */
function* textsIn(value: unknown, key = ""): Generator<readonly [string, string]> {
  if (typeof value === "string") yield [key, value];
  else if (typeof value === "object" && value !== null)
    for (const [name, part] of Object.entries(value)) yield* textsIn(part, Array.isArray(value) ? key : name);
}

const hostile = fc.constantFrom(
  "<script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  "[x](javascript:alert)",
  "[x](JaVaScRiPt:alert)",
  "[x](data:text/html,x)",
  "[x](http://e.org)",
  "[x](//e.org)",
  "[x](&#106;avascript:alert)",
  "[x]: javascript:alert\n\n[x]",
  "<javascript:alert>",
  "<https://e.org/><b>",
  "![x](https://e.org/x.png)",
  "&lt;script&gt;",
  "\n\n---\n\n",
  "`x`",
);

test("whatever a body is made of, its nodes hold text and https alone", () => {
  const KINDS = new Set(["paragraph", "quote", "list", "emphasis", "strong", "link", "entry", "citation"]);
  fc.assert(
    fc.property(fc.array(fc.oneof(hostile, fc.string()), { maxLength: 6 }), (parts) => {
      const { sections } = parseBody(`## S\n\n${parts.join(" ")}\n`, "f");
      for (const [key, text] of textsIn(sections)) {
        if (key === "address") expect(text.startsWith("https://")).toBe(true);
        if (key === "kind") expect(KINDS).toContain(text);
      }
    }),
    { numRuns: 1000 },
  );
});

test.each([
  "javascript:alert(1)",
  "data:text/html,x",
  "http://example.org/",
  "ftp://example.org/",
  "example.org",
])("a source with the address %s is refused", (url) => {
  const source = {
    title: "T",
    authors: ["A. Author"],
    year: 2020,
    type: "paper",
    role: "primary",
    read: "full",
    url,
  };
  expect(sourceSchema.safeParse(source).success).toBe(false);
  expect(sourceSchema.safeParse({ ...source, url: "https://example.org/" }).success).toBe(true);
});

test("a name of a file that is no plain word is no id, at build time and at run time", () => {
  for (const id of ["__proto__", "constructor ", "A", "a--b", "-a", "a/b", "a.b", "<b>", "", "a\n"]) {
    expect(ID.test(id), id).toBe(false);
    expect(isEntryId(id), id).toBe(false);
  }
});

test("in the whole glossary that is shipped every address is https, and nothing reads as an element", () => {
  const { glossary } = compileGlossary(readGlossary(GLOSSARY_FOLDER).files);
  let addresses = 0;
  for (const [key, text] of textsIn(glossary)) {
    if (key === "url" || key === "address") {
      addresses++;
      expect(text).toMatch(/^https:\/\//);
    }
    expect(text, key).not.toMatch(/<\/?[a-z!]|javascript:|data:text/i);
  }
  expect(addresses).toBeGreaterThan(100);
});
