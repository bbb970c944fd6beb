/**
 * The engine's own time, as stretches between the moments when the browser calls it and the moments when
 * it is done or pauses. The globals through which it is called are replaced in this world alone.
 */

export interface WorkClock {
  /** The engine is called from now on. */
  begin(): void;
  /** The engine has done something just now: if it does no more, its stretch ends here. */
  touch(): void;
  /** Each stretch so far, in milliseconds. */
  stretches(): number[];
}

type Callback = (...parts: readonly unknown[]) => unknown;

/** From now on the engine's work is timed; there is no way back, the page is thrown away. */
export function startWorkClock(): WorkClock {
  const done: number[] = [];
  let from = 0;
  let last = 0;
  const begin = (): void => {
    if (last > from) done.push(last - from);
    from = last = performance.now();
  };
  const touch = (): void => {
    last = performance.now();
  };
  const timed =
    (run: Callback): Callback =>
    (...parts) => {
      begin();
      const answer = run(...parts);
      touch();
      return answer;
    };
  const put = (name: string, value: unknown): void => {
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  };

  const setLater = globalThis.setTimeout.bind(globalThis);
  put("setTimeout", (run: Callback, ms?: number) => {
    touch();
    return setLater(timed(run), ms);
  });
  const { scheduler } = globalThis as {
    scheduler?: { postTask(run: Callback, options: object): unknown };
  };
  if (scheduler)
    put("scheduler", {
      postTask(run: Callback, options: object) {
        touch();
        return scheduler.postTask(timed(run), options);
      },
    });
  for (const name of ["MutationObserver", "IntersectionObserver"] as const) {
    const Original = globalThis[name] as unknown as new (run: Callback, options?: object) => object;
    put(name, function (run: Callback, options?: object) {
      return new Original(timed(run), options);
    });
  }
  return {
    begin,
    touch,
    stretches() {
      begin();
      return done;
    },
  };
}
