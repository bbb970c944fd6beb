/** Asks git about a folder. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";

/** What git prints; undefined when the folder is not itself the top of a repository. */
export function git(folder: string, ...rest: string[]): string | undefined {
  // A repository further up knows nothing of what was unpacked here.
  if (!existsSync(join(folder, ".git"))) return undefined;
  const { status, stdout } = spawnSync("git", rest, { cwd: folder, encoding: "utf8", maxBuffer: 1 << 28 });
  return status === 0 ? stdout : undefined;
}
