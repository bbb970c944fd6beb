/** The warnings of the add-on linter that docs/browser-quirks.md explains. */

export interface Warning {
  readonly code: string;
  readonly file?: string | undefined;
  readonly message: string;
}
export interface Explanation {
  readonly code: string;
  /** As the table has it: `*` stands for what a build names anew. */
  readonly file: string;
  readonly count: number;
}

const HEADING = "## What the add-on linter warns of";

/** The rows `| code | file | count | why |` of the table under the heading. @throws Error without such a table. */
export function explanationsIn(document: string): Explanation[] {
  const section = document.split(`${HEADING}\n`)[1]?.split(/^## /m)[0];
  if (section === undefined) throw new Error(`docs/browser-quirks.md has no section “${HEADING}”.`);
  return [...section.matchAll(/^\| `(\w+)` +\| `(\S+)` +\| +(\d+) +\| \S.+\|$/gm)].map(
    ([, code, file, count]) => ({ code: code!, file: file!, count: Number(count) }),
  );
}

/** What does not agree, a line each: warnings without an explanation, and explanations without a warning. */
export function disagreements(warnings: readonly Warning[], explanations: readonly Explanation[]): string[] {
  const explains = ({ code, file }: Explanation, warning: Warning): boolean =>
    code === warning.code && matches(file, warning.file ?? "manifest.json");
  const unexplained = warnings
    .filter((warning) => !explanations.some((each) => explains(each, warning)))
    .map(({ code, file, message }) => `not explained: ${code} in ${file ?? "manifest.json"}: ${message}`);
  const miscounted = explanations.flatMap((each) => {
    const count = warnings.filter((warning) => explains(each, warning)).length;
    return count === each.count
      ? []
      : [`explained ${each.count} times, found ${count} times: ${each.code} in ${each.file}`];
  });
  return [...unexplained, ...miscounted];
}

function matches(pattern: string, file: string): boolean {
  const [before, after] = pattern.split("*");
  if (after === undefined) return pattern === file;
  const between = file.slice(before!.length, file.length - after.length);
  return file === before + between + after && !between.includes("/");
}
