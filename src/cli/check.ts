/** `npm run check`: types, lint, format, glossary rules and unit tests. `npm run fix` mends what can be mended. */
import { fail } from "./fail.ts";
import { runSteps } from "./run-steps.ts";

const failed = runSteps([
  { name: "generated types", command: ["wxt", "prepare"] },
  // core and page first: their own lists of globals keep the document out of one and Node out of the other.
  { name: "types: core", command: ["tsc", "-p", "src/core"] },
  { name: "types: glossary", command: ["tsc", "-p", "src/glossary"] },
  { name: "types: page", command: ["tsc", "-p", "src/page"] },
  { name: "types: all", command: ["tsc", "-p", "."] },
  { name: "lint", command: ["oxlint"] },
  { name: "format", command: ["oxfmt", "--check"] },
  { name: "glossary", command: ["node", "src/cli/glossary-check.ts"] },
  { name: "unit tests", command: ["vitest", "run", "--project", "unit"] },
]);
if (failed.length > 0) fail(`\nFailed: ${failed.join(", ")}.`);
