import { tokenise } from "../../core/matcher/tokens.ts";
import { isWorkEntry } from "../is-work-entry.ts";
import type { Problem } from "../problem.ts";
import type { FormFile } from "../schema.ts";
import type { Linter } from "./linter.ts";

/**
 * The longest form at a place is the one that counts. One that has to be weighed must not hide a shorter
 * one that is certain: where the weights refuse it, neither would be found.
 */
export const unhiddenForms: Linter = {
  name: "unhidden-forms",
  check(files) {
    const forms = [
      ...files.concepts,
      ...files.examples.map(({ file, triggers }) => ({ file, forms: triggers })),
      ...files.sources.filter(isWorkEntry),
    ].flatMap(({ file, forms: own }) => own.map((form) => ({ file, form, words: wordsOf(form.text) })));
    const certain = forms.filter(({ form }) => form.context === "none" && form.near.length === 0);
    return forms.flatMap(({ file, form, words }): Problem[] => {
      if (form.context === "none" || form.near.length > 0) return [];
      const hidden = certain.find(
        (other) => other.words.length < words.length && words.includes(other.words),
      );
      if (!hidden) return [];
      return [
        {
          file,
          what: `the form "${form.text}" needs context and hides "${hidden.form.text}", which does not`,
          remedy: "Give it context: none, or near words",
        },
      ];
    });
  },
};

/** The folded words with a space around each, so that a part is a part in whole words. */
function wordsOf(text: FormFile["text"]): string {
  return ` ${tokenise(text)
    .map(({ folded }) => folded)
    .join(" ")} `;
}
