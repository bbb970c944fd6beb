/** The glossary's own `yes` and `no` sentences as observations for the fit. */
import type { GlossaryFiles } from "../../build/read-glossary.ts";
import { measurePage } from "../../core/relevance/accept.ts";
import type { ReadyLexicon } from "../../core/relevance/lexicon.ts";
import { pageOfText } from "../../core/relevance/page-of-text.ts";
import type { Observation } from "./measure-document.ts";

/** A sentence was written to show its term: it counts for less than a use on a real page. */
const WEIGHT = 0.1;

export function observeSentences({ concepts }: GlossaryFiles, lexicon: ReadyLexicon): Observation[] {
  return concepts.flatMap(({ id, sentences }) => {
    const observeAll = (texts: readonly string[], isRiskSense: boolean): Observation[] =>
      texts.flatMap((text) =>
        measurePage(pageOfText(text, lexicon), lexicon, { titleNamesField: false })
          .measurements.filter(({ candidate }) => lexicon.entries[candidate.entry]!.id === id)
          .flatMap(({ candidate, measured }) =>
            measured && candidate.form.context !== "risk"
              ? [{ features: measured.features, isRiskSense, weight: WEIGHT, originKey: `glossary ${id}` }]
              : [],
          ),
      );
    return [...observeAll(sentences.yes, true), ...observeAll(sentences.no, false)];
  });
}
