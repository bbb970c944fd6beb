/** The names of all messages of the extension, as its source has them. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { PROJECT_FOLDER } from "../../src/cli/project.ts";

// Read, not imported: the rules need the browser's own API.
const RULES = readFileSync(join(PROJECT_FOLDER, "src", "extension", "message-rules.ts"), "utf8");

export const MESSAGE_TYPES: readonly string[] = [...RULES.matchAll(/^ {2}(\w+): from\w+\(/gm)].map(
  ([, type]) => type!,
);
