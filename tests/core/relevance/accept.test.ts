import fc from "fast-check";
import { expect, test } from "vitest";
import { findMatches } from "../../../src/core/matcher/find-matches.ts";
import { judge, measurePage } from "../../../src/core/relevance/accept.ts";
import type { Passage, Region } from "../../../src/core/relevance/evidence.ts";
import { FEATURES, type Features } from "../../../src/core/relevance/features.ts";
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
  const doubt = passage("Some doubt that alignment can be tested.", 0);
  const list = "AI, AI safety, language model, reward hacking, training";
  expect(accepted([doubt, passage(list, 0)])).toEqual(["alignment", "reward-hacking"]);
  expect(accepted([doubt, passage(list, 1, "aside")])).toEqual(["reward-hacking"]);
});

test("neighbours in the section help", () => {
  const alone = passage("Some doubt that alignment can be tested.", 0);
  const before = passage("A language model is an AI. AI safety asks what training does to it.", 0);
  expect(accepted([alone])).toEqual([]);
  expect(accepted([before, alone])).toEqual(["alignment"]);
});

/** What was measured around the one use of "alignment". */
const around = (text: string, of = lexicon): Features =>
  measurePage([pageOfText(text, of)[0]!], of, { titleNamesField: false }).measurements.find(
    ({ candidate }) => candidate.form.text === "alignment",
  )!.measured!.features;

test("a word that its surroundings rule out vouches for no other", () => {
  const allowed = around("A superintelligence and its takeoff. The alignment was good.");
  expect(allowed["here.word"]).toBeGreaterThan(0);
  const withoutItsWord = around("Some bird and its takeoff. The alignment was good.");
  expect(withoutItsWord["here.word"]).toBe(0);
});

test("a word that another speaks against vouches for no other", () => {
  const told = (avoid: string[]): number => {
    const oversight = form("oversight", [0], { context: "passage", avoid });
    const of = readyLexicon({
      entries: lexicon.entries,
      forms: [oversight, form("alignment", [1], { context: "passage" })],
      vocabulary: { strong: ["AI"], weak: [], risk: [], subjects: {} },
    });
    return around(
      "Oversight, as was said at some length in the hall and once more in the yard, is for a court. The alignment was good.",
      of,
    )["here.word"];
  };
  expect(told([])).toBeGreaterThan(0);
  expect(told(["court"])).toBe(0);
});

test("the telling wording of an entry counts, whichever wording stands first", () => {
  const of = readyLexicon({
    entries: lexicon.entries,
    forms: [
      form("AI alignment", [1]),
      form("aligned", [1], { context: "passage" }),
      form("takeover", [4], { context: "passage" }),
    ],
    vocabulary: { strong: [], weak: [], risk: [], subjects: {} },
  });
  const measured = (text: string): Features =>
    measurePage(pageOfText(text, of), of, { titleNamesField: false }).measurements.at(-1)!.measured!.features;
  const one = measured("AI alignment and aligned things. The takeover came.");
  const other = measured("Aligned things and AI alignment. The takeover came.");
  for (const { silentPage, ...features } of [one, other]) {
    expect(features["here.term"]).toBeGreaterThan(0);
    expect(features["page.term"]).toBeGreaterThan(0);
    expect(silentPage).toBe(0);
  }
});

test("a term that is also vocabulary counts once, by the greater weight", () => {
  const doubled = readyLexicon({
    entries: lexicon.entries,
    forms: [form("neural network", [0], { context: "risk" }), form("alignment", [1], { context: "passage" })],
    vocabulary: { strong: ["neural network"], weak: ["alignment"], risk: [], subjects: {} },
  });
  const text = "The alignment, the neural network and the alignment again.";
  const { accepted: taken } = judge(pageOfText(text, doubled), doubled, { titleNamesField: false });
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

test("a page that the reader asked for is read without proof, but not against words to avoid", () => {
  const page = [passage("The alignment of the shelves was poor. So was wheel alignment.")];
  const found = judge(page, lexicon, { titleNamesField: false, isAskedFor: true }).accepted;
  expect(found.map(({ start, reasons }) => [start, reasons.map(describeReason)])).toEqual([
    [4, ["the reader asked for this page to be annotated"]],
  ]);
});

const SUPPORT = [
  "reward hacking",
  "An AI",
  "a language model in training",
  "the risk",
  "AI safety",
  "a model",
];

test("more words that speak for a meaning never speak against it, wherever they stand", () => {
  const words = fc.array(fc.constantFrom(...SUPPORT, "fair weather and a long road to the coast"), {
    maxLength: 8,
  });
  fc.assert(
    fc.property(words, words, fc.constantFrom(...SUPPORT), fc.boolean(), (before, after, more, isBefore) => {
      const text = (extra: string): string =>
        [isBefore ? extra : "", ...before, "alignment", ...after, isBefore ? "" : extra]
          .filter((part) => part !== "")
          .join(", ") + ".";
      const without = around(text(""));
      const withMore = around(text(more));
      for (const feature of FEATURES.filter((name) => /^(?:here|page)\./.test(name)))
        expect(withMore[feature], feature).toBeGreaterThanOrEqual(without[feature]);
      expect(withMore.silentPage).toBeLessThanOrEqual(without.silentPage);
    }),
  );
});
