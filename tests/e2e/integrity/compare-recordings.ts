/** Compares what two runs of one page left behind. Pure: recordings in, differences out. */
import { HOST_NAME } from "../../../src/page/card-host.ts";

/** Lines of what a page was at one moment or did until then. */
export type Lines = Readonly<Record<string, readonly string[]>>;

export interface Look {
  /** The step before it. */
  readonly after: string;
  /** While our card is shown its one element may be in the page; its leaving may show once it is closed. */
  readonly card: "none" | "shown" | "closed";
  /** What the page is at this moment, channel by channel. */
  readonly state: Lines;
  /** What happened since the look before. */
  readonly log: Lines;
}

export interface Recording {
  readonly looks: readonly Look[];
  /** What was asked once, at the end. */
  readonly end: Lines;
}

export interface Difference {
  readonly channel: string;
  /** The step after which it shows; what happened over the whole run has none. */
  readonly after?: string;
  readonly onlyFirst: readonly string[];
  readonly onlySecond: readonly string[];
}

/** Lines of one difference that are kept. */
const MOST_LINES = 6;

export function compareRecordings(first: Recording, second: Recording): Difference[] {
  const differences: Difference[] = [];
  const compare = (
    channel: string,
    after: string | undefined,
    one: readonly string[],
    other: readonly string[],
  ): void => {
    const difference = differenceOf(one, other);
    if (difference) differences.push({ channel, ...(after !== undefined && { after }), ...difference });
  };
  const looks = Math.max(first.looks.length, second.looks.length);
  for (let index = 0; index < looks; index++) {
    const [one, other] = [first.looks[index], second.looks[index]];
    for (const channel of namesOf(one?.state, other?.state))
      compare(
        channel,
        one?.after ?? other?.after,
        linesAt(one, "state", channel),
        linesAt(other, "state", channel),
      );
  }
  // A thing may fall on this or that side of a look; over the run its place in the order has to be the same.
  for (const channel of namesOf(...[...first.looks, ...second.looks].map(({ log }) => log)))
    compare(channel, undefined, wholeLog(first, channel), wholeLog(second, channel));
  for (const channel of namesOf(first.end, second.end))
    compare(channel, undefined, first.end[channel] ?? [], second.end[channel] ?? []);
  return differences;
}

function namesOf(...all: readonly (Lines | undefined)[]): Set<string> {
  return new Set(all.flatMap((lines) => Object.keys(lines ?? {})));
}

function wholeLog({ looks }: Recording, channel: string): string[] {
  return looks.flatMap((look) => linesAt(look, "log", channel));
}

/** The lines of a channel without those about the card, where a card may be. */
function linesAt(look: Look | undefined, kind: "state" | "log", channel: string): readonly string[] {
  const lines = look?.[kind][channel] ?? [];
  const mayHoldCard = look?.card === "shown" || (look?.card === "closed" && kind === "log");
  return mayHoldCard ? lines.filter((line) => !line.includes(HOST_NAME)) : lines;
}

/** What one list has and the other has not, from the first place on where they part; undefined when they are equal. */
function differenceOf(
  one: readonly string[],
  other: readonly string[],
): Pick<Difference, "onlyFirst" | "onlySecond"> | undefined {
  let start = 0;
  while (start < one.length && start < other.length && one[start] === other[start]) start++;
  let end = 0;
  const shorter = Math.min(one.length, other.length) - start;
  while (end < shorter && one.at(-1 - end) === other.at(-1 - end)) end++;
  const onlyFirst = one.slice(start, one.length - end);
  const onlySecond = other.slice(start, other.length - end);
  if (onlyFirst.length === 0 && onlySecond.length === 0) return undefined;
  return { onlyFirst: onlyFirst.slice(0, MOST_LINES), onlySecond: onlySecond.slice(0, MOST_LINES) };
}
