/** What a first-time reader types, in the shipped glossary. */
import { expect, test } from "vitest";
import { loadGlossary } from "../../src/cli/project.ts";
import { examplesByDate, filterExamples } from "../../src/glossary/example-timeline.ts";
import { groupEstimates } from "../../src/glossary/estimate-questions.ts";
import { createLookup } from "../../src/glossary/lookup.ts";
import { resultsByKind } from "../../src/glossary/results-by-kind.ts";

const { glossary } = loadGlossary();
const { find, search } = createLookup(glossary.entries);

/** Of the list as the panel shows it. */
const listed = (words: string): string[] =>
  [...resultsByKind(find(words)).values()].flat().map(({ id }) => id);

// Words, an entry that must stand among the first so many, and how many may be found.
test.each([
  ["AI pretending to be good", "alignment-faking", 3, 10],
  ["why would AI want to kill us", "instrumental-convergence", 3, 10],
  ["AI that hides its goals", "deceptive-alignment", 3, 10],
  ["AI lies to humans", "deception-by-ai", 3, 10],
  ["p(doom)", "p-doom", 1, 10],
  ["self driving crash", "stop-sign", 3, 10],
  ["copying itself", "self-exfiltration", 3, 15],
  ["flattery", "sycophancy", 1, 10],
  ["pretends to be aligned", "deceptive-alignment", 3, 10],
  ["instrumetal convergance", "instrumental-convergence", 1, 10],
  ["yudkovsky", "eliezer-yudkowsky", 1, 15],
  ["sandbaging", "sandbagging", 1, 10],
  ["pdoom", "p-doom", 1, 10],
  ["blackmial", "agentic-misalignment", 3, 10],
  ["blackmial", "claude-opus-4-blackmail", 5, 10],
  ["off switch", "shutdown-problem", 3, 10],
  ["can't turn it off", "shutdown-problem", 3, 15],
  ["kills everyone", "existential-risk", 3, 10],
  ["robot laws", "three-laws-of-robotics", 1, 15],
  ["paperclips", "paperclip-maximizer", 1, 10],
  ["genie wish", "perverse-instantiation", 3, 10],
  ["boat race", "coastrunners", 1, 10],
  ["AI girlfriend", "ai-companion", 3, 10],
  ["model that behaves differently when watched", "evaluation-awareness", 3, 10],
  ["talks to itself in secret language", "neuralese", 3, 10],
  ["is it conscious", "sentience", 3, 10],
  ["racist algorithm", "algorithmic-bias", 3, 10],
  ["how soon AGI", "ai-timelines", 3, 15],
  ["fake video", "deepfake", 3, 10],
  ["making things up", "hallucination", 1, 30],
  ["it takes our jobs", "job-displacement", 3, 10],
  ["smarter than us", "superintelligence", 3, 10],
  ["cheating on tests", "ai-cheating-in-tests", 3, 10],
  ["killer robots", "autonomous-weapons", 3, 10],
  ["AI takes over the world", "ai-takeover", 3, 15],
  ["improves itself", "recursive-self-improvement", 3, 15],
  ["chance that AI kills everyone", "extinction-risk", 5, 15],
  ["careful what you wish for", "king-midas-problem", 3, 15],
  ["brainwashing people", "persuasion-by-ai", 3, 15],
  ["does AI use a lot of electricity", "environmental-impact-of-ai", 3, 10],
] as const)("%j finds %s among the first %i, and at most %i", (words, id, place, most) => {
  const ids = listed(words);
  expect(ids.slice(0, place)).toContain(id);
  expect(ids.length).toBeLessThanOrEqual(most);
});

test("a single common word stays a list that can be read", () => {
  const byWords = (words: string): number => find(words).filter(({ by }) => by === "words").length;
  for (const words of ["ai", "human", "model", "the system", "learning", "claude", "risk"])
    expect(byWords(words), words).toBeLessThanOrEqual(30);
});

test("concepts lead; another kind does where its entry is called so", () => {
  const leading = (words: string): string | undefined => resultsByKind(find(words)).keys().next().value;
  expect(leading("AI lies to humans")).toBe("concept");
  expect(leading("fake video")).toBe("concept");
  expect(leading("OpenAI")).toBe("actor");
  expect(leading("yudkovsky")).toBe("actor");
  expect(leading("reward")).toBe("concept");
  expect(leading("boat race")).toBe("example");
  expect(leading("flattery")).toBe("concept");
});

test("words inside other words are no match", () => {
  expect(search("king").map(({ name }) => name)).not.toContain("Reward hacking");
  expect(search("lies").map(({ id }) => id)).not.toContain("self-supervised-learning");
});

test.each([
  ["blackmial", "claude-opus-4-blackmail", 10],
  ["flattering", "gpt4o-sycophancy-rollback", 10],
  ["shutdwon resistance", "palisade-shutdown", 10],
  ["boat race", "coastrunners", 5],
  ["self-driving car", "stop-sign", 5],
])("among the examples %j leaves %s, and at most %i", (words, id, most) => {
  const left = filterExamples(examplesByDate(glossary), { words, setting: "", topic: "" });
  expect(left.map(({ entry }) => entry.id)).toContain(id);
  expect(left.length).toBeLessThanOrEqual(most);
});

test.each([
  ["yudkovsky", "yudkowsky", 5],
  ["existental catastrophe", "carlsmith-2022", 30],
  ["Hinton", "hinton-2024", 5],
])("among the estimates %j leaves %s, and at most %i", (words, id, most) => {
  const { timed, untimed, declined } = groupEstimates(glossary.estimates, { words, order: "date" });
  const left = [...[...timed, ...untimed].flatMap(({ estimates }) => estimates), ...declined];
  expect(left.map((estimate) => estimate.id)).toContain(id);
  expect(left.length).toBeLessThanOrEqual(most);
});
