/** Long work is written as a generator: at each `yield` it can be left for a while. */
export type Work<Result> = Generator<undefined, Result>;

/** The result of work that nobody waits for: done without a rest. */
export function runToEnd<Result>(work: Work<Result>): Result {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}
