/** Something wrong in the glossary: where, what, and what to do about it. */
export interface Problem {
  /** Path below the project, such as `glossary/concepts/sandbagging.md`. */
  readonly file: string;
  readonly what: string;
  readonly remedy: string;
}

/** One line for people. */
export function describeProblem({ file, what, remedy }: Problem): string {
  return `${file}: ${what}. ${remedy}.`;
}
