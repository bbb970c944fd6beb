import { examplesOf } from "../examples-of.ts";
import type { Linter } from "./linter.ts";

const TESTS = new Set(["evaluation", "contrived-test"]);

/** Where an entry says that its subject was seen in use, the example on its card is no test. */
export const shownUse: Linter = {
  name: "shown-use",
  check(files) {
    const examples = new Map(files.examples.map((example) => [example.id, example]));
    return files.concepts.flatMap((concept) => {
      if (concept.status !== "observed-in-use") return [];
      const shown = examplesOf(concept, files).flatMap((id) => examples.get(id) ?? []);
      const [first] = shown;
      if (!first || !TESTS.has(first.setting)) return [];
      const fromUse = shown.find(({ setting }) => !TESTS.has(setting));
      return [
        {
          file: concept.file,
          what: `is observed-in-use and shows the test "${first.id}" first`,
          remedy: fromUse
            ? `Put an example from use first, such as "${fromUse.id}"`
            : "Name an example from use, or change the status to what the sources show",
        },
      ];
    });
  },
};
