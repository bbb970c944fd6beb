/** Which part of a CPU profile is the extension's. */

/** The part of the DevTools protocol's `Profiler.Profile` that is read. Times in microseconds. */
export interface Profile {
  readonly startTime: number;
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: { readonly url: string; readonly functionName: string };
    readonly children?: readonly number[];
  }[];
  readonly samples?: readonly number[];
  readonly timeDeltas?: readonly number[];
}

export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/**
 * When scripts of extensions were running or had called what was running, without a pause between. What the
 * garbage collector did right after them is theirs too.
 */
export function ownStretches({ startTime, nodes, samples = [], timeDeltas = [] }: Profile): Stretch[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const own = new Set<number>();
  const mark = (id: number): void => {
    own.add(id);
    for (const child of byId.get(id)!.children ?? []) mark(child);
  };
  for (const { id, callFrame } of nodes) if (callFrame.url.startsWith("chrome-extension://")) mark(id);
  const collectors = new Set(
    nodes.filter(({ callFrame }) => callFrame.functionName === "(garbage collector)").map(({ id }) => id),
  );
  const stretches: Stretch[] = [];
  let time = startTime;
  let from: number | undefined;
  samples.forEach((sample, at) => {
    time += timeDeltas[at]!;
    if (own.has(sample) || (from !== undefined && collectors.has(sample))) from ??= time;
    else if (from !== undefined) {
      stretches.push({ from, to: time });
      from = undefined;
    }
  });
  if (from !== undefined) stretches.push({ from, to: time });
  return stretches;
}

/** How much of the time between two moments the stretches take. */
export function timeWithin(stretches: readonly Stretch[], from: number, to: number): number {
  return stretches.reduce((sum, stretch) => {
    const common = Math.min(stretch.to, to) - Math.max(stretch.from, from);
    return sum + Math.max(0, common);
  }, 0);
}
