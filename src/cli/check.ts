/**
 * `npm run check [-- --only NAME]`: types, lint, format, glossary rules and unit tests, or those whose name begins
 * so. `npm run fix` mends what can be mended.
 */
import { parseArgs } from "node:util";
import { fail } from "./fail.ts";
import { runSteps, type Step } from "./run-steps.ts";

const { values } = parseArgs({ options: { only: { type: "string" } } });
const steps: readonly Step[] = [
  // core and page first: their own lists of globals keep the document out of one and Node out of the other.
  { name: "types: core", command: ["tsc", "-p", "src/core"] },
  { name: "types: glossary", command: ["tsc", "-p", "src/glossary"] },
  { name: "types: page", command: ["tsc", "-p", "src/page"] },
  { name: "types: all", command: ["tsc", "-p", "."] },
  { name: "lint", command: ["oxlint"] },
  { name: "format", command: ["oxfmt", "--check"] },
  { name: "glossary", command: ["node", "src/cli/glossary-check.ts"] },
  { name: "unit tests", command: ["vitest", "run", "--project", "unit"] },
];
const chosen = steps.filter(({ name }) => name.startsWith(values.only ?? ""));
if (chosen.length === 0)
  fail(`There is no check “${values.only}”, only ${steps.map(({ name }) => name).join(", ")}.`);
const failed = runSteps([{ name: "generated types", command: ["wxt", "prepare"] }, ...chosen]);
if (failed.length > 0) fail(`\nFailed: ${failed.join(", ")}.`);
