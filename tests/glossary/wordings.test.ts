/** The shipped terms in the shapes that people write, and what only looks like one. */
import { describe, expect, test } from "vitest";
import { judge } from "../../src/core/relevance/accept.ts";
import { readyLexicon } from "../../src/core/relevance/lexicon.ts";
import { pageOfText } from "../../src/core/relevance/page-of-text.ts";
import { loadGlossary } from "../../src/cli/project.ts";

const { lexicon } = loadGlossary();
const ready = readyLexicon(lexicon);

/** What is taken for a term in a text: wording and entry. */
function annotations(text: string): (readonly [string, string])[] {
  return judge(pageOfText(text, ready), ready, { titleNamesField: false }).accepted.map(
    ({ start, end, entry }) => [text.slice(start, end), lexicon.entries[entry]!.id] as const,
  );
}
/** On a page about AI risk, the entry of exactly this wording. */
function entryOf(wording: string): string | undefined {
  const text = `Researchers in AI safety study deceptive alignment in language models. Here ${wording} stands.`;
  return annotations(text).find(([found]) => found === wording)?.[1];
}

describe("verbs", () => {
  test.each([
    ["reward hack", "reward-hacking"],
    ["reward-hacks", "reward-hacking"],
    ["reward hacked", "reward-hacking"],
    ["reward-hacking", "reward-hacking"],
    ["hacks its reward", "reward-hacking"],
    ["hacking the reward", "reward-hacking"],
    ["Goodharted", "goodharts-law"],
    ["Goodharting", "goodharts-law"],
    ["Goodharts", "goodharts-law"],
    ["jailbreak", "jailbreaking"],
    ["jailbroke", "jailbreaking"],
    ["jailbroken", "jailbreaking"],
    ["jailbreaking", "jailbreaking"],
    ["sandbags", "sandbagging"],
    ["sandbagged", "sandbagging"],
    ["foomed", "ai-takeoff"],
    ["wireheaded", "wireheading"],
    ["self-exfiltrated", "self-exfiltration"],
    ["exfiltrating its own weights", "self-exfiltration"],
    ["stole its own weights", "self-exfiltration"],
    ["faked its alignment", "alignment-faking"],
    ["took over the world", "ai-takeover"],
    ["goes rogue", "rogue-ai"],
    ["lost control of AI", "loss-of-control"],
    ["sought power", "power-seeking"],
    ["tampered with its reward", "reward-tampering"],
    ["deceiving", "deception-by-ai"],
  ])("%s", (wording, entry) => expect(entryOf(wording)).toBe(entry));
});

describe("spelling", () => {
  test.each([
    ["goal misgeneralisation", "goal-misgeneralization"],
    ["goal misgeneralization", "goal-misgeneralization"],
    ["mesa-optimiser", "mesa-optimization"],
    ["mesa optimizer", "mesa-optimization"],
    ["reward modelling", "reward-model"],
    ["reward modeling", "reward-model"],
    ["power-seeking behavior", "power-seeking"],
    ["power-seeking behaviour", "power-seeking"],
    ["instrumental\u00a0convergence", "instrumental-convergence"],
    ["instrumental\u2011convergence", "instrumental-convergence"],
    ["INSTRUMENTAL CONVERGENCE", "instrumental-convergence"],
    ["Reward Hacking", "reward-hacking"],
    ["p(doom)", "p-doom"],
    ["P(Doom)", "p-doom"],
    ["Roko’s basilisk", "rokos-basilisk"],
    ["Roko's Basilisk", "rokos-basilisk"],
    ["x-risks", "existential-risk"],
    ["s-risks", "suffering-risk"],
    ["King Lear problem", "king-lear-problem"],
    ["superintelligences", "superintelligence"],
    ["AGI’s", "artificial-general-intelligence"],
  ])("%s", (wording, entry) => expect(entryOf(wording)).toBe(entry));
});

