import { expect, test } from "vitest";
import { schemeOf, type Ground, type Scheme } from "../../src/core/colour-scheme.ts";

const NONE = "rgba(0, 0, 0, 0)";
const plain = (...colours: string[]): Ground[] => colours.map((colour) => ({ colour, hasPicture: false }));
const picture = (colour: string): Ground => ({ colour, hasPicture: true });

test.each<[string, readonly Ground[], string, Scheme | undefined]>([
  ["nothing painted on a plain page", plain(NONE, NONE), "normal", "light"],
  ["nothing painted, the page declares dark", plain(NONE), "dark", "dark"],
  ["nothing painted, the page follows the system", plain(NONE), "light dark", undefined],
  ["nothing painted, light only", plain(NONE), "light only", "light"],
  ["a white page", plain(NONE, "rgb(255, 255, 255)"), "normal", "light"],
  ["a dark page that declares nothing", plain(NONE, "rgb(24, 26, 27)"), "normal", "dark"],
  ["the innermost counts", plain("rgb(20, 20, 20)", "rgb(255, 255, 255)"), "normal", "dark"],
  ["a light box on a dark page", plain("rgb(250, 249, 246)", "rgb(0, 0, 0)"), "dark", "light"],
  [
    "a veil of white over black stays dark",
    plain("rgba(255, 255, 255, 0.06)", "rgb(0, 0, 0)"),
    "normal",
    "dark",
  ],
  ["a veil of black over the canvas stays light", plain("rgba(0, 0, 0, 0.05)"), "normal", "light"],
  ["a middle grey decides nothing", plain("rgb(118, 118, 118)"), "normal", undefined],
  ["a saturated blue is dark", plain("rgb(0, 40, 120)"), "normal", "dark"],
  ["color(srgb) with alpha", plain("color(srgb 0.05 0.05 0.06 / 0.98)"), "normal", "dark"],
  ["oklch of a dark theme", plain("oklch(0.21 0.006 285.885)"), "normal", "dark"],
  ["oklch of a light theme", plain("oklch(0.985 0 0)"), "dark", "light"],
  ["lab", plain("lab(8.11 0.8 -12)"), "normal", "dark"],
  ["a picture with nothing under it", [picture(NONE)], "normal", undefined],
  ["a picture on a full colour", [picture("rgb(15, 15, 20)")], "normal", "dark"],
  ["a colour of a space we do not read", plain("color(display-p3 0 0 0)"), "normal", undefined],
  ["what is no colour", plain("currentcolor"), "normal", undefined],
  ["a missing component", plain("oklch(none 0 0)"), "normal", undefined],
])("%s", (_, grounds, canvas, expected) => {
  expect(schemeOf(grounds, canvas)).toBe(expected);
});
