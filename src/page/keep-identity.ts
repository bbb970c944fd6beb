import type { Annotated, Annotation } from "./annotations.ts";

/** An annotation that stays where it was stays the same object, so that nothing is painted anew. */
export function keepIdentity(now: Annotated, before: Annotated | undefined): Annotated {
  if (!before) return now;
  const known = new Map<Text, Annotation[]>();
  for (const old of before.annotations) {
    const list = known.get(old.startNode);
    if (list) list.push(old);
    else known.set(old.startNode, [old]);
  }
  const annotations = now.annotations.map((fresh) => {
    const old = known
      .get(fresh.startNode)
      ?.find(
        (candidate) =>
          candidate.startOffset === fresh.startOffset &&
          candidate.endNode === fresh.endNode &&
          candidate.endOffset === fresh.endOffset &&
          candidate.entry === fresh.entry,
      );
    return old ? Object.assign(old, fresh) : fresh;
  });
  return { ...now, annotations };
}
