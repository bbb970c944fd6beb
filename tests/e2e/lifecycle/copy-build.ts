/** A copy of a build, in which the version can be changed. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PROJECT_FOLDER } from "../../../src/cli/project.ts";

export interface CopiedBuild {
  readonly folder: string;
  setVersion(version: string): void;
  remove(): void;
}

export function copyBuild(build: "chrome-mv3" | "firefox-mv3"): CopiedBuild {
  const folder = mkdtempSync(join(tmpdir(), "ai-risk-gloss-build-"));
  cpSync(join(PROJECT_FOLDER, ".output", build), folder, { recursive: true });
  const file = join(folder, "manifest.json");
  return {
    folder,
    setVersion(version) {
      const manifest = JSON.parse(readFileSync(file, "utf8")) as object;
      writeFileSync(file, JSON.stringify({ ...manifest, version }));
    },
    remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }),
  };
}
