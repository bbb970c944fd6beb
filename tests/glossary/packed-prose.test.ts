import fc from "fast-check";
import { expect, test } from "vitest";
import type { Block, Inline } from "../../src/glossary/body.ts";
import { packBlock, unpackBlock } from "../../src/glossary/packed-prose.ts";

const SOURCES = ["s0", "s1", "core-views"];

const text = fc.string({ minLength: 1, unit: "grapheme" });
const { inline } = fc.letrec<{ inline: Inline }>((tie) => {
  const children = fc.array(tie("inline"), { minLength: 1, maxLength: 3 }).map(joinTexts);
  return {
    inline: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      text,
      fc.record({ kind: fc.constant("citation" as const), source: fc.constantFrom(...SOURCES) }),
      fc.record({ kind: fc.constantFrom("emphasis" as const, "strong" as const), children }),
      fc.record({ kind: fc.constant("entry" as const), id: fc.constantFrom("scheming", "p-doom"), children }),
      fc.record({ kind: fc.constant("link" as const), address: fc.webUrl(), children }),
    ),
  };
});
const line = fc.array(inline, { maxLength: 5 }).map(joinTexts);
const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ kind: fc.constantFrom("paragraph" as const, "quote" as const), children: line }),
  fc.record({ kind: fc.constant("list" as const), items: fc.array(line) }),
);

test("a block comes out of its packing as it was", () => {
  fc.assert(
    fc.property(block, (prose) => {
      expect(unpackBlock(packBlock(prose, SOURCES), SOURCES)).toEqual(prose);
    }),
  );
});

test("a citation of what is no source of the entry, and a private-use character, are refused", () => {
  const paragraph = (...children: Inline[]): Block => ({ kind: "paragraph", children });
  expect(() => packBlock(paragraph({ kind: "citation", source: "s7" }), SOURCES)).toThrow("s7");
  expect(() => packBlock(paragraph("a \uE100 b"), SOURCES)).toThrow("private-use");
});

/** Two texts side by side are one text. */
function joinTexts(children: readonly Inline[]): Inline[] {
  const joined: Inline[] = [];
  for (const child of children) {
    const last = joined.at(-1);
    if (typeof child === "string" && typeof last === "string") joined[joined.length - 1] = last + child;
    else joined.push(child);
  }
  return joined;
}
