/** The shapes in which settings and site rules were ever kept, and how each of them becomes the next. */
import { ownValue } from "./own-value.ts";

/** What is kept: by the browser, or in an exported file. */
export type Part = "settings" | "sites";

export type Json = Readonly<Record<string, unknown>>;
/** From one version of each part to the next. Whatever JSON comes in, it must not throw. */
export type Step = Readonly<Record<Part, (kept: Json) => Json>>;

const same = (kept: Json): Json => kept;

/** The first leads from version 1 to version 2. A step that was released is never changed. */
const STEPS: readonly Step[] = [
  // Nothing changes but that from now on what is kept says its version.
  { settings: same, sites: same },
];

export const VERSION = STEPS.length + 1;

/** The version that JSON says it is of: the first where it says none, or nothing sound. */
export function versionOf(json: unknown): number {
  const version = ownValue(json, "version");
  return Number.isSafeInteger(version) && Number(version) >= 1 ? Number(version) : 1;
}

/** What was kept in some version, in the shape of today. What a newer one kept is left as it is. */
export function upToDate(
  part: Part,
  kept: unknown,
  version: number,
  steps: readonly Step[] = STEPS,
): unknown {
  return isJsonObject(kept)
    ? steps.slice(version - 1).reduce<Json>((json, step) => step[part](json), kept)
    : kept;
}

export function isJsonObject(json: unknown): json is Json {
  return typeof json === "object" && json !== null && !Array.isArray(json);
}
