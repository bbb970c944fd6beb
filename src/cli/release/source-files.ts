/** The files that the source archive holds: all that is kept under version control. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { filesBelow } from "./archive.ts";
import { git } from "./git.ts";

/** What .gitignore names, for a folder that is no repository: one that was unpacked from the archive. */
const IGNORED = /(?:^|\/)(?:node_modules|\.output|\.wxt|\.git)\/|\.log$/;

/** Paths below `folder`, with `/`. */
export function sourceFiles(folder: string): string[] {
  const listed = git(folder, "ls-files", "-z", "--cached", "--others", "--exclude-standard");
  if (listed === undefined) return filesBelow(folder).filter((file) => !IGNORED.test(file));
  return listed.split("\0").filter((file) => file !== "" && existsSync(join(folder, file)));
}
