import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { describe, expect, test } from "vitest";
import { PROJECT_FOLDER } from "../../src/cli/project.ts";
import { LOGO, PICTURES, TILE } from "../../src/cli/store/pictures.ts";

const read = (...path: string[]): string => readFileSync(join(PROJECT_FOLDER, ...path), "utf8");
const STORE = join("docs", "store");

/** The text below a heading of any level, up to the next one. */
function section(document: string, heading: string): string {
  const [, text] = document.split(new RegExp(`^#+ ${heading.replaceAll("*", "\\*")}$`, "m"));
  if (text === undefined) throw new Error(`There is no “${heading}”.`);
  return text.split(/^#+ /m)[0]!.trim();
}

/** Width and height as the file's head tells them. */
function sizeOfPng(path: string): { width: number; height: number } {
  const bytes = readFileSync(path);
  expect(bytes.toString("latin1", 1, 4)).toBe("PNG");
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

describe("texts", () => {
  const listing = read(STORE, "listing.md");
  const texts = parse(read("src", "locales", "en.yml")) as { extension: Record<string, string> };

  test("name and summary are those of the extension, and short enough for every store", () => {
    expect(section(listing, "Name")).toBe(texts.extension["name"]);
    expect(section(listing, "Summary")).toBe(texts.extension["description"]);
    expect(section(listing, "Name").length).toBeLessThanOrEqual(45);
    expect(section(listing, "Summary").length).toBeLessThanOrEqual(132);
  });

  test("the description is as long as the strictest store wants it, and plain text", () => {
    const { length } = section(listing, "Description");
    expect(length).toBeGreaterThanOrEqual(250);
    expect(length).toBeLessThanOrEqual(10_000);
    expect(section(listing, "Description")).not.toMatch(/\]\(|\*\*|<\w/);
  });

  test("search terms keep to what Edge takes", () => {
    const terms = section(listing, "Search terms").split(", ");
    expect(terms.length).toBeLessThanOrEqual(7);
    for (const term of terms) expect(term.length).toBeLessThanOrEqual(30);
    expect(terms.join(" ").split(" ").length).toBeLessThanOrEqual(21);
  });

  test("the caption of each picture is its headline", () => {
    const captions = section(listing, "Captions of the pictures").replaceAll(/ +/g, " ");
    for (const { name, headline } of PICTURES) expect(captions).toContain(`| ${name}.png | ${headline} |`);
  });

  test("every address inside the store material leads somewhere", () => {
    for (const file of readdirSync(join(PROJECT_FOLDER, STORE)).filter((name) => name.endsWith(".md")))
      for (const [, path] of read(STORE, file).matchAll(/\]\((?!https?:)([^)#]+)/g))
        expect(existsSync(join(PROJECT_FOLDER, STORE, path!)), `${file}: ${path}`).toBe(true);
  });
});

describe("permissions", () => {
  const permissions = read(STORE, "permissions.md");
  // The manifest itself is held by tests/e2e/manifest.test.ts.
  const [, asked] = /permissions: \[(.*?)\n {4}\]/s.exec(read("wxt.config.ts"))!;
  const names = [...asked!.matchAll(/"(\w+)"/g)]
    .map(([, name]) => name!)
    .filter((name) => name !== "firefox");

  test("each permission has its reason, and no other has one", () => {
    expect(names).toContain("storage");
    const part = permissions.split("## Permissions asked at install")[1]!.split(/^## /m)[0]!;
    expect([...part.matchAll(/^### (\w+)$/gm)].map(([, name]) => name)).toEqual(names);
  });

  test("reasons and purpose fit into the form", () => {
    for (const heading of [...names, "`*://*/*`", "Single purpose"]) {
      const { length } = section(permissions, heading);
      expect(length, heading).toBeGreaterThan(80);
      expect(length, heading).toBeLessThanOrEqual(1000);
    }
  });
});

describe("pictures", () => {
  const folder = join(PROJECT_FOLDER, STORE, "pictures");

  test("there are as many as the stores take, and no others", () => {
    expect(PICTURES.length).toBeGreaterThanOrEqual(5);
    expect(readdirSync(folder).toSorted()).toEqual(
      [...PICTURES, TILE, LOGO].map(({ name }) => `${name}.png`).toSorted(),
    );
  });

  test.each([...PICTURES, TILE, LOGO])(
    "$name has the size that the stores ask for, and is light",
    (picture) => {
      const path = join(folder, `${picture.name}.png`);
      expect(sizeOfPng(path)).toEqual({ width: picture.width, height: picture.height });
      expect(statSync(path).size).toBeLessThan(300_000);
    },
  );

  test("the sizes are those of the stores", () => {
    for (const { width, height } of PICTURES) expect([width, height]).toEqual([1280, 800]);
    expect([TILE.width, TILE.height]).toEqual([440, 280]);
    expect([LOGO.width, LOGO.height]).toEqual([300, 300]);
  });
});
