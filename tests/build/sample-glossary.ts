/** A small glossary that breaks no rule; each linter's test breaks one thing in a copy. */
import { parseBody } from "../../src/build/parse-body.ts";
import type { GlossaryFiles } from "../../src/build/read-glossary.ts";
import type { FormFile } from "../../src/build/schema.ts";
import type { Linter } from "../../src/build/linters/linter.ts";

type Writable<T> = T extends (...parts: never[]) => unknown
  ? T
  : T extends object
    ? { -readonly [key in keyof T]: Writable<T[key]> }
    : T;
export type SampleGlossary = Writable<GlossaryFiles>;

export const form = (text: string, more: Partial<FormFile> = {}): FormFile => ({
  text,
  case: "any",
  context: "none",
  near: [],
  hints: [],
  subjects: [],
  avoid: [],
  ...more,
});

export const body = (markdown: string): SampleGlossary["concepts"][number]["body"] =>
  parseBody(markdown, "sample").sections as never;

const BODY = `## In plain words
A cook who is paid by the plate serves small plates.
## Why it matters
Some researchers say that it grows with skill.
## Evidence
One test found it in two of ten runs [@skalse-2022-hacking].
## Disagreement
Some hold that better tests will end it. They point at old games [@critic-2023-games].
`;

function concept(id: string, name: string, forms: FormFile[]): SampleGlossary["concepts"][number] {
  return {
    id,
    file: `glossary/concepts/${id}.md`,
    name,
    aliases: [],
    asked: [],
    kind: "behaviour",
    topics: ["training"],
    core: true,
    level: "basic",
    status: "observed-in-tests",
    short: "Scoring well on a test without doing what the test was made to check.",
    forms,
    senses: [],
    related: [],
    examples: ["boat"],
    sources: ["skalse-2022-hacking", "critic-2023-games"],
    sentences: {
      yes: [
        `The AI model showed ${name.toLowerCase()} in training.`,
        `We saw ${name.toLowerCase()} in a language model.`,
      ],
      no: ["The weather was fine.", "The dog sat by the door."],
    },
    reviewed: "2026-11-23",
    checked: { against: ["skalse-2022-hacking"], on: "2026-11-23", facts: 3, mended: 1 },
    body: body(BODY),
  };
}

export function sampleGlossary(): SampleGlossary {
  const source = (id: string, role: "primary" | "critique"): SampleGlossary["sources"][number] => ({
    id,
    file: `glossary/sources/${id}.yaml`,
    body: [],
    title: `On ${id}`,
    authors: ["A. Author"],
    year: 2022,
    type: "paper",
    role,
    read: "part",
    forms: [],
    senses: [],
    aliases: [],
  });
  const estimate = (
    id: string,
    group: SampleGlossary["estimates"][number]["group"],
  ): SampleGlossary["estimates"][number] => ({
    id,
    file: `glossary/estimates/${id}.yaml`,
    body: [],
    who: "A. Author",
    aliases: [],
    role: "researcher",
    figure: "10 %",
    low: 10,
    high: 10,
    event: "an event",
    horizon: "none given",
    condition: "none",
    date: "2024",
    source: "skalse-2022-hacking",
    group,
    checked: { against: ["skalse-2022-hacking"], on: "2026-11-23" },
  });
  const first = concept("reward-hacking", "Reward hacking", [form("reward hacking")]);
  const second = concept("goal-drift", "Goal drift", [form("goal drift")]);
  first.related = [{ id: "goal-drift", as: "see-also" }];
  return {
    concepts: [first, second],
    examples: [
      {
        id: "boat",
        file: "glossary/examples/boat.md",
        name: "The boat that circled",
        aliases: [],
        asked: [],
        date: "2016-12-21",
        setting: "contrived-test",
        line: "A boat in a game went round in circles for points.",
        what: "It was trained on the score and did not finish the race.",
        figures: [],
        caveat: "One game only.",
        sources: ["skalse-2022-hacking"],
        concepts: ["reward-hacking"],
        triggers: [form("boat race", { context: "passage", near: ["reward"] })],
        senses: [],
        checked: { against: ["skalse-2022-hacking"], on: "2026-11-23", facts: 4, mended: 0 },
        body: [],
      },
    ],
    estimates: [
      estimate("a", "high"),
      estimate("b", "medium"),
      estimate("c", "low"),
      estimate("d", "survey"),
    ],
    actors: [],
    sources: [source("skalse-2022-hacking", "primary"), source("critic-2023-games", "critique")],
    argument: { reasons: [] },
    topics: {
      topics: [{ id: "training", name: "Training" }],
      vocabulary: {
        strong: ["AI", "language model"],
        weak: ["model", "training"],
        risk: ["risk"],
        subjects: {},
      },
    },
    redirects: {},
  };
}

/** What a linter says, as lines "file: what", about the sample after a change. */
export function complaints(linter: Linter, change: (files: SampleGlossary) => void = () => {}): string[] {
  const files = sampleGlossary();
  change(files);
  return linter.check(files as unknown as GlossaryFiles).map(({ file, what }) => `${file}: ${what}`);
}
