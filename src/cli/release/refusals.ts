/** Why a release cannot be made, each reason with its remedy. */
import { releasesOf } from "./changelog.ts";

interface Circumstances {
  readonly version: string;
  readonly changelog: string;
  /** What `git status --porcelain` prints; undefined where there is no repository. */
  readonly uncommitted: string | undefined;
  readonly isDirtyAllowed: boolean;
  /** The tag that is released, if any. */
  readonly tag?: string | undefined;
}

/** None when a release can be made. */
export function refusals({ version, changelog, uncommitted, isDirtyAllowed, tag }: Circumstances): string[] {
  const reasons: string[] = [];
  if (!isDirtyAllowed && uncommitted === undefined)
    reasons.push(
      "This is no git repository, or git does not answer: nobody can tell what was changed. Pass --dirty to build it all the same.",
    );
  else if (!isDirtyAllowed && uncommitted !== "")
    reasons.push(
      `There are uncommitted changes. Commit them, or pass --dirty to build them all the same:\n${uncommitted}`,
    );
  const [newest] = releasesOf(changelog);
  if (newest?.version !== version)
    reasons.push(
      `package.json says ${version}, and the newest section of CHANGELOG.md is ` +
        `${newest ? `that of ${newest.version}` : "missing"}. Write “## [${version}] - YYYY-MM-DD” there.`,
    );
  if (tag !== undefined && tag !== `v${version}`)
    reasons.push(`The tag is ${tag}, and package.json says ${version}: the tag has to be v${version}.`);
  return reasons;
}
