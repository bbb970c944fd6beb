/**
 * `npm run release [-- --dirty] [--tag TAG] [--out DIR]`: builds both extensions anew and writes what is
 * published: an archive for Chrome and Edge, one for Firefox, one of the sources, their checksums, the bill of
 * materials, the licences of what is bundled, and the notes of the version. The same sources give the same
 * bytes, on any day and in any folder.
 */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { THIRD_PARTY_LICENCES, licensedPackages } from "../build/third-party-licences.ts";
import { buildExtension } from "./browser/build-extension.ts";
import { fail } from "./fail.ts";
import { PROJECT_FOLDER } from "./project.ts";
import { archive, filesBelow } from "./release/archive.ts";
import { releasesOf } from "./release/changelog.ts";
import { git } from "./release/git.ts";
import { refusals } from "./release/refusals.ts";
import { billOf, billOfLockfile } from "./release/software-bill.ts";
import { sourceFiles } from "./release/source-files.ts";

const { values } = parseArgs({
  options: { dirty: { type: "boolean" }, tag: { type: "string" }, out: { type: "string" } },
});
const out = resolve(values.out ?? join(PROJECT_FOLDER, ".output", "release"));
const project = resolve(PROJECT_FOLDER);
const { name, version } = JSON.parse(readFileSync(join(project, "package.json"), "utf8")) as {
  name: string;
  version: string;
};
const changelog = readFileSync(join(project, "CHANGELOG.md"), "utf8");

const reasons = refusals({
  version,
  changelog,
  uncommitted: git(project, "status", "--porcelain"),
  isDirtyAllowed: values.dirty === true,
  tag: values.tag,
});
if (reasons.length > 0) fail(reasons.join("\n"));

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
const sums: string[] = [];
function write(file: string, content: Uint8Array | string): void {
  writeFileSync(join(out, file), content);
  const sum = createHash("sha256").update(content).digest("hex");
  sums.push(`${sum}  ${file}\n`);
  console.log(`${sum.slice(0, 12)}  ${(content.length / 1000).toFixed(0).padStart(6)} kB  ${file}`);
}

try {
  const licences: string[] = [];
  for (const browser of ["chromium", "firefox"] as const) {
    const folder = buildExtension(browser);
    for (const needed of ["manifest.json", THIRD_PARTY_LICENCES])
      if (!existsSync(join(folder, needed))) throw new Error(`The build for ${browser} has no ${needed}.`);
    const store = browser === "chromium" ? "chrome" : browser;
    write(`${name}-${version}-${store}.zip`, await archive(folder, filesBelow(folder)));
    licences.push(readFileSync(join(folder, THIRD_PARTY_LICENCES), "utf8"));
  }
  write(`${name}-${version}-sources.zip`, await archive(project, sourceFiles(project)));
  if (licences[0] !== licences[1]) throw new Error("The two builds are not made of the same packages.");
  write(THIRD_PARTY_LICENCES, licences[0]!);
  write(
    `${name}-${version}-sbom.cdx.json`,
    billOf(billOfLockfile(project), name, licensedPackages(licences[0]!)),
  );
  write("RELEASE-NOTES.md", `${releasesOf(changelog)[0]!.text}\n`);
  writeFileSync(join(out, "SHA256SUMS"), sums.join(""));
} catch (error) {
  fail(error instanceof Error ? error.message : String(error));
}
console.log(`\n${out}`);
