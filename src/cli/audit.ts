/**
 * `npm run audit`: asks the registry for known vulnerabilities of what the lockfile names. Ends with 0 where
 * none counts, 1 where one does, and 2 where the registry did not answer: then nothing is known.
 */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { auditVerdict, type LockedPackages } from "./audit-verdict.ts";
import { PROJECT_FOLDER } from "./project.ts";

const lock = JSON.parse(readFileSync(join(PROJECT_FOLDER, "package-lock.json"), "utf8")) as LockedPackages;
const { stdout, error } = spawnSync("npm", ["audit", "--json"], {
  cwd: PROJECT_FOLDER,
  encoding: "utf8",
  maxBuffer: 1 << 28,
  shell: process.platform === "win32",
});
const { state, lines } = auditVerdict(error ? "" : stdout, lock);
for (const line of lines) console.log(line);
switch (state) {
  case "clean":
    console.log("No known vulnerability.");
    break;
  case "tolerable":
    console.log("None of these is shipped, and none is grave.");
    break;
  case "faulty":
    console.error("Update these, or say in SECURITY.md why they do not matter.");
    process.exitCode = 1;
    break;
  case "unknown":
    console.error("NOT AUDITED: the registry did not answer, so nothing is known about vulnerabilities.");
    process.exitCode = 2;
}
