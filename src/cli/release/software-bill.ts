/** The software bill of materials: which packages, in which version, are in the extension. */
import { spawnSync } from "node:child_process";

interface Component {
  readonly "bom-ref": string;
  readonly name: string;
  readonly version: string;
}
interface Bill {
  readonly metadata: {
    readonly component: Component;
    readonly tools: readonly { readonly vendor: string; readonly name: string }[];
  };
  readonly components: readonly Component[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[];
}

/** CycloneDX of the whole lock file, as npm writes it. @throws Error with npm's words when it does not. */
export function billOfLockfile(folder: string): Bill {
  const { status, stdout, stderr, error } = spawnSync(
    "npm",
    ["sbom", "--sbom-format", "cyclonedx", "--package-lock-only"],
    { cwd: folder, encoding: "utf8", maxBuffer: 1 << 28, shell: process.platform === "win32" },
  );
  if (status !== 0) throw new Error(`npm made no software bill of materials.\n${stderr ?? error?.message}`);
  return JSON.parse(stdout) as Bill;
}

/**
 * The bill of what is in the extension, `packages` as `name@version`; it depends on nothing but the lock file.
 * @throws Error when a package is not in the bill of the lock file.
 */
export function billOf(all: Bill, name: string, packages: readonly string[]): string {
  const { timestamp: _, ...metadata } = all.metadata as Bill["metadata"] & { timestamp?: string };
  const wanted = new Set(packages);
  const components = all.components.filter((each) => wanted.has(`${each.name}@${each.version}`));
  const found = new Set(components.map((each) => `${each.name}@${each.version}`));
  const missing = packages.filter((each) => !found.has(each));
  if (missing.length > 0) throw new Error(`package-lock.json does not know ${missing.join(", ")}.`);
  const refs = new Set([metadata.component["bom-ref"], ...components.map((each) => each["bom-ref"])]);
  const { serialNumber: __, ...rest } = all as Bill & { serialNumber?: string };
  const bill = {
    ...rest,
    metadata: {
      ...metadata,
      tools: metadata.tools.map(({ vendor, name: tool }) => ({ vendor, name: tool })),
      // npm names it by the folder.
      component: { ...metadata.component, name, type: "application" },
    },
    components,
    dependencies: all.dependencies
      .filter(({ ref }) => refs.has(ref))
      .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((each) => refs.has(each)) })),
  };
  return `${JSON.stringify(bill, undefined, 2)}\n`;
}
