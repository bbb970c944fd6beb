/** `web-ext lint` on a built extension. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { PROJECT_FOLDER } from "../project.ts";
import type { Warning } from "./explained-warnings.ts";

export interface LintReport {
  readonly errors: readonly Warning[];
  readonly warnings: readonly Warning[];
  readonly notices: readonly Warning[];
}

/** What the linter finds. @throws Error with its words when it does not run. */
export function lintAddOn(folder: string): LintReport {
  const webExt = join(PROJECT_FOLDER, "node_modules", "web-ext", "bin", "web-ext.js");
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [webExt, "lint", "--source-dir", folder, "--output", "json", "--no-input", "--no-config-discovery"],
    // It would ask the registry for a newer version of itself.
    { encoding: "utf8", maxBuffer: 1 << 28, env: { ...process.env, NO_UPDATE_NOTIFIER: "1" } },
  );
  try {
    return JSON.parse(stdout) as LintReport;
  } catch {
    throw new Error(`web-ext lint gave no report.\n${stdout}${stderr}`);
  }
}
