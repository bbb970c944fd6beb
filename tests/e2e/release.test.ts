import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { licensedPackages, productionPackages } from "../../src/build/third-party-licences.ts";
import { disagreements, explanationsIn } from "../../src/cli/lint-firefox/explained-warnings.ts";
import { lintAddOn } from "../../src/cli/lint-firefox/lint-add-on.ts";
import { PROJECT_FOLDER } from "../../src/cli/project.ts";
import { filesBelow, unpack } from "../../src/cli/release/archive.ts";

const { name, version } = JSON.parse(readFileSync(join(PROJECT_FOLDER, "package.json"), "utf8")) as {
  name: string;
  version: string;
};
const PACKAGES = ["chrome", "firefox"].map((store) => `${name}-${version}-${store}.zip`);
const SOURCES = `${name}-${version}-sources.zip`;

const folders: string[] = [];
function emptyFolder(prefix: string): string {
  const folder = mkdtempSync(join(tmpdir(), prefix));
  folders.push(folder);
  return folder;
}
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** Runs a program as in a shell that is not npm's, in which the project's own Node comes first. */
function run(
  program: string,
  rest: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>> = {},
): { status: number | null; output: string } {
  const outside = Object.entries(process.env).filter(([key]) => !/^(?:npm_|VITEST|NODE_ENV)/i.test(key));
  const { status, stdout, stderr } = spawnSync(program, rest, {
    cwd,
    encoding: "utf8",
    env: {
      ...Object.fromEntries(outside),
      PATH: `${join(cwd, "node_modules", ".bin")}${delimiter}${process.env.PATH ?? ""}`,
      ...env,
    },
  });
  return { status, output: stdout + stderr };
}

function release(folder: string, out: string, env?: Readonly<Record<string, string>>): void {
  const { status, output } = run(
    "node",
    [join("src", "cli", "release.ts"), "--dirty", "--out", out],
    folder,
    env,
  );
  expect(status, output).toBe(0);
}

const first = emptyFolder("ai-risk-gloss-first-");
const read = (file: string): Buffer => readFileSync(join(first, file));
const textIn = (...path: string[]): string => readFileSync(join(...path), "utf8");

async function unpacked(archive: string, prefix: string): Promise<string> {
  const folder = emptyFolder(prefix);
  await unpack(read(archive), folder);
  return folder;
}

// Builds and an installation, each of some seconds; minutes where the machine has other work.
vi.setConfig({ testTimeout: 600_000 });
beforeAll(() => release(PROJECT_FOLDER, first), 600_000);

describe("what is released", () => {
  test("is named by the version, and its checksums are right", () => {
    const sums = textIn(first, "SHA256SUMS").trim().split("\n");
    expect(sums.map((line) => line.split("  ")[1])).toEqual([
      ...PACKAGES,
      SOURCES,
      "THIRD-PARTY-LICENSES.txt",
      `${name}-${version}-sbom.cdx.json`,
      "RELEASE-NOTES.md",
    ]);
    for (const line of sums) {
      const [sum, file] = line.split("  ");
      expect(createHash("sha256").update(read(file!)).digest("hex")).toBe(sum);
    }
    expect(readdirSync(first)).toHaveLength(sums.length + 1);
  });

  test.each(PACKAGES)(
    "%s has the version, the licences, and nothing that only builds it",
    async (archive) => {
      const folder = await unpacked(archive, "ai-risk-gloss-package-");
      expect((JSON.parse(textIn(folder, "manifest.json")) as { version: string }).version).toBe(version);
      expect(textIn(folder, "LICENSE.txt")).toContain("MIT License");
      expect(textIn(folder, "GLOSSARY-LICENSE.txt")).toContain("CC BY 4.0");
      const licensed = licensedPackages(textIn(folder, "THIRD-PARTY-LICENSES.txt"));
      const names = licensed.map((each) => each.replace(/@[^@]+$/, ""));
      for (const needed of productionPackages(PROJECT_FOLDER))
        expect(names).toContain(needed.replaceAll("\\", "/").split("node_modules/").at(-1));
      // Bundled, although only development depends on it: it was met by the bundler, not read from a list.
      expect(names).toContain("@wxt-dev/i18n");
      expect(names).not.toContain("vitest");
      expect(filesBelow(folder).filter((file) => /\.map$|\.tsx?$|node_modules/.test(file))).toEqual([]);
    },
  );

  test("the bill of materials names what the licences name, with hashes", () => {
    const bill = JSON.parse(textIn(first, `${name}-${version}-sbom.cdx.json`)) as {
      bomFormat: string;
      metadata: { component: { name: string; version: string } };
      components: readonly { name: string; version: string; hashes: readonly unknown[] }[];
    };
    expect(bill.bomFormat).toBe("CycloneDX");
    expect(bill.metadata.component).toMatchObject({ name, version });
    expect(bill.components.map((each) => `${each.name}@${each.version}`).toSorted()).toEqual(
      licensedPackages(textIn(first, "THIRD-PARTY-LICENSES.txt")).toSorted(),
    );
    for (const { hashes } of bill.components) expect(hashes.length).toBeGreaterThan(0);
  });

  test("the sources hold what builds and explains, and nothing that was made", async () => {
    const files = filesBelow(await unpacked(SOURCES, "ai-risk-gloss-sources-"));
    for (const needed of ["package-lock.json", ".npmrc", "wxt.config.ts", "src/locales/en.yml", "LICENSE"])
      expect(files).toContain(needed);
    expect(files.filter((file) => /(?:^|\/)(?:node_modules|\.output|\.wxt|\.git)\//.test(file))).toEqual([]);
  });
});

describe("the same sources give the same bytes", () => {
  const sums = (folder: string): string => textIn(folder, "SHA256SUMS");

  test("a second time, in another time zone and language", () => {
    const second = emptyFolder("ai-risk-gloss-second-");
    release(PROJECT_FOLDER, second, { TZ: "Pacific/Kiritimati", LC_ALL: "C", LANG: "de_DE" });
    expect(sums(second)).toBe(sums(first));
    for (const file of [...PACKAGES, SOURCES])
      expect(readFileSync(join(second, file)).equals(read(file)), file).toBe(true);
  });

  test("from the source archive, in an empty folder", async () => {
    const folder = await unpacked(SOURCES, "built-from-sources-");
    const install = ["ci", "--ignore-scripts", "--prefer-offline", "--no-audit", "--no-fund"];
    const { status, output } = run("npm", [...install, "--loglevel=error"], folder);
    expect(status, output).toBe(0);

    const refused = run("node", ["src/cli/release.ts"], folder);
    expect(refused.status).toBe(1);
    expect(refused.output).toMatch(/no git repository.*--dirty/);
    expect(existsSync(join(folder, ".output", "release"))).toBe(false);

    const third = emptyFolder("ai-risk-gloss-third-");
    release(folder, third);
    expect(sums(third)).toBe(sums(first));
  });
});

test("Mozilla's linter finds no error, and warns of nothing that is not explained", async () => {
  const folder = await unpacked(PACKAGES[1]!, "ai-risk-gloss-firefox-");
  const { errors, warnings } = lintAddOn(folder);
  expect(errors).toEqual([]);
  const quirks = readFileSync(join(PROJECT_FOLDER, "docs", "browser-quirks.md"), "utf8");
  expect(disagreements(warnings, explanationsIn(quirks))).toEqual([]);
});
