/** The first sentence of a text. "et al.", initials, "e.g." and decimals do not end one. */
export function firstSentence(text: string): string {
  const ends = /[.!?]["'”’)]?(?=\s+[A-Z0-9"“'‘(]|\s*$)/g;
  for (const end of text.matchAll(ends)) {
    const before = text.slice(0, end.index + 1);
    if (/(?:\bet al|\be\.g|\bi\.e|\bcf|\bvs|\bDr|\bMr|\bMs|\bno|\b[A-Z])\.$/.test(before)) continue;
    return text.slice(0, end.index + end[0].length).trim();
  }
  return text.trim();
}
