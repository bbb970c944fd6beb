/** Plays one page script in three browsers side by side, and looks at the page after every step. */
import { paintedMarks } from "../../../src/cli/browser/marks-on-page.ts";
import { until } from "../reading-browser.ts";
import type { Tab, Trio } from "./browsers/tab.ts";
import type { Look, Recording } from "./compare-recordings.ts";
import type { Fixture } from "./fixture.ts";
import type { FrameLook } from "./in-page/in-page.ts";
import { lookAtEnd } from "./look-at-end.ts";
import type { Step } from "./steps.ts";

export interface PlayedFixture {
  readonly with: Recording;
  readonly without: Recording;
  readonly wrapped: Recording;
  /** Texts of the marks that were painted when the page had been read. */
  readonly marks: readonly string[];
  /** Names in the registry of highlights that are ours, of any moment. */
  readonly residue: ReadonlySet<string>;
}

const RUNS = ["with", "without", "wrapped"] as const;
type Run = (typeof RUNS)[number];

export async function playFixture(trio: Trio, origin: string, fixture: Fixture): Promise<PlayedFixture> {
  const tabs = await inAll((run) => trio[run].open(`${origin}/${fixture.name}/`));
  try {
    return await playIn(tabs, fixture);
  } finally {
    await inAll((run) => tabs[run].close());
  }
}

async function playIn(tabs: Readonly<Record<Run, Tab>>, fixture: Fixture): Promise<PlayedFixture> {
  const looks: Record<Run, Look[]> = { with: [], without: [], wrapped: [] };
  const residue = new Set<string>();
  /** A page that is broken by the wrapping extension may fail a step: that is a difference, not the end. */
  const failures: string[] = [];
  const everywhere = async (act: (tab: Tab, run: Run) => Promise<void>): Promise<void> => {
    await inAll((run) =>
      act(tabs[run], run).catch((error: unknown) => {
        if (run !== "wrapped") throw new Error(`${fixture.name}, ${run}: ${String(error)}`, { cause: error });
        failures.push(String(error));
      }),
    );
  };
  const look = (after: string, card?: Step["card"]): Promise<void> =>
    everywhere(async (tab, run) => {
      await tab.evaluate(() => globalThis.integrity.settle());
      const frames = await tab.inFrames(() => globalThis.integrity.look());
      looks[run].push({ after, card: card ?? "none", ...inChannels(frames) });
      if (run === "with") for (const name of frames.flatMap((frame) => frame.residue)) residue.add(name);
    });
  /** The proof that the extension is at work. */
  const someMarks = (when: string): Promise<string[]> =>
    until(
      when,
      async () => (await tabs.with.evaluate(paintedMarks)).map(({ text }) => text),
      (found) => found.length > 0,
    );

  const marks = await someMarks("marks on the page that was read");
  await look("the page was read");
  for (const step of fixture.steps) {
    await step.play({ lead: tabs.with, everywhere });
    await look(step.name, step.card);
  }
  await someMarks("marks after the script");
  const ends: Record<Run, Recording["end"]> = { with: {}, without: {}, wrapped: {} };
  await everywhere(async (tab, run) => {
    ends[run] = await lookAtEnd(tab, marks);
  });
  await look("the end");
  const recordingOf = (run: Run): Recording => ({
    looks: looks[run],
    end: {
      ...ends[run],
      console: tabs[run].heard.console,
      // Of two files that are wanted at once, which is asked for first is luck.
      requests: tabs[run].heard.requests.toSorted(),
      failures: run === "wrapped" ? failures : [],
    },
  });
  return {
    with: recordingOf("with"),
    without: recordingOf("without"),
    wrapped: recordingOf("wrapped"),
    marks,
    residue,
  };
}

async function inAll<T>(run: (name: Run) => Promise<T>): Promise<Record<Run, T>> {
  const [own, without, wrapped] = await Promise.all(RUNS.map(run));
  return { with: own!, without: without!, wrapped: wrapped! };
}

/** All frames in one: the lines of each begin with its number. */
function inChannels(frames: readonly FrameLook[]): Pick<Look, "state" | "log"> {
  const merge = (kind: "state" | "log"): Record<string, string[]> => {
    const merged: Record<string, string[]> = {};
    for (const [index, frame] of frames.entries())
      for (const [channel, lines] of Object.entries(frame[kind]))
        (merged[channel] ??= []).push(...lines.map((line) => `${index} ${line}`));
    return merged;
  };
  return { state: merge("state"), log: merge("log") };
}
