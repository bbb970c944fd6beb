/** What a played page says: where it differs, and whether the harness would have seen it. */
import type { BrowserName } from "../../../src/cli/browser/find-browser.ts";
import { compareRecordings, type Difference, type Recording } from "./compare-recordings.ts";
import type { Fixture } from "./fixture.ts";
import type { PlayedFixture } from "./play-fixture.ts";

export interface Result {
  readonly page: string;
  readonly browser: BrowserName;
  readonly marks: number;
  readonly looks: number;
  /** Lines of the run without an extension: so much was compared. */
  readonly lines: number;
  /** Channels that had any line. */
  readonly channels: readonly string[];
  /** What our extension changes and must not. */
  readonly unexpected: readonly Difference[];
  /** Channels in which our extension shows as we know. */
  readonly known: readonly string[];
  /** Channels in which the wrapping extension shows. */
  readonly wrappedIn: readonly string[];
  readonly residue: readonly string[];
}

export function resultOf(fixture: Fixture, browser: BrowserName, played: PlayedFixture): Result {
  const isKnown = ({ channel }: Difference): boolean =>
    fixture.known?.some((known) => known.browser === browser && known.channel === channel) ?? false;
  const differences = compareRecordings(played.with, played.without);
  const all = allLines(played.without);
  return {
    page: fixture.name,
    browser,
    marks: played.marks.length,
    looks: played.with.looks.length,
    lines: all.reduce((sum, [, lines]) => sum + lines.length, 0),
    channels: [...new Set(all.filter(([, lines]) => lines.length > 0).map(([channel]) => channel))],
    unexpected: differences.filter((difference) => !isKnown(difference)),
    known: channelsOf(differences.filter(isKnown)),
    wrappedIn: channelsOf(compareRecordings(played.wrapped, played.without)),
    residue: [...played.residue],
  };
}

function channelsOf(differences: readonly Difference[]): string[] {
  return [...new Set(differences.map(({ channel }) => channel))];
}

function allLines({ looks, end }: Recording): [string, readonly string[]][] {
  return [...looks.flatMap(({ state, log }) => [state, log]), end].flatMap((lines) => Object.entries(lines));
}
