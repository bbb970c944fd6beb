import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { PROJECT_FOLDER } from "../../src/cli/project.ts";

const SHIPPED = ["entrypoints", "src/core", "src/extension", "src/glossary", "src/page", "src/ui"];
const MARKUP =
  /\b(?:inner|outer)HTML\s*=[^=]|dangerouslySetInnerHTML|insertAdjacentHTML|\bdocument\.write\b|srcdoc|createContextualFragment|setHTMLUnsafe/;

test("nothing that is shipped makes elements of text", () => {
  const files = SHIPPED.flatMap((folder) =>
    readdirSync(join(PROJECT_FOLDER, folder), { recursive: true, encoding: "utf8" })
      .filter((file) => /\.tsx?$/.test(file))
      .map((file) => join(folder, file)),
  );
  expect(files.length).toBeGreaterThan(100);
  expect(files.filter((file) => MARKUP.test(readFileSync(join(PROJECT_FOLDER, file), "utf8")))).toEqual([]);
  expect(MARKUP.test("host.innerHTML = text;")).toBe(true);
});
