/** A browser that writes down what is asked of it, keeps what is stored, and passes messages on. */

/** A call of the browser's API, by its name behind `browser.`. */
export interface Call {
  readonly name: string;
  readonly args: readonly unknown[];
}

type Listener = (message: unknown, sender: unknown, answer: (response: unknown) => void) => unknown;

export interface RecordingBrowser {
  /** Stands in for `browser` and `chrome`. */
  readonly api: object;
  readonly calls: Call[];
  readonly stored: { local: Record<string, unknown>; session: Record<string, unknown> };
  /** Passes a message on to all who listen, as the browser does; undefined where nobody answers. */
  deliver(message: unknown, sender: unknown): Promise<unknown>;
}

export const OWN_ID = "own-extension";
export const OWN_ORIGIN = `chrome-extension://${OWN_ID}/`;

export function recordingBrowser(): RecordingBrowser {
  const calls: Call[] = [];
  const stored: RecordingBrowser["stored"] = { local: {}, session: {} };
  const listeners = new Set<Listener>();
  const area = (name: "local" | "session") => ({
    get: (keys: string | readonly string[]) =>
      Promise.resolve(
        structuredClone(
          Object.fromEntries(
            [keys]
              .flat()
              .filter((key) => Object.hasOwn(stored[name], key))
              .map((key) => [key, stored[name][key]]),
          ),
        ),
      ),
    set: (items: Record<string, unknown>) => {
      Object.assign(stored[name], structuredClone(items));
      return Promise.resolve();
    },
    remove: (key: string) => {
      delete stored[name][key];
      return Promise.resolve();
    },
  });
  const done: Readonly<Record<string, unknown>> = {
    "runtime.id": OWN_ID,
    "runtime.lastError": undefined,
    sidebarAction: undefined,
    "runtime.getURL": (path: string) => OWN_ORIGIN + path.slice(1),
    "runtime.onMessage.addListener": (listener: Listener) => void listeners.add(listener),
    "runtime.onMessage.removeListener": (listener: Listener) => void listeners.delete(listener),
    "tabs.create": () => Promise.resolve({ id: 99 }),
    "tabs.sendMessage": (
      _tab: number,
      _message: unknown,
      _to: unknown,
      answer: (response: unknown) => void,
    ) => answer({ res: undefined }),
  };
  for (const name of ["local", "session"] as const)
    for (const [method, run] of Object.entries(area(name)))
      (done as Record<string, unknown>)[`storage.${name}.${method}`] = run;

  /** Any part of the API: a call is written down, and answered as above or with a promise of nothing. */
  const part = (name: string): unknown => {
    if (Object.hasOwn(done, name) && typeof done[name] !== "function") return done[name];
    return new Proxy(() => {}, {
      get: (_, key) => part(name === "" ? String(key) : `${name}.${String(key)}`),
      apply(_, __, args: unknown[]) {
        calls.push({ name, args });
        const run = done[name] as ((...parts: unknown[]) => unknown) | undefined;
        return run ? run(...args) : Promise.resolve();
      },
    });
  };

  return {
    api: part("") as object,
    calls,
    stored,
    async deliver(message, sender) {
      for (const listener of listeners) {
        const answer = await new Promise((resolve) => {
          if (listener(message, sender, resolve) !== true) resolve(undefined);
        });
        if (answer !== undefined) return answer;
      }
      return undefined;
    },
  };
}
