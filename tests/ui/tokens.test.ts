import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { PROJECT_FOLDER } from "../../src/cli/project.ts";

const CSS = readFileSync(join(PROJECT_FOLDER, "src", "ui", "tokens.css"), "utf8");

/** What a token is in a scheme; the first definition, that is without a reader's wish for contrast. */
function colour(token: string, scheme: "light" | "dark"): string {
  const found = new RegExp(`--${token}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)`).exec(CSS);
  if (!found) throw new Error(`--${token} is no pair of colours.`);
  return found[scheme === "light" ? 1 : 2]!;
}

/** Relative luminance, as WCAG 2.2 defines it. */
function luminance(hex: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light! + 0.05) / (dark! + 0.05);
}

const TEXT_ON = ["text", "muted", "accent", "note"].flatMap((front) =>
  ["surface", "raised"].map((ground) => [front, ground, 4.5] as const),
);
const PARTS_ON = ["edge", "focus"].flatMap((front) =>
  ["surface", "raised"].map((ground) => [front, ground, 3] as const),
);

test.each([...TEXT_ON, ["on-accent", "accent", 4.5] as const, ...PARTS_ON])(
  "--%s on --%s has a contrast of at least %d, light and dark",
  (front, ground, least) => {
    for (const scheme of ["light", "dark"] as const)
      expect(contrast(colour(front, scheme), colour(ground, scheme)), scheme).toBeGreaterThanOrEqual(least);
  },
);
