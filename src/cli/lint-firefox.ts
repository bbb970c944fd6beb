/**
 * `npm run lint:firefox`: builds for Firefox and has it looked at by Mozilla's linter. Fails on an error, on a
 * warning that docs/browser-quirks.md does not explain, and on an explanation of what is no longer there.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { buildExtension } from "./browser/build-extension.ts";
import { fail } from "./fail.ts";
import { disagreements, explanationsIn } from "./lint-firefox/explained-warnings.ts";
import { lintAddOn } from "./lint-firefox/lint-add-on.ts";
import { PROJECT_FOLDER } from "./project.ts";

try {
  const { errors, warnings, notices } = lintAddOn(buildExtension("firefox"));
  for (const [kind, list] of Object.entries({ error: errors, warning: warnings, notice: notices }))
    for (const { code, file, message } of list) console.log(`${kind}  ${code}  ${file ?? ""}  ${message}`);
  console.log(`${errors.length} errors, ${warnings.length} warnings, ${notices.length} notices`);
  const quirks = readFileSync(join(PROJECT_FOLDER, "docs", "browser-quirks.md"), "utf8");
  const faults = disagreements(warnings, explanationsIn(quirks));
  if (errors.length > 0 || faults.length > 0) fail(faults.join("\n") || "There are errors.");
  console.log("Every warning is explained in docs/browser-quirks.md.");
} catch (error) {
  fail(error instanceof Error ? error.message : String(error));
}
