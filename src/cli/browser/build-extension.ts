/** The production build of the extension, made anew. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { PROJECT_FOLDER } from "../project.ts";
import type { BrowserName } from "./find-browser.ts";

/** Path of the unpacked extension. @throws Error with the builder's output when the build fails. */
export function buildExtension(browser: BrowserName): string {
  const target = browser === "firefox" ? ["-b", "firefox", "--mv3"] : [];
  const wxt = join(PROJECT_FOLDER, "node_modules", "wxt", "bin", "wxt.mjs");
  const { status, stdout, stderr } = spawnSync(process.execPath, [wxt, "build", ...target], {
    cwd: PROJECT_FOLDER,
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`The extension could not be built.\n${stdout}${stderr}`);
  return join(PROJECT_FOLDER, ".output", browser === "firefox" ? "firefox-mv3" : "chrome-mv3");
}
