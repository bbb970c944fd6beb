import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { archive, filesBelow, unpack } from "../../src/cli/release/archive.ts";
import { releasesOf } from "../../src/cli/release/changelog.ts";
import { refusals } from "../../src/cli/release/refusals.ts";
import { billOf } from "../../src/cli/release/software-bill.ts";
import { sourceFiles } from "../../src/cli/release/source-files.ts";
import { PROJECT_FOLDER } from "../../src/cli/project.ts";

const read = (name: string): string => readFileSync(join(PROJECT_FOLDER, name), "utf8");
const CHANGELOG =
  "# Changes\n\n## [Unreleased]\n\n## [1.2.0] - 2026-01-02\n\n- New.\n\n## [1.1.0] - 2025-01-02\n\n- Old.\n";

describe("the version", () => {
  const { version } = JSON.parse(read("package.json")) as { version: string };

  test("is the one of the lock file and of the newest section of the changelog", () => {
    const lock = JSON.parse(read("package-lock.json")) as {
      version: string;
      packages: Record<string, { version: string }>;
    };
    expect([lock.version, lock.packages[""]!.version]).toEqual([version, version]);
    const [newest] = releasesOf(read("CHANGELOG.md"));
    expect(newest!.version).toBe(version);
    expect(newest!.text.length).toBeGreaterThan(100);
  });

  test("is written nowhere else that makes it", () => {
    expect(read("wxt.config.ts")).not.toContain(version);
    expect(read("src/locales/en.yml")).not.toContain(version);
  });
});

describe("the changelog", () => {
  test("tells its releases, each with its text", () => {
    expect(releasesOf(CHANGELOG)).toEqual([
      { version: "1.2.0", date: "2026-01-02", text: "- New." },
      { version: "1.1.0", date: "2025-01-02", text: "- Old." },
    ]);
  });
});

describe("a release is refused", () => {
  const good = { version: "1.2.0", changelog: CHANGELOG, uncommitted: "", isDirtyAllowed: false };

  test("for no reason when all is well", () => {
    expect(refusals(good)).toEqual([]);
    expect(refusals({ ...good, tag: "v1.2.0" })).toEqual([]);
  });

  test.each([
    ["what is not committed", { uncommitted: " M README.md" }, /uncommitted.*--dirty.*\n M README/],
    ["what nobody can tell", { uncommitted: undefined }, /no git repository.*--dirty/],
    ["a version without a section", { version: "1.3.0" }, /says 1\.3\.0.*that of 1\.2\.0.*“## \[1\.3\.0\]/],
    ["an empty changelog", { changelog: "# Changes\n" }, /section of CHANGELOG\.md is missing/],
    ["another tag", { tag: "v1.2.1" }, /v1\.2\.1.*has to be v1\.2\.0/],
  ])("for %s, with the remedy", (_, change, message) => {
    const reasons = refusals({ ...good, ...change });
    expect(reasons).toHaveLength(1);
    expect(reasons[0]).toMatch(message);
  });

  test("but not for what is not committed, if that is allowed", () => {
    expect(refusals({ ...good, uncommitted: " M README.md", isDirtyAllowed: true })).toEqual([]);
    expect(refusals({ ...good, uncommitted: undefined, isDirtyAllowed: true })).toEqual([]);
  });
});

describe("an archive", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "ai-risk-gloss-test-"));
    mkdirSync(join(folder, "b"));
    writeFileSync(join(folder, "b", "two.txt"), "two\n".repeat(100));
    writeFileSync(join(folder, "a.sh"), "#!/bin/sh\n");
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  test("gives back what was put in, programs as programs", async () => {
    chmodSync(join(folder, "a.sh"), 0o755);
    const packed = await archive(folder, filesBelow(folder));
    const back = join(folder, "back");
    await unpack(packed, back);
    expect(filesBelow(back).toSorted()).toEqual(["a.sh", "b/two.txt"]);
    expect(readFileSync(join(back, "b", "two.txt"), "utf8")).toBe("two\n".repeat(100));
    expect(statSync(join(back, "a.sh")).mode & 0o111).not.toBe(0);
    expect(statSync(join(back, "b", "two.txt")).mode & 0o111).toBe(0);
  });

  test("depends neither on order nor on times, but on names, contents and what is a program", async () => {
    const before = await archive(folder, ["a.sh", "b/two.txt"]);
    utimesSync(join(folder, "a.sh"), 1, 1);
    vi.useFakeTimers({ now: new Date("2031-05-06T07:08:09Z"), toFake: ["Date"] });
    try {
      expect(await archive(folder, ["b/two.txt", "a.sh"])).toEqual(before);
    } finally {
      vi.useRealTimers();
    }
    chmodSync(join(folder, "a.sh"), 0o755);
    const executable = await archive(folder, ["a.sh", "b/two.txt"]);
    expect(executable).not.toEqual(before);
    writeFileSync(join(folder, "a.sh"), "#!/bin/bash\n");
    expect(await archive(folder, ["a.sh", "b/two.txt"])).not.toEqual(executable);
  });

  test("is the same in every time zone", async () => {
    const zone = process.env.TZ;
    try {
      const made: Uint8Array[] = [];
      for (const name of ["UTC", "Pacific/Kiritimati", "America/Los_Angeles"]) {
        process.env.TZ = name;
        made.push(await archive(folder, ["a.sh"]));
      }
      expect(made[1]).toEqual(made[0]);
      expect(made[2]).toEqual(made[0]);
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
  });

  test("of sources leaves out what was made from them", () => {
    for (const made of ["node_modules/x", ".output/y", ".wxt/z", "sub/node_modules/x"]) {
      mkdirSync(join(folder, made), { recursive: true });
      writeFileSync(join(folder, made, "file.js"), "");
    }
    writeFileSync(join(folder, "debug.log"), "");
    expect(sourceFiles(folder).toSorted()).toEqual(["a.sh", "b/two.txt"]);
  });
});

test("the bill of materials holds what is asked for, and neither a time nor the folder", () => {
  const component = (name: string): { "bom-ref": string; name: string; version: string } => ({
    "bom-ref": `${name}@1.0.0`,
    name,
    version: "1.0.0",
  });
  const all = {
    serialNumber: "urn:uuid:1",
    metadata: {
      timestamp: "2026-01-01T00:00:00Z",
      component: { ...component("ai-risk-gloss"), name: "folder" },
      tools: [{ vendor: "npm", name: "cli", version: "11" }],
    },
    components: [component("react"), component("vitest")],
    dependencies: [
      { ref: "ai-risk-gloss@1.0.0", dependsOn: ["react@1.0.0", "vitest@1.0.0"] },
      { ref: "react@1.0.0", dependsOn: [] },
      { ref: "vitest@1.0.0", dependsOn: [] },
    ],
  };
  const bill = billOf(all, "ai-risk-gloss", ["react@1.0.0"]);
  expect(JSON.parse(bill)).toEqual({
    metadata: {
      component: { ...component("ai-risk-gloss"), type: "application" },
      tools: [{ vendor: "npm", name: "cli" }],
    },
    components: [component("react")],
    dependencies: [
      { ref: "ai-risk-gloss@1.0.0", dependsOn: ["react@1.0.0"] },
      { ref: "react@1.0.0", dependsOn: [] },
    ],
  });
  expect(() => billOf(all, "ai-risk-gloss", ["preact@1.0.0"])).toThrow(/does not know preact@1\.0\.0/);
});
