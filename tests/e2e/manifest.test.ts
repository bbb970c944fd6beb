import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { PROJECT_FOLDER } from "../../src/cli/project.ts";

const manifestOf = (build: string): Record<string, unknown> =>
  JSON.parse(readFileSync(join(PROJECT_FOLDER, ".output", build, "manifest.json"), "utf8")) as Record<
    string,
    unknown
  >;

const BUILDS = ["chrome-mv3", "firefox-mv3"];

// The whole manifest is the snapshot: a permission, a content script or an accessible resource that a
// tool adds on its own must not go unnoticed.
test.each(BUILDS)("%s: the manifest is as agreed", (build) => {
  expect(manifestOf(build)).toMatchSnapshot();
});

test.each(BUILDS)("%s: nothing is granted at install, and nothing is open to pages", (build) => {
  const manifest = manifestOf(build);
  for (const absent of [
    "host_permissions",
    "content_scripts",
    "web_accessible_resources",
    "externally_connectable",
  ])
    expect(manifest).not.toHaveProperty(absent);
  const { extension_pages: policy } = manifest["content_security_policy"] as { extension_pages: string };
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toMatch(/connect-src|https?:|\*|unsafe-eval|wasm/);
});
