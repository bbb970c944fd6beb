import { judge } from "../../core/relevance/accept.ts";
import { readyLexicon, type ReadyLexicon } from "../../core/relevance/lexicon.ts";
import { pageOfText } from "../../core/relevance/page-of-text.ts";
import { compileLexicon } from "../compile-lexicon.ts";
import type { Problem } from "../problem.ts";
import type { Linter } from "./linter.ts";

const LEAST_YES = 2;
const LEAST_NO = 2;

/** Each `yes` sentence is annotated with its entry and each `no` sentence is not, by the real engine. */
export const sentences: Linter = {
  name: "sentences",
  check(files) {
    const lexicon = readyLexicon(compileLexicon(files));
    const problems: Problem[] = [];
    for (const {
      id,
      file,
      forms,
      sentences: { yes, no },
    } of files.concepts) {
      if (yes.length < LEAST_YES)
        problems.push({
          file,
          what: `has ${yes.length} yes sentences`,
          remedy: `Give at least ${LEAST_YES}`,
        });
      if (no.length < LEAST_NO && forms.some((form) => form.context !== "none"))
        problems.push({
          file,
          what: `has everyday forms and ${no.length} no sentences`,
          remedy: `Give at least ${LEAST_NO}`,
        });
      for (const sentence of yes)
        if (!entriesIn(sentence, lexicon).includes(id))
          problems.push({
            file,
            what: `is not found in its yes sentence "${sentence}"`,
            remedy: "Correct the sentence or the forms",
          });
      for (const sentence of no)
        if (entriesIn(sentence, lexicon).includes(id))
          problems.push({
            file,
            what: `is found in its no sentence "${sentence}"`,
            remedy: "Give the form a context, near or avoid words",
          });
    }
    return problems;
  },
};

/** Entries accepted in a text that is a page of one paragraph. */
export function entriesIn(text: string, lexicon: ReadyLexicon): string[] {
  return judge(pageOfText(text, lexicon), lexicon, { titleNamesField: false }).accepted.map(
    (accepted) => lexicon.entries[accepted.entry]!.id,
  );
}
