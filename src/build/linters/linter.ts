/** A rule for the glossary: what it demands, and where it is not met. */
import type { Problem } from "../problem.ts";
import type { GlossaryFiles } from "../read-glossary.ts";

export interface Linter {
  readonly name: string;
  /** Cheap or not, a linter looks at the whole glossary and reports every place. */
  check(files: GlossaryFiles): Problem[];
}
