import { expect, test } from "vitest";
import { browserBrand } from "../../src/extension/browser-brand.ts";

const CHROMIUM = { brand: "Chromium", version: "156" };

test.each([
  [[{ brand: "Not_A Brand", version: "8" }, CHROMIUM], "Chromium 156"],
  [
    [CHROMIUM, { brand: "Google Chrome", version: "156" }, { brand: "Not?A_Brand", version: "24" }],
    "Google Chrome 156",
  ],
  [
    [{ brand: "Not)A;Brand", version: "99" }, { brand: "Microsoft Edge", version: "140" }, CHROMIUM],
    "Microsoft Edge 140",
  ],
  [[{ brand: " Not;A Brand", version: "99" }], undefined],
  [[], undefined],
])("%j is %s", (brands, named) => {
  expect(browserBrand(brands)).toBe(named);
});
