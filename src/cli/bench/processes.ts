/** The processes of a browser, as Linux tells of them. */
import { readFileSync, readdirSync } from "node:fs";

export interface ProcessState {
  readonly pid: number;
  /** Seconds of processor time so far. */
  readonly cpu: number;
  /** Resident set in MB. */
  readonly resident: number;
}

/** Linux counts processor time in hundredths of a second. */
const TICKS_PER_SECOND = 100;

/** The processes that show pages, below a browser's first process. */
export function pageProcesses(browserPid: number): ProcessState[] {
  const parents = new Map<number, number>();
  for (const name of readdirSync("/proc")) {
    const pid = Number(name);
    const parent = Number.isInteger(pid) ? parentOf(pid) : undefined;
    if (parent !== undefined) parents.set(pid, parent);
  }
  const isBelow = (pid: number): boolean => {
    for (let at = parents.get(pid); at !== undefined && at > 1; at = parents.get(at))
      if (at === browserPid) return true;
    return false;
  };
  return [...parents.keys()]
    .filter((pid) => isBelow(pid) && showsPages(pid))
    .flatMap((pid) => stateOf(pid) ?? []);
}

/** The process that worked most since `before`; undefined where none did. */
export function busiest(
  before: readonly ProcessState[],
  now: readonly ProcessState[],
): ProcessState | undefined {
  const cpuBefore = new Map(before.map(({ pid, cpu }) => [pid, cpu]));
  const workOf = ({ pid, cpu }: ProcessState): number => cpu - (cpuBefore.get(pid) ?? 0);
  return now.toSorted((a, b) => workOf(b) - workOf(a)).find((state) => workOf(state) > 0);
}

/** Undefined for a process that has ended. */
export function stateOf(pid: number): ProcessState | undefined {
  try {
    const fields = statOf(pid);
    const resident = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, "utf8"));
    if (!resident) return undefined;
    // utime and stime are fields 14 and 15; the list begins with field 3.
    return {
      pid,
      cpu: (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND,
      resident: Number(resident[1]) / 1024,
    };
  } catch {
    return undefined;
  }
}

function parentOf(pid: number): number | undefined {
  try {
    return Number(statOf(pid)[1]);
  } catch {
    return undefined;
  }
}

/** The fields after the name, which may hold spaces. */
function statOf(pid: number): string[] {
  const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  return stat.slice(stat.lastIndexOf(")") + 2).split(" ");
}

/** Whether a process shows pages of sites, as against those of extensions. */
function showsPages(pid: number): boolean {
  try {
    // Some write spaces where others write zeros.
    const command = readFileSync(`/proc/${pid}/cmdline`, "utf8").split(/[\0 ]/);
    if (command.includes("--type=renderer")) return !command.includes("--extension-process");
    const name = readFileSync(`/proc/${pid}/comm`, "utf8").trim();
    return command.includes("-isForBrowser") && name !== "WebExtensions";
  } catch {
    return false;
  }
}
