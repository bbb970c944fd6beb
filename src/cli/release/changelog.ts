/** What CHANGELOG.md tells of releases. */

export interface ReleaseNotes {
  readonly version: string;
  readonly date: string;
  readonly text: string;
}

/** The releases of a changelog in the form of keepachangelog.com, as it has them: the newest first. */
export function releasesOf(changelog: string): ReleaseNotes[] {
  const headings = [...changelog.matchAll(/^## \[(\d+\.\d+\.\d+)\] - (\d{4}-\d\d-\d\d)$/gm)];
  return headings.map((heading) => {
    const [line, version, date] = heading;
    const begin = heading.index + line.length;
    const next = changelog.slice(begin).search(/^## /m);
    return {
      version: version!,
      date: date!,
      text: changelog.slice(begin, next < 0 ? undefined : begin + next).trim(),
    };
  });
}
