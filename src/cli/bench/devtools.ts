/** Chromium's own measuring tools, for a tab. */
import type { CDPSession } from "playwright-core";
import { ownStretches, type Stretch } from "./own-script.ts";

/** Microseconds between two samples of a profile. */
const SAMPLING_US = 200;

/**
 * Counters and seconds since they were switched on, by name. Durations are processor time of the main thread,
 * so that other work on the machine does not count.
 */
export async function metricsOf(session: CDPSession): Promise<Readonly<Record<string, number>>> {
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  const { metrics } = await session.send("Performance.getMetrics");
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
}

/** When scripts of the extension ran while something else was done, in microseconds of the browser's clock. */
export async function profileOwn(
  session: CDPSession,
  during: () => Promise<void>,
): Promise<readonly Stretch[]> {
  await session.send("Profiler.enable");
  await session.send("Profiler.setSamplingInterval", { interval: SAMPLING_US });
  await session.send("Profiler.start");
  await during();
  const { profile } = await session.send("Profiler.stop");
  return ownStretches(profile);
}

export async function collectGarbage(session: CDPSession): Promise<void> {
  await session.send("HeapProfiler.enable");
  // Once is not enough for what only finalisers let go.
  for (let times = 0; times < 3; times++) await session.send("HeapProfiler.collectGarbage");
  await session.send("HeapProfiler.disable");
}
