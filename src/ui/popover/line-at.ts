/** How far beside a box of text a point still counts as in it. */
const SLACK_PX = 3;

/** The box of the line that a point lies on; of text on several lines, the first where it lies on none. */
export function lineAt(rects: readonly DOMRect[], x: number, y: number): DOMRect | undefined {
  const near = rects.find(
    ({ left, right, top, bottom }) =>
      x >= left - SLACK_PX && x <= right + SLACK_PX && y >= top - SLACK_PX && y <= bottom + SLACK_PX,
  );
  return near ?? rects[0];
}
