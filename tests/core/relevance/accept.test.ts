import fc from "fast-check";
import { expect, test } from "vitest";
import { findMatches } from "../../../src/core/matcher/find-matches.ts";
import { judge } from "../../../src/core/relevance/accept.ts";
import type { Passage, Region } from "../../../src/core/relevance/evidence.ts";
import { readyLexicon, type LexiconForm } from "../../../src/core/relevance/lexicon.ts";
import { pageOfText } from "../../../src/core/relevance/page-of-text.ts";
import { describeReason } from "../../../src/core/relevance/reasons.ts";

const ENTRIES = ["reward-hacking", "alignment", "capability-sense", "essay-sense", "takeoff"];
const form = (text: string, entries: number[], more: Partial<LexiconForm> = {}): LexiconForm => ({
  text,
  case: "any",
  context: "none",
  entries,
  near: [],
  hints: [],
  subjects: [],
  avoid: [],
  senses: entries.map(() => []),
  ...more,
});
const lexicon = readyLexicon({
  entries: ENTRIES.map((id) => ({ id, level: "intermediate" })),
  forms: [
    form("reward hacking", [0]),
    form("alignment", [1], { context: "passage", avoid: ["wheel"] }),
    form("situational awareness", [2, 3], {
      context: "passage",
      senses: [["model"], ["Aschenbrenner"]],
    }),
    form("takeoff", [4], { context: "passage", near: ["superintelligence"] }),
  ],
  vocabulary: {
    strong: ["AI", "language model", "AI safety"],
    weak: ["model", "training"],
    risk: ["risk"],
    subjects: { country: ["river"] },
  },
});

const passage = (text: string, section = 0, region: Region = "main"): Passage => {
  const { terms, hidden, cues, words } = findMatches(lexicon.index, text);
  return { region, section, heading: 0, length: text.length, words, terms, hidden, cues };
};
const accepted = (passages: readonly Passage[], titleNamesField = false): string[] =>
  judge(passages, lexicon, { titleNamesField }).accepted.map(({ entry }) => ENTRIES[entry]!);

const FILLER = "The road to the coast is long and the weather was fair for most of the week. ".repeat(12);

test.each<[string, string, string[]]>([
  ["an unmistakable term needs nothing", "They wrote of reward hacking.", ["reward-hacking"]],
  ["an everyday word alone is left", "The alignment of the shelves was poor.", []],
  [
    "an everyday word beside AI is taken",
    "An AI and its alignment: a language model in training.",
    ["alignment"],
  ],
  ["an avoid word forbids", "An AI checks wheel alignment with a language model.", []],
  ["a near word that is missing forbids", "An AI, a language model: its takeoff.", []],
  [
    "a near word that is there allows",
    "An AI, a superintelligence, its takeoff after the training of a language model.",
    ["takeoff"],
  ],
  ["cues choose the sense", "The AI model has situational awareness in training.", ["capability-sense"]],
  [
    "cues choose the other sense",
    "Aschenbrenner wrote on AI safety and training of a language AI: Situational Awareness.",
    ["essay-sense"],
  ],
  ["cues that balance decide nothing", "Aschenbrenner's AI model: situational awareness in AI safety.", []],
])("%s", (_, text, expected) => {
  expect(accepted([passage(text)])).toEqual(expected);
});

test("on a mixed page the same word counts where AI is spoken of and not elsewhere", () => {
  const page = [
    passage("An AI safety group studies the alignment of a language model.", 0),
    passage(FILLER, 1),
    passage("The alignment of the new railway follows the river.", 2),
  ];
  const { accepted: found } = judge(page, lexicon, { titleNamesField: false });
  expect(found.map(({ passage: number }) => number)).toEqual([0]);
});

test("evidence in a sidebar does not reach the main text", () => {
  expect(
    accepted([
      passage("The alignment of the railway follows the river.", 0),
      passage("AI, AI safety, language model, reward hacking, training", 1, "aside"),
    ]),
  ).toEqual(["reward-hacking"]);
});

test("neighbours in the section help", () => {
  const alone = passage("Some doubt that alignment can be tested.", 0);
  const before = passage("A language model is an AI. AI safety asks what training does to it.", 0);
  expect(accepted([alone])).toEqual([]);
  expect(accepted([before, alone])).toEqual(["alignment"]);
});

test("a word that its surroundings rule out vouches for no other", () => {
  const near = "Its takeoff, its takeoff, its takeoff and once more its takeoff. The alignment was good.";
  expect(judge([passage(near)], lexicon, { titleNamesField: false }).verdict.because).toEqual([]);
});

test("a term that is also vocabulary counts once, by the greater weight", () => {
  const doubled = readyLexicon({
    entries: lexicon.entries,
    forms: [form("neural network", [0], { context: "risk" }), form("alignment", [1], { context: "passage" })],
    vocabulary: { strong: ["neural network"], weak: ["alignment"], risk: [], subjects: {} },
  });
  const text = "The alignment, the neural network and the alignment again.";
  const { terms, hidden, cues, words } = findMatches(doubled.index, text);
  const page: Passage = {
    region: "main",
    section: 0,
    heading: 0,
    length: text.length,
    words,
    terms,
    hidden,
    cues,
  };
  const { accepted: taken } = judge([page], doubled, { titleNamesField: false });
  const said = taken.flatMap(({ reasons }) => reasons.map(describeReason));
  expect(said).toEqual(["“neural network” in the same paragraph", "“neural network” in the same paragraph"]);
});

test("every decision says its reasons in words", () => {
  const [first] = judge([passage("An AI and its alignment: a language model in training.")], lexicon, {
    titleNamesField: false,
  }).accepted;
  expect(first!.reasons.map(describeReason).join("; ")).toMatch(/“AI”.*in the same paragraph/);
});

test("a shorter term stands where the longer one around it is ruled out", () => {
  const nested = readyLexicon({
    entries: lexicon.entries,
    forms: [form("open-source AI", [0], { avoid: ["open-source AI safety"] }), form("AI safety", [1])],
    vocabulary: { strong: [], weak: [], risk: [], subjects: {} },
  });
  const found = (text: string): string[] =>
    judge(pageOfText(text, nested), nested, { titleNamesField: false }).accepted.map(({ start, end }) =>
      text.slice(start, end),
    );
  expect(found("Some work on open-source AI today.")).toEqual(["open-source AI"]);
  expect(found("Some open-source AI safety work.")).toEqual(["AI safety"]);
});

test("an empty page is neither about AI nor about risk", () => {
  expect(judge([], lexicon, { titleNamesField: false })).toEqual({
    verdict: { topic: "neither", because: [] },
    accepted: [],
  });
});

test("judging is a function of the page: the same passages give the same answer", () => {
  const texts = fc.array(
    fc.constantFrom(
      "alignment",
      "reward hacking",
      "An AI",
      "a language model in training",
      "the takeoff of superintelligence",
      "fair weather",
    ),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(fc.array(texts, { maxLength: 6 }), (pages) => {
      const build = (): Passage[] =>
        pages.map((words, section) => passage(words.join(", ") + ".", section % 2));
      expect(judge(build(), lexicon, { titleNamesField: false })).toEqual(
        judge(build(), lexicon, { titleNamesField: false }),
      );
    }),
  );
});
