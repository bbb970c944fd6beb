/** What an answer of `npm audit --json` means for us. */
import { isForDevelopment, type LockedPackage } from "../build/locked-package.ts";

/** The part of the lockfile that tells what is shipped. */
export interface LockedPackages {
  readonly packages: Readonly<Record<string, LockedPackage>>;
}

export interface AuditVerdict {
  /** "unknown" when the registry gave no answer: then nothing was audited. */
  readonly state: "clean" | "tolerable" | "faulty" | "unknown";
  /** A line for each package with a known vulnerability, or the reason why nothing is known. */
  readonly lines: readonly string[];
}

interface Advised {
  readonly severity: string;
  readonly nodes: readonly string[];
}

const GRAVE = new Set(["high", "critical"]);

/** Faulty is what we ship with any known vulnerability, and a tool of ours with a grave one. */
export function auditVerdict(answer: string, lock: LockedPackages): AuditVerdict {
  const advised = advisedIn(answer);
  if (typeof advised === "string") return { state: "unknown", lines: [advised] };
  const found = Object.entries(advised).map(([name, { severity, nodes }]) => {
    // What the lockfile does not name is taken for shipped.
    const isShipped = nodes.some((node) => !isForDevelopment(lock.packages[node] ?? {}));
    return {
      line: `${name}: ${severity}${isShipped ? ", shipped" : ", a tool only"}`,
      isFault: isShipped || GRAVE.has(severity),
    };
  });
  const lines = found.map(({ line }) => line);
  if (found.some(({ isFault }) => isFault)) return { state: "faulty", lines };
  return { state: found.length > 0 ? "tolerable" : "clean", lines };
}

/** The packages with advisories by name, or why there is no telling. */
function advisedIn(answer: string): Readonly<Record<string, Advised>> | string {
  let json: unknown;
  try {
    json = JSON.parse(answer);
  } catch {
    return "npm gave no readable answer.";
  }
  const { vulnerabilities, message } = (json ?? {}) as { vulnerabilities?: unknown; message?: unknown };
  if (typeof vulnerabilities === "object" && vulnerabilities !== null)
    return vulnerabilities as Record<string, Advised>;
  return typeof message === "string" ? message : "npm gave an answer without a list of vulnerabilities.";
}
