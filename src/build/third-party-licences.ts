/** The licences of the packages whose code is in the extension, with their own texts. */
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { isForDevelopment, type LockedPackage } from "./locked-package.ts";

export const THIRD_PARTY_LICENCES = "THIRD-PARTY-LICENSES.txt";

interface Package {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  readonly text: string;
}

const RULE = "-".repeat(78);
/** Texts of packages that come without one, by the repository that has them. */
const TEXTS_HERE = join(import.meta.dirname, "licences");
/** Bundlers list the licences of what they are made of, which is not in the extension. */
const OF_THE_TOOL_ITSELF = /^#+ Licenses of bundled dependencies$/m;

/**
 * One text for all packages, each once, by name.
 * @throws Error naming the package that has no licence text, neither of its own nor in `licences/`.
 */
export function thirdPartyLicences(folders: Iterable<string>): string {
  const packages = new Map([...folders].map(readPackage).map((each) => [headingOf(each), each]));
  const sorted = [...packages.keys()].toSorted();
  return [
    "AI Risk Gloss contains code of these packages:\n",
    ...sorted.map((heading) => `- ${heading}`),
    ...sorted.map((heading) => `\n${RULE}\n${heading}\n${RULE}\n\n${packages.get(heading)!.text}`),
    "",
  ].join("\n");
}

/** The packages that a text of `thirdPartyLicences` is about, as `name@version`. */
export function licensedPackages(text: string): string[] {
  return [...text.matchAll(/^- (\S+) (\S+) \(.+\)$/gm)].map(([, name, version]) => `${name}@${version}`);
}

/** The folders of the packages that the project depends on outside its own development. */
export function productionPackages(project: string): string[] {
  const { packages } = JSON.parse(readFileSync(join(project, "package-lock.json"), "utf8")) as {
    packages: Record<string, LockedPackage>;
  };
  return Object.entries(packages)
    .filter(([path, locked]) => path !== "" && !isForDevelopment(locked))
    .map(([path]) => join(project, path));
}

function headingOf({ name, version, licence }: Package): string {
  return `${name} ${version} (${licence})`;
}

function readPackage(folder: string): Package {
  const { name, version, license, repository } = JSON.parse(
    readFileSync(join(folder, "package.json"), "utf8"),
  ) as { name: string; version: string; license?: string; repository?: { url?: string } };
  const own = readdirSync(folder)
    .filter((file) => /^(?:licen[cs]e|notice|copying)(?:\.(?:md|txt))?$/i.test(file))
    .toSorted()
    .map((file) => join(folder, file));
  const [, owner, project] = /([\w.-]+)\/([\w-]+)(?:\.git)?$/.exec(repository?.url ?? "") ?? [];
  const here = join(TEXTS_HERE, `${owner}+${project}.txt`);
  const files = own.length > 0 ? own : existsSync(here) ? [here] : [];
  if (license === undefined || files.length === 0)
    throw new Error(
      `${name} ${version} comes without a licence text. Put the one of its repository into ` +
        `src/build/licences/OWNER+REPOSITORY.txt.`,
    );
  const text = files
    .map((file) =>
      readFileSync(file, "utf8").replaceAll("\r\n", "\n").split(OF_THE_TOOL_ITSELF, 1)[0]!.trim(),
    )
    .join("\n\n");
  return { name, version, licence: license, text };
}
