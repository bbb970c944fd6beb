/** Runs programs one after the other and says of each how it went. */
import { spawnSync } from "node:child_process";
import { PROJECT_FOLDER } from "./project.ts";

export interface Step {
  readonly name: string;
  readonly command: readonly [string, ...string[]];
  /** Show what it prints also when it succeeds. */
  readonly isTalkative?: boolean;
}

/** The names of the steps that failed; every step runs, so that all faults are seen at once. */
export function runSteps(steps: readonly Step[]): string[] {
  return steps
    .filter(({ name, command: [program, ...rest], isTalkative }) => {
      const began = performance.now();
      const { status, stdout, stderr, error } = spawnSync(program, rest, {
        cwd: PROJECT_FOLDER,
        encoding: "utf8",
        maxBuffer: 1 << 28,
        shell: process.platform === "win32",
        stdio: isTalkative === true ? "inherit" : "pipe",
      });
      const seconds = ((performance.now() - began) / 1000).toFixed(1);
      const isBroken = status !== 0;
      if (isBroken && isTalkative !== true)
        process.stdout.write(`${stdout ?? ""}${stderr ?? ""}${error?.message ?? ""}\n`);
      console.log(`${isBroken ? "FAILED" : "ok"}  ${name} (${seconds} s)`);
      return isBroken;
    })
    .map(({ name }) => name);
}
