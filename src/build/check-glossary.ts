/** All rules of the glossary, applied. */
import { balancedEstimates } from "./linters/balanced-estimates.ts";
import { bodySections } from "./linters/body-sections.ts";
import { briefQuotations } from "./linters/brief-quotations.ts";
import { calmWording } from "./linters/calm-wording.ts";
import { coreBalance } from "./linters/core-balance.ts";
import { distinctNames } from "./linters/distinct-names.ts";
import { knownIds } from "./linters/known-ids.ts";
import { lightBundle } from "./linters/light-bundle.ts";
import { linkGraph } from "./linters/link-graph.ts";
import { linkedTerms } from "./linters/linked-terms.ts";
import type { Linter } from "./linters/linter.ts";
import { noBareNames } from "./linters/no-bare-names.ts";
import { readable } from "./linters/readable.ts";
import { safeForms } from "./linters/safe-forms.ts";
import { secondReading } from "./linters/second-reading.ts";
import { sentences } from "./linters/sentences.ts";
import { shownUse } from "./linters/shown-use.ts";
import { shortDefinition } from "./linters/short-definition.ts";
import { soundExamples } from "./linters/sound-examples.ts";
import { sourced } from "./linters/sourced.ts";
import { unhiddenForms } from "./linters/unhidden-forms.ts";
import type { Problem } from "./problem.ts";
import type { GlossaryFiles } from "./read-glossary.ts";

const LINTERS: readonly Linter[] = [
  knownIds,
  distinctNames,
  shortDefinition,
  linkedTerms,
  bodySections,
  safeForms,
  unhiddenForms,
  noBareNames,
  sourced,
  coreBalance,
  readable,
  linkGraph,
  sentences,
  calmWording,
  briefQuotations,
  soundExamples,
  shownUse,
  secondReading,
  balancedEstimates,
  lightBundle,
];

/** Every problem of every rule, with the name of the rule. */
export function checkGlossary(files: GlossaryFiles): (Problem & { readonly rule: string })[] {
  return LINTERS.flatMap((linter) =>
    linter.check(files).map((problem) => ({ ...problem, rule: linter.name })),
  );
}
