import fc from "fast-check";
import { expect, test } from "vitest";
import type { Evidence, EvidenceKind } from "../../../src/core/relevance/evidence.ts";
import { judgeTopic, type Mention } from "../../../src/core/relevance/verdict.ts";

const mention = (entry: number, text: string, context: Mention["context"]): Mention => ({
  entry,
  text,
  context,
});
const word = (subject: number, text: string, kind: EvidenceKind): Evidence => ({
  at: 0,
  passage: 0,
  kind,
  subject,
  text,
});

const ALIGNED = mention(0, "aligned", "passage");
const AI_ALIGNMENT = mention(0, "AI alignment", "none");
const OVERSIGHT = mention(1, "oversight", "passage");
const MODELS = Array.from({ length: 7 }, () => word(-1, "model", "weak"));

test.each<[string, Mention[], Evidence[], number, string, string[]]>([
  ["nothing", [], [], 1, "neither", []],
  [
    "one term is no subject",
    [mention(0, "techno-optimist", "none")],
    [],
    0.4,
    "neither",
    ["techno-optimist"],
  ],
  [
    "nor with a weak word, however often",
    [mention(0, "techno-optimist", "none")],
    MODELS,
    0.4,
    "ai",
    ["techno-optimist"],
  ],
  [
    "a term and a word that says AI",
    [AI_ALIGNMENT],
    [word(-1, "AI", "strong")],
    0.4,
    "ai-risk",
    ["AI alignment", "AI"],
  ],
  ["two terms", [AI_ALIGNMENT, OVERSIGHT], [], 0.4, "ai-risk", ["AI alignment", "oversight"]],
  [
    "the same on a page five times as long each way",
    [AI_ALIGNMENT, OVERSIGHT],
    [],
    2,
    "neither",
    ["AI alignment", "oversight"],
  ],
  [
    "words of AI alone",
    [],
    ["AI", "chatbot", "machine learning"].map((text, at) => word(-1 - at, text, "strong")),
    0.4,
    "ai",
    ["AI", "chatbot", "machine learning"],
  ],
])("%s", (_, mentions, evidence, scale, topic, because) => {
  expect(judgeTopic(mentions, evidence, scale)).toEqual({ topic, because });
});

test("the order of mentions changes nothing but which of two equal words is told first", () => {
  const mentions = [ALIGNED, AI_ALIGNMENT, OVERSIGHT, ALIGNED, mention(2, "model", "risk")];
  const expected = judgeTopic(mentions, MODELS, 0.9);
  expect(expected.because[0]).toBe("AI alignment");
  fc.assert(
    fc.property(fc.shuffledSubarray(mentions, { minLength: mentions.length }), (shuffled) => {
      expect(judgeTopic(shuffled, MODELS, 0.9)).toEqual(expected);
    }),
  );
});
