import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { PROJECT_FOLDER } from "../../../src/cli/project.ts";
import { isGrantableHost } from "../../../src/core/sites/site-rules.ts";
import { SUGGESTED_SITES } from "../../../src/ui/welcome/suggested-sites.ts";

const folder = join(PROJECT_FOLDER, "glossary", "sources");
const sources = readdirSync(folder)
  .map((file) => readFileSync(join(folder, file), "utf8"))
  .join("\n");
/** Papers are named by their number. */
const addresses = sources.replaceAll(/^arxiv: /gm, "url: https://arxiv.org/abs/");

test.each(Object.values(SUGGESTED_SITES).flat())("the glossary draws on $host", ({ host }) => {
  expect(isGrantableHost(host)).toBe(true);
  expect(addresses).toContain(`https://${host}/`);
});
