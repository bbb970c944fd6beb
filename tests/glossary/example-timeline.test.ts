import fc from "fast-check";
import { expect, test } from "vitest";
import type { Entry } from "../../src/glossary/entry.ts";
import { examplesByDate, filterExamples, periodsOf } from "../../src/glossary/example-timeline.ts";

const PLAIN: Entry = {
  id: "plain",
  type: "concept",
  name: "Plain",
  kind: "idea",
  status: "theoretical",
  short: "",
  topics: [],
  level: "basic",
  core: false,
  aliases: [],
  sections: [],
  related: [],
  examples: [],
  sources: [],
  reviewed: "",
};

const example = (date: string, more: Partial<Entry> = {}): Entry => ({
  ...PLAIN,
  id: `on-${date}`,
  type: "example",
  kind: "example",
  status: "deployment",
  name: `What happened on ${date}`,
  date,
  ...more,
});

const CONCEPTS: Entry[] = [
  { ...PLAIN, id: "reward-hacking", topics: ["training", "risk"] },
  { ...PLAIN, id: "box", topics: ["oversight"] },
];
const BOAT = example("2016-12-21", {
  status: "contrived-test",
  related: [{ id: "reward-hacking", name: "Reward hacking", as: "see-also" }],
  name: "The boat that circled",
  short: "A boat went round in circles.",
  aliases: ["CoastRunners"],
  figures: [{ value: "20 %", of: "more points", condition: "than people" }],
  dispute: "One game only.",
});
const STORY = example("1999", { status: "thought-experiment", name: "A box of Zürich" });

const idsOf = (examples: readonly { entry: Entry }[]): string[] => examples.map(({ entry }) => entry.id);

test("the newest comes first; of one year or month, the least precise date last", () => {
  const dates = ["2025-05-22", "1955", "2025", "2026-01", "2025-05", "2025-12-01", "1997-05-11"];
  const sorted = examplesByDate({ entries: dates.map((date) => example(date)) });
  expect(sorted.map(({ date }) => date)).toEqual([
    "2026-01",
    "2025-12-01",
    "2025-05-22",
    "2025-05",
    "2025",
    "1997-05-11",
    "1955",
  ]);
});

test("entries of other types have no place on the timeline", () => {
  expect(idsOf(examplesByDate({ entries: [...CONCEPTS, BOAT] }))).toEqual([BOAT.id]);
});

test("a year has a head of its own, the distant past one for each decade", () => {
  const dates = ["2026", "2025-05", "2025-01", "2010", "2009-12", "2002", "1999-03", "1992", "1955"];
  const periods = periodsOf(examplesByDate({ entries: dates.map((date) => example(date)) }));
  expect(periods.map(({ id, isDecade, examples }) => [id, isDecade, examples.length])).toEqual([
    ["2026", false, 1],
    ["2025", false, 2],
    ["2010", false, 1],
    ["2000s", true, 2],
    ["1990s", true, 2],
    ["1950s", true, 1],
  ]);
});

test("periods hold all examples, each once and in order", () => {
  const date = fc
    .date({ min: new Date("1800-01-01"), max: new Date("2100-01-01"), noInvalidDate: true })
    .chain((day) => fc.constantFrom(4, 7, 10).map((length) => day.toISOString().slice(0, length)));
  fc.assert(
    fc.property(fc.array(date), (dates) => {
      const all = examplesByDate({ entries: dates.map((day, at) => example(day, { id: String(at) })) });
      expect(periodsOf(all).flatMap(({ examples }) => examples)).toEqual(all);
      expect(new Set(periodsOf(all).map(({ id }) => id)).size).toBe(periodsOf(all).length);
    }),
  );
});

test.each([
  [{}, ["boat", "story"]],
  [{ words: "  CIRCLED " }, ["boat"]],
  [{ words: "coastrunners" }, ["boat"]],
  [{ words: "20 %" }, ["boat"]],
  [{ words: "game boat" }, ["boat"]],
  [{ words: "boat zurich" }, []],
  [{ words: "zurich" }, ["story"]],
  [{ words: "1999" }, ["story"]],
  [{ words: "—" }, ["boat", "story"]],
  [{ words: "nothing like it" }, []],
  [{ setting: "thought-experiment" }, ["story"]],
  [{ setting: "legal" }, []],
  [{ topic: "risk" }, ["boat"]],
  [{ topic: "oversight" }, []],
  [{ topic: "risk", setting: "contrived-test", words: "boat" }, ["boat"]],
  [{ topic: "risk", setting: "thought-experiment" }, []],
] as const)("the filter %j leaves %j", (filter, wanted) => {
  const all = examplesByDate({
    entries: [...CONCEPTS, { ...BOAT, id: "boat" }, { ...STORY, id: "story" }],
  });
  expect(idsOf(filterExamples(all, { words: "", setting: "", topic: "", ...filter }))).toEqual(wanted);
});
