/** What is painted on a page, read as the page itself could: from the shared registry of highlights. */

export interface PaintedMark {
  readonly text: string;
  /** Middle of its first line, in viewport pixels. */
  readonly x: number;
  readonly y: number;
  readonly isInViewport: boolean;
}

/** Runs in the page: hand it to `page.evaluate`. */
export function paintedMarks(): PaintedMark[] {
  const marks: PaintedMark[] = [];
  for (const name of ["ai-risk-gloss", "ai-risk-gloss-tint"]) {
    for (const painted of CSS.highlights.get(name) ?? []) {
      const range = new Range();
      range.setStart(painted.startContainer, painted.startOffset);
      range.setEnd(painted.endContainer, painted.endOffset);
      const rect = range.getClientRects()[0];
      const x = rect ? rect.left + rect.width / 2 : 0;
      const y = rect ? rect.top + rect.height / 2 : 0;
      marks.push({
        text: range.toString(),
        x,
        y,
        isInViewport: rect !== undefined && y > 0 && y < innerHeight && x > 0 && x < innerWidth,
      });
    }
  }
  return marks.toSorted((a, b) => a.y - b.y || a.x - b.x);
}
