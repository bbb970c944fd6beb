import fc from "fast-check";
import { expect, test } from "vitest";
import { sheetPlace } from "../../src/ui/popover/sheet-place.ts";

test.each([
  [{ top: 100, bottom: 124 }, 780, { side: "bottom", maxHeight: 546 }],
  [{ top: 360, bottom: 384 }, 780, { side: "bottom", maxHeight: 388 }],
  [{ top: 700, bottom: 724 }, 780, { side: "top", maxHeight: 546 }],
  [{ top: 60, bottom: 84 }, 150, { side: "bottom", maxHeight: 150 }],
])("beside the line %j in a window of %d: %j", (line, height, place) => {
  expect(sheetPlace(line, height)).toEqual(place);
});

test("in any window of 400 pixels or more the line is left in view", () => {
  fc.assert(
    fc.property(
      fc
        .integer({ min: 400, max: 2000 })
        .chain((height) => fc.tuple(fc.constant(height), fc.integer({ min: 0, max: height - 30 }))),
      ([height, top]) => {
        const line = { top, bottom: top + 30 };
        const { side, maxHeight } = sheetPlace(line, height);
        expect(maxHeight).toBeLessThanOrEqual(side === "top" ? line.top : height - line.bottom);
        expect(maxHeight).toBeGreaterThanOrEqual(160);
      },
    ),
  );
});
