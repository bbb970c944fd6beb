// Makes a fresh clone ready, then runs a program of the project on the project's own Node.
// Plain JavaScript without dependencies: it has to run before anything is installed, on any Node from 20.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { delimiter, join } from "node:path";

const folder = fileURLToPath(new URL("../..", import.meta.url));
const modules = join(folder, "node_modules");
const stamp = join(modules, ".lockfile-hash");
const isWindows = process.platform === "win32";

const hash = createHash("sha256")
  .update(readFileSync(join(folder, "package-lock.json")))
  .digest("hex");
const installed = existsSync(stamp) ? readFileSync(stamp, "utf8") : "";
if (installed !== hash) {
  process.stdout.write("Installing dependencies (once).\n");
  const { status } = spawnSync(
    "npm",
    ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"],
    {
      cwd: folder,
      stdio: ["ignore", "ignore", "inherit"],
      shell: isWindows,
    },
  );
  if (status !== 0) {
    process.stderr.write("The dependencies could not be installed; npm's message is above.\n");
    process.exit(1);
  }
  writeFileSync(stamp, hash);
}

const bin = join(modules, ".bin");
const ownNode = join(bin, isWindows ? "node.cmd" : "node");
const [program, ...rest] = process.argv.slice(2);
const { status, signal } = spawnSync(
  existsSync(ownNode) ? ownNode : process.execPath,
  [join(folder, "src", "cli", `${program}.ts`), ...rest],
  {
    stdio: "inherit",
    shell: isWindows,
    env: { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH ?? ""}` },
  },
);
process.exit(status ?? (signal ? 1 : 0));
