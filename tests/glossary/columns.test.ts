import fc from "fast-check";
import { expect, test } from "vitest";
import { fromColumns, toColumns } from "../../src/glossary/columns.ts";

test("rows come back from their columns, whatever their keys", () => {
  const row = fc.dictionary(
    fc.constantFrom("id", "name", "count", "tags"),
    fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.array(fc.string())),
    { minKeys: 1, noNullPrototype: true },
  );
  fc.assert(
    fc.property(fc.array(row), (rows) => {
      expect(fromColumns(toColumns(rows))).toEqual(rows);
    }),
  );
});

test("an absent key is a null in its column", () => {
  expect(toColumns([{ id: "a", note: "b" }, { id: "c" }])).toEqual({ id: ["a", "c"], note: ["b", null] });
});
