import { expect, test } from "vitest";
import { plainText } from "../../src/glossary/body.ts";
import { parseBody } from "../../src/build/parse-body.ts";

const blocksOf = (markdown: string) => parseBody(`## S\n${markdown}`, "f").sections[0]?.blocks;

test("paragraphs, emphasis, links, entries and citations become nodes", () => {
  expect(blocksOf("A *b* **c** [d](https://e.org) [f](#g) h [@i-2020-j; @k-2021-l].")).toEqual([
    {
      kind: "paragraph",
      children: [
        "A ",
        { kind: "emphasis", children: ["b"] },
        " ",
        { kind: "strong", children: ["c"] },
        " ",
        { kind: "link", address: "https://e.org", children: ["d"] },
        " ",
        { kind: "entry", id: "g", children: ["f"] },
        " h ",
        { kind: "citation", source: "i-2020-j" },
        { kind: "citation", source: "k-2021-l" },
        ".",
      ],
    },
  ]);
});

test("citations are no part of the plain text", () => {
  expect(plainText(blocksOf("It was so [@a-2020-b]. And so.")!)).toBe("It was so. And so.");
});

test.each([
  ["a table or a rule", "---"],
  ["raw HTML", "<script>alert(1)</script>"],
  ["an image", "![x](https://e.org/x.png)"],
  ["code", "`x`"],
  ["a link without encryption", "[x](http://e.org)"],
  ["a script address", "[x](javascript:alert)"],
])("%s is refused with the file's name and a remedy", (_, markdown) => {
  const { problems } = parseBody(`## S\n\n${markdown}\n`, "glossary/concepts/x.md");
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatchObject({ file: "glossary/concepts/x.md" });
  expect(problems[0]!.remedy).not.toBe("");
});

test("an empty body has no sections", () => {
  expect(parseBody("", "f")).toEqual({ sections: [], problems: [] });
});
