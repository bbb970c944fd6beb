import type { Annotated, Annotation } from "./annotations.ts";

/**
 * An annotation that stays where it was stays the same object, so that nothing is painted anew.
 * No two annotations begin at the same place, so each is found at once: a single text node can hold thousands.
 */
export function keepIdentity(now: Annotated, before: Annotated | undefined): Annotated {
  if (!before) return now;
  const known = new Map<Text, Map<number, Annotation>>();
  for (const old of before.annotations) {
    const inNode = known.get(old.startNode);
    if (inNode) inNode.set(old.startOffset, old);
    else known.set(old.startNode, new Map([[old.startOffset, old]]));
  }
  const annotations = now.annotations.map((fresh) => {
    const old = known.get(fresh.startNode)?.get(fresh.startOffset);
    const isSame =
      old && old.endNode === fresh.endNode && old.endOffset === fresh.endOffset && old.entry === fresh.entry;
    return isSame ? Object.assign(old, fresh) : fresh;
  });
  return { ...now, annotations };
}
