/** What an install may bring onto a machine: exactly what the lockfile names, and nothing that runs by itself. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { PROJECT_FOLDER } from "../../src/cli/project.ts";

interface Locked {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly link?: boolean;
  readonly inBundle?: boolean;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly hasInstallScript?: boolean;
}
type Packages = Readonly<Record<string, Locked>>;

const read = (name: string): string => readFileSync(join(PROJECT_FOLDER, name), "utf8");
const manifest = JSON.parse(read("package.json")) as {
  readonly scripts: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly optionalDependencies: Readonly<Record<string, string>>;
};
const { packages } = JSON.parse(read("package-lock.json")) as { readonly packages: Packages };

/** Tools that have an install script, each with the reason why it may stay. None has. */
const WITH_SCRIPT: Readonly<Record<string, string>> = {};

const installed = (all: Packages): [string, Locked][] => Object.entries(all).filter(([path]) => path !== "");
const withScript = (all: Packages): string[] =>
  installed(all)
    .filter(([path, { hasInstallScript }]) => hasInstallScript === true && !Object.hasOwn(WITH_SCRIPT, path))
    .map(([path]) => path);
/** What could be changed after the lockfile was written, or comes from elsewhere than the registry. */
const unsealed = (all: Packages): string[] =>
  installed(all)
    .filter(
      ([, { resolved, integrity, link, version }]) =>
        !/^sha512-[A-Za-z0-9+/]{86}==$/.test(integrity ?? "") ||
        link === true ||
        !/^\d+\.\d+\.\d+/.test(version ?? "") ||
        // Left out of the lockfile by .npmrc: then the registry in use is asked, and the hash decides.
        (resolved !== undefined && !resolved.startsWith("https://registry.npmjs.org/")),
    )
    .map(([path]) => path);

test("no dependency has a script that an install would run", () => {
  expect(installed(packages).length).toBeGreaterThan(100);
  expect(withScript(packages)).toEqual([]);
});

test("every dependency is sealed by its hash, and comes from the registry", () => {
  expect(unsealed(packages)).toEqual([]);
});

describe("what the two tests above would find", () => {
  const sound = installed(packages)[0]![1];
  test.each([
    [{ ...sound, hasInstallScript: true }, ["x"], []],
    [{ ...sound, integrity: "" }, [], ["x"]],
    [{ ...sound, integrity: "sha1-AAAA" }, [], ["x"]],
    [{ ...sound, resolved: "https://example.org/x.tgz" }, [], ["x"]],
    [{ ...sound, resolved: "git+ssh://git@github.com/a/b.git#0" }, [], ["x"]],
    [{ link: true, resolved: "../x" }, [], ["x"]],
    [{ ...sound, resolved: "https://registry.npmjs.org/x/-/x-1.0.0.tgz" }, [], []],
  ])("%j", (locked, scripted, open) => {
    expect(withScript({ x: locked })).toEqual(scripted);
    expect(unsealed({ x: locked })).toEqual(open);
  });
});

test("what is shipped is named with its exact version, and nothing is taken from an address", () => {
  for (const [name, version] of Object.entries(manifest.dependencies))
    expect(version, name).toMatch(/^\d+\.\d+\.\d+$/);
  for (const [name, version] of Object.entries({
    ...manifest.devDependencies,
    ...manifest.optionalDependencies,
  }))
    expect(version, name).toMatch(/^(?:npm:[\w@/-]+@)?[\^~]?\d+\.\d+\.\d+$/);
});

test("the project runs nothing at an install itself, and forbids it to all others", () => {
  expect(Object.keys(manifest.scripts).filter((name) => /^(?:pre|post|prepare|install)/.test(name))).toEqual(
    [],
  );
  expect(read(".npmrc")).toMatch(/^ignore-scripts=true$/m);
  expect(read("src/cli/bootstrap.mjs")).toContain('["ci", "--ignore-scripts"');
});
