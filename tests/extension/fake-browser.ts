/** As much of a browser as storage and sites need, in memory; every part of it can be made to fail. */

type Listener = (...args: never[]) => void;

function event(): {
  addListener(l: Listener): void;
  removeListener(l: Listener): void;
  tell(...args: unknown[]): void;
} {
  const listeners = new Set<Listener>();
  return {
    addListener: (listener) => void listeners.add(listener),
    removeListener: (listener) => void listeners.delete(listener),
    tell: (...args) => {
      for (const listener of listeners) listener(...(args as never[]));
    },
  };
}

type Values = Record<string, unknown>;
interface Script {
  readonly id: string;
  readonly matches: string[];
  readonly excludeMatches: string[];
}

export class FakeBrowser {
  /** What is stored, as the browser has it. */
  values: Values = {};
  granted = new Set<string>();
  scripts: Script[] = [];
  /** How often each call was made. */
  readonly calls: string[] = [];
  /** Calls that reject, never answer, or answer that they did what they did not. */
  readonly broken = new Map<string, "rejects" | "hangs" | "lies">();
  /** Whether the reader agrees when the browser asks. */
  agrees = true;

  readonly #onChanged = event();

  async #do<T>(name: string, work: () => T): Promise<T> {
    this.calls.push(name);
    await Promise.resolve();
    switch (this.broken.get(name)) {
      case "rejects":
        throw new Error(`${name}: refused`);
      case "hangs":
        return new Promise<never>(() => {});
      case "lies":
        return undefined as T;
      case undefined:
        return work();
    }
  }

  #area() {
    return {
      get: (keys: string | string[]) =>
        this.#do("storage.get", () =>
          Object.fromEntries(
            [keys]
              .flat()
              .filter((key) => Object.hasOwn(this.values, key))
              .map((key) => [key, structuredClone(this.values[key])]),
          ),
        ),
      set: (items: Values) =>
        this.#do("storage.set", () => {
          const changes = Object.fromEntries(
            Object.entries(items).map(([key, newValue]) => [key, { oldValue: this.values[key], newValue }]),
          );
          this.values = { ...this.values, ...structuredClone(items) };
          this.#onChanged.tell(changes, "local");
        }),
      remove: (keys: string | string[]) =>
        this.#do("storage.remove", () => {
          const gone = new Set([keys].flat());
          this.values = Object.fromEntries(Object.entries(this.values).filter(([key]) => !gone.has(key)));
        }),
    };
  }

  readonly api = {
    storage: { local: this.#area(), session: this.#area(), onChanged: this.#onChanged },
    permissions: {
      contains: ({ origins }: { origins: string[] }) =>
        this.#do("permissions.contains", () =>
          origins.every((origin) => this.granted.has(origin) || this.granted.has("*://*/*")),
        ),
      request: ({ origins }: { origins: string[] }) =>
        this.#do("permissions.request", () => {
          if (this.agrees) for (const origin of origins) this.granted.add(origin);
          return this.agrees;
        }),
      remove: ({ origins }: { origins: string[] }) =>
        this.#do("permissions.remove", () => {
          for (const origin of origins) this.granted.delete(origin);
          // As Chromium does.
          if (origins.includes("*://*/*")) this.granted.clear();
          return true;
        }),
      onAdded: event(),
      onRemoved: event(),
    },
    scripting: {
      getRegisteredContentScripts: () => this.#do("scripting.get", () => [...this.scripts]),
      registerContentScripts: ([script]: [Script]) =>
        this.#do("scripting.register", () => {
          if (this.scripts.length > 0) throw new Error("Duplicate script ID");
          this.scripts = [script];
        }),
      updateContentScripts: ([script]: [Script]) =>
        this.#do("scripting.update", () => {
          this.scripts = [script];
        }),
      unregisterContentScripts: () =>
        this.#do("scripting.unregister", () => {
          this.scripts = [];
        }),
      executeScript: () => this.#do("scripting.execute", () => []),
      removeCSS: () => this.#do("scripting.removeCSS", () => {}),
    },
    tabs: { query: () => this.#do("tabs.query", () => []) },
  };
}
