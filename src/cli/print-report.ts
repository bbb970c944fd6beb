/** What was found on a page, for the terminal. */
import type { PageReport } from "../core/page-report.ts";

/** `nameOf` gives the headword of an entry. */
export function printReport(report: PageReport, nameOf: (entry: string) => string): void {
  const { verdict, terms, words, marks } = report;
  const perThousand = words === 0 ? 0 : (marks / words) * 1000;
  console.log(`${report.title || report.address}\n`);
  console.log(
    `Verdict: ${VERDICTS[verdict.topic]}${verdict.because.length > 0 ? ` (${verdict.because.join(", ")})` : ""}`,
  );
  console.log(
    `${words} words, ${terms.length} terms, ${marks} marks (${perThousand.toFixed(1)} per 1,000 words)\n`,
  );
  const width = Math.max(4, ...terms.map((term) => nameOf(term.entry).length));
  console.log(`  ${"term".padEnd(width)}  times  marked  entry`);
  for (const { entry, count, isMarked } of terms)
    console.log(
      `  ${nameOf(entry).padEnd(width)}  ${String(count).padStart(5)}  ${isMarked ? "yes   " : "      "}  ${entry}`,
    );
}

const VERDICTS = {
  "ai-risk": "about AI risk",
  ai: "about AI",
  neither: "about neither AI nor its risks",
} as const;