describe("what only looks like a term", () => {
  test.each([
    ["a possessive before risk", "The company's risk and the firms’ risk grew, said the AI safety team."],
    ["an address", "AI safety: see https://example.org/reward-hacking/deceptive-alignment for the list."],
    ["a host", "AI safety people run superintelligence.example and alignment.org."],
    ["an account", "AI safety people read @alignment and r/singularity."],
    ["an identifier", "The AI safety suite calls run_eval and reward_hacking_score."],
    ["a path", "AI safety data lie in /data/sycophancy/scheming/ on the disk."],
    ["part of a word", "AI safety needs no realignments, disalignment or schemingly."],
  ])("%s", (_, text) => {
    expect(annotations(text).filter(([, entry]) => entry !== "ai-safety")).toEqual([]);
  });

  test.each(["alignments", "extinctions", "agencies", "computes", "superpositions"])(
    "a plural that the term has not: %s",
    (wording) => expect(entryOf(wording)).toBeUndefined(),
  );
});

describe("one form, several entries", () => {
  test.each([
    [
      "situational awareness, the capability",
      "Does a language model have situational awareness? In training the AI model may know that it is tested, which matters for deceptive alignment.",
      "situational-awareness",
    ],
    [
      "Situational Awareness, the essay",
      "In June 2024 Leopold Aschenbrenner, once of OpenAI, published Situational Awareness: The Decade Ahead, and AI safety people still argue over it.",
      "aschenbrenner-2024-situational",
    ],
    [
      "superintelligence, the idea",
      "A superintelligence would outdo people at all tasks, say AI safety researchers.",
      "superintelligence",
    ],
    [
      "Superintelligence, the book",
      "The philosopher's book Superintelligence made AI risk a subject for dinner tables.",
      "bostrom-2014-superintelligence",
    ],
  ])("%s", (_, text, entry) => {
    expect(annotations(text).map(([, found]) => found)).toContain(entry);
  });

  test.each([
    [
      "RSP",
      "responsible-scaling-policy",
      "Anthropic's RSP ties deployment of a frontier model to evaluations.",
      "Put the money into your RSP before the tax year ends, said the bank.",
    ],
    [
      "ASL",
      "ai-safety-level",
      "Anthropic ships Claude under ASL safeguards of its Responsible Scaling Policy.",
      "The talk on AI safety had an ASL interpreter, who signed all of it.",
    ],
    [
      "ELK",
      "eliciting-latent-knowledge",
      "Paul Christiano's ELK asks what an AI knows but does not say: alignment in small.",
      "We met an ELK on the trail above the lake.",
    ],
    [
      "IRL",
      "inverse-reinforcement-learning",
      "Stuart Russell favours IRL, by which an AI infers the reward from demonstrations.",
      "We met IRL after years of chat, with friends from the meetup.",
    ],
    [
      "SAE",
      "sparse-autoencoder",
      "An SAE splits the activations of a language model into features for interpretability.",
      "The car drives at SAE level 3 on the motorway.",
    ],
    [
      "TAI",
      "transformative-ai",
      "Forecasters put TAI, that is transformative AI, at 2043 in the median; AI risk hangs on it.",
      "TAI and UTC differ by 37 seconds, says the clock laboratory.",
    ],
    [
      "IDA",
      "iterated-amplification",
      "Christiano's IDA and debate are two routes to alignment of AI.",
      "IDA, the daughter, enters from the left and speaks to her mother.",
    ],
    [
      "CEV",
      "coherent-extrapolated-volition",
      "Yudkowsky's CEV asks what humanity would want, as an aim for a friendly AI.",
      "The CEV bus leaves at nine from the school.",
    ],
  ])("%s: the term and its namesake", (wording, entry, ours, theirs) => {
    expect(annotations(ours)).toContainEqual([wording, entry]);
    expect(annotations(theirs).filter(([found]) => found === wording)).toEqual([]);
  });
});
