import { expect, test } from "vitest";
import { disagreements, explanationsIn } from "../../src/cli/lint-firefox/explained-warnings.ts";

const DOCUMENT = `# Quirks

| \`OTHER\` | \`x.js\` | 1 | another table |

## What the add-on linter warns of

Words before it.

| code | file | count | why |
| ---- | ---- | ----- | --- |
| \`UNSAFE\`  | \`popover.js\`  | 1     | React |
| \`UNSAFE\`  | \`chunks/c-*.js\`  | 2     | React |

## What else

| \`LATER\` | \`y.js\` | 1 | a later table |
`;
const warning = (code: string, file?: string): { code: string; file?: string; message: string } => ({
  code,
  message: "Do not.",
  ...(file !== undefined && { file }),
});
const EXPECTED = [
  warning("UNSAFE", "popover.js"),
  warning("UNSAFE", "chunks/c-1.js"),
  warning("UNSAFE", "chunks/c-2.js"),
];

test("the table under the heading is read, and no other", () => {
  expect(explanationsIn(DOCUMENT)).toEqual([
    { code: "UNSAFE", file: "popover.js", count: 1 },
    { code: "UNSAFE", file: "chunks/c-*.js", count: 2 },
  ]);
  expect(() => explanationsIn("# Nothing")).toThrow(/no section/);
});

test("warnings and explanations agree", () => {
  expect(disagreements(EXPECTED, explanationsIn(DOCUMENT))).toEqual([]);
});

test.each([
  ["another code", [...EXPECTED, warning("EVAL", "popover.js")], /not explained: EVAL in popover\.js/],
  ["another file", [...EXPECTED, warning("UNSAFE", "chunks/d/c-1.js")], /not explained: UNSAFE in chunks\/d/],
  ["no file", [...EXPECTED, warning("KEY")], /not explained: KEY in manifest\.json/],
  ["one more of a kind", [...EXPECTED, warning("UNSAFE", "popover.js")], /explained 1 times, found 2 times/],
  ["one less", EXPECTED.slice(1), /explained 1 times, found 0 times: UNSAFE in popover\.js/],
])("%s is told", (_, warnings, message) => {
  const told = disagreements(warnings, explanationsIn(DOCUMENT));
  expect(told).toHaveLength(1);
  expect(told[0]).toMatch(message);
});
