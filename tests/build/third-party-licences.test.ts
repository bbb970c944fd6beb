import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { packageFolderOf } from "../../src/build/bundled-packages.ts";
import {
  licensedPackages,
  productionPackages,
  thirdPartyLicences,
} from "../../src/build/third-party-licences.ts";
import { PROJECT_FOLDER } from "../../src/cli/project.ts";

const folder = mkdtempSync(join(tmpdir(), "ai-risk-gloss-test-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function packageHere(name: string, files: Readonly<Record<string, string>>): string {
  const path = join(folder, name.replace("/", "+"));
  mkdirSync(path);
  const about = { name, version: "1.0.0", license: "MIT", repository: { url: "git+https://x.org/a/b.git" } };
  writeFileSync(join(path, "package.json"), JSON.stringify(about));
  for (const [file, text] of Object.entries(files)) writeFileSync(join(path, file), text);
  return path;
}

test("every production dependency is named with its licence text", () => {
  const folders = productionPackages(PROJECT_FOLDER);
  expect(folders.map((path) => basename(path))).toContain("react");
  const text = thirdPartyLicences(folders);
  expect(licensedPackages(text)).toHaveLength(folders.length);
  for (const part of text.split(/^-{78}\n(?=\S)/m).slice(1))
    expect(part.slice(0, 2000), part.slice(0, 40)).toMatch(/copyright|Apache License/i);
});

test("licences come sorted, each package once, with all the files that tell of them", () => {
  const b = packageHere("@scope/b", { LICENSE: "Text of b\r\nin two lines", "NOTICE.md": "Notice of b" });
  const a = packageHere("a", {
    "licence.txt": "Text of a\n\n# Licenses of bundled dependencies\n\nNot in the extension",
    "license-checker.js": "not a licence",
  });
  const text = thirdPartyLicences([b, a, b]);
  expect(licensedPackages(text)).toEqual(["@scope/b@1.0.0", "a@1.0.0"]);
  expect(text.split("Text of b\nin two lines\n\nNotice of b")).toHaveLength(2);
  expect(text).toContain("Text of a\n");
  expect(text).not.toMatch(/Not in the extension|not a licence/);
});

test("a package without a text stops the build and says what to do", () => {
  const path = packageHere("nothing", {});
  expect(() => thirdPartyLicences([path])).toThrow(/nothing 1\.0\.0 .*src\/build\/licences/);
});

test("a module belongs to the innermost package around it", () => {
  expect(packageFolderOf("/p/node_modules/react/index.js", "/p")).toBe("/p/node_modules/react");
  expect(packageFolderOf("/p/node_modules/@a/b/dist/x.js?v=1", "/p")).toBe("/p/node_modules/@a/b");
  expect(packageFolderOf("/p/node_modules/a/node_modules/b/x.js", "/p")).toBe(
    "/p/node_modules/a/node_modules/b",
  );
  expect(packageFolderOf("\0/p/node_modules/a/x.js", "/p")).toBe("/p/node_modules/a");
  expect(packageFolderOf("\0vite/preload-helper.js", "/p")).toBe("/p/node_modules/vite");
  expect(packageFolderOf("/p/src/core/x.ts", "/p")).toBeUndefined();
  expect(packageFolderOf("\0virtual:glossary/shipped", "/p")).toBeUndefined();
});
