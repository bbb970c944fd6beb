/** A copy of the production build with something in it that must not be there: what a test has to notice. */
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface Alteration {
  /** Code behind the end of the build's scripts, by their names. */
  readonly append?: Readonly<Record<string, string>>;
  /** In place of what the manifest says; undefined takes a key out. */
  readonly manifest?: Readonly<Record<string, unknown>>;
}

export interface AlteredBuild {
  readonly folder: string;
  remove(): void;
}

export function alterBuild(build: string, { append = {}, manifest = {} }: Alteration): AlteredBuild {
  const folder = mkdtempSync(join(tmpdir(), "ai-risk-gloss-altered-"));
  cpSync(build, folder, { recursive: true });
  for (const [script, code] of Object.entries(append)) appendFileSync(join(folder, script), `\n;${code}\n`);
  const file = join(folder, "manifest.json");
  const before = JSON.parse(readFileSync(file, "utf8")) as Record<string, unknown>;
  writeFileSync(file, JSON.stringify({ ...before, ...manifest }));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
