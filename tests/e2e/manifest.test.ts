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
    "sandbox",
    "devtools_page",
    "optional_permissions",
  ])
    expect(manifest).not.toHaveProperty(absent);
});

test.each(BUILDS)(
  "%s: the policy of our pages allows our own scripts and style sheets, and nothing else",
  (build) => {
    const { extension_pages: policy } = manifestOf(build)["content_security_policy"] as {
      extension_pages: string;
    };
    const directives = new Map(
      policy.split("; ").map((directive) => {
        const [name, ...values] = directive.split(" ");
        return [name!, values];
      }),
    );
    expect(directives.get("default-src")).toEqual(["'none'"]);
    const open = [...directives].filter(([, values]) => values.join(" ") !== "'none'");
    expect(open).toEqual([
      ["script-src", ["'self'"]],
      ["style-src", ["'self'"]],
      ["require-trusted-types-for", ["'script'"]],
    ]);
    // What default-src says nothing of.
    for (const name of ["base-uri", "form-action", "frame-ancestors", "trusted-types"])
      expect(directives.get(name), name).toEqual(["'none'"]);
  },
);
