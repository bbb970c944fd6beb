/** What JSON from outside holds under a key; undefined where it is no object, or only inherits it. */
export function ownValue(json: unknown, key: string): unknown {
  return typeof json === "object" && json !== null
    ? Object.getOwnPropertyDescriptor(json, key)?.value
    : undefined;
}
