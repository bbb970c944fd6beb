import { tokenise } from "../../core/matcher/tokens.ts";
import { citedAuthors } from "../cited-authors.ts";
import type { Problem } from "../problem.ts";
import type { GlossaryFiles } from "../read-glossary.ts";
import type { Linter } from "./linter.ts";

/** Persons, companies and models carry no mark: the wording of an example tells what happened. */
export const noBareNames: Linter = {
  name: "no-bare-names",
  check(files) {
    const whole = new Set(
      files.actors.flatMap(({ name, aliases }) => [name, ...aliases]).map((name) => wordsOf(name).join(" ")),
    );
    const parts = new Set([...whole].flatMap((name) => partsOf(name.split(" "))));
    const families = familyNames(files);
    return files.examples.flatMap(({ file, triggers }): Problem[] =>
      triggers.flatMap(({ text }) => {
        const words = wordsOf(text);
        const key = words.join(" ");
        // "AI Safety" is part of a centre's name, "AI safety" is not.
        const isName =
          whole.has(key) ||
          (isCapitalised(text) && (parts.has(key) || (words.length === 1 && families.has(key))));
        if (!isName) return [];
        return [
          {
            file,
            what: `the trigger "${text}" is nothing but a name`,
            remedy: "Take words that tell the event, with the name in near; look-up finds names by aliases",
          },
        ];
      }),
    );
  },
};

function familyNames({ sources }: GlossaryFiles): ReadonlySet<string> {
  return new Set(
    sources
      .flatMap(({ authors }) => authors)
      .filter((author) => typeof author === "string")
      .flatMap((author) => citedAuthors([author]).authors)
      .map((name) => wordsOf(name).join(" ")),
  );
}

function wordsOf(text: string): string[] {
  return tokenise(text).map(({ folded }) => folded);
}

/** All runs of words within a name. */
function partsOf(words: readonly string[]): string[] {
  return words.flatMap((_, from) =>
    words.slice(from).map((_word, more) => words.slice(from, from + more + 1).join(" ")),
  );
}

function isCapitalised(text: string): boolean {
  return text.split(" ").every((word) => /^[\p{Lu}\p{N}]/u.test(word));
}
