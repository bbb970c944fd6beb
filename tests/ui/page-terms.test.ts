import { expect, test } from "vitest";
import type { PageReport } from "../../src/core/page-report.ts";
import { loadGlossary } from "../../src/cli/project.ts";
import { isOwnWork } from "../../src/ui/panel/own-work.ts";
import { chosenTerms, pageTerms, TERM_CHOICES } from "../../src/ui/panel/page-terms.ts";

const ENTRIES = new Map(loadGlossary().glossary.entries.map((entry) => [entry.id, entry]));
const CONCRETE = ENTRIES.get("amodei-2016-concrete")!;

test.each([
  ["its title alone", "Concrete Problems in AI Safety", true],
  ["with the name of the site", "Concrete problems in AI safety — LessWrong", true],
  ["behind the name of the site", "Journal of X | Concrete Problems in AI Safety", true],
  ["with its number", "[1606.06565] Concrete Problems in AI Safety", true],
  ["a page about it", "Notes on Concrete Problems in AI Safety", false],
  ["an answer to it", "Concrete Problems in AI Safety: an answer", false],
  ["no title", "", false],
])("whether a page is the work: %s", (_, title, isOwn) => {
  expect(isOwnWork(CONCRETE, title)).toBe(isOwn);
});

test("a term that a page is called after is no work, and a book is no page", () => {
  expect(isOwnWork(ENTRIES.get("reward-hacking")!, "Reward hacking - Wikipedia")).toBe(false);
  expect(isOwnWork({ ...CONCRETE, status: "book" }, CONCRETE.name)).toBe(false);
});

test("the page itself stands apart, and the choices leave what they say", () => {
  const term = (entry: string, isMarked: boolean) => ({ entry, count: 1, isMarked, reasons: [] });
  const report: PageReport = {
    address: "https://www.example.org/",
    title: `${CONCRETE.name} | A mirror`,
    isPdf: false,
    isComplete: true,
    isEnglish: true,
    strain: "none",
    verdict: { topic: "ai-risk", because: [] },
    isAskedFor: false,
    words: 900,
    marks: 1,
    terms: [
      term(CONCRETE.id, false),
      term("reward-hacking", true),
      term("no-such-entry", true),
      term("hubinger-2019-learned-optimization", false),
    ],
  };
  const { listed, own } = pageTerms(report, ENTRIES);
  expect(own).toBe(CONCRETE);
  expect(TERM_CHOICES.map((choice) => chosenTerms(listed, choice).map(({ entry }) => entry.id))).toEqual([
    ["reward-hacking", "hubinger-2019-learned-optimization"],
    ["reward-hacking"],
    ["hubinger-2019-learned-optimization"],
  ]);
});
