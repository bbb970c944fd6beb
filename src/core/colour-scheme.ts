/** Whether a text stands on a light or a dark ground, from the computed colours behind it. */

export type Scheme = "light" | "dark";

export interface Ground {
  /** A computed `background-color`. */
  readonly colour: string;
  /** There is a picture or gradient on it. */
  readonly hasPicture: boolean;
}

/** Relative luminance from which, and up to which, a ground is clearly light or dark. */
const LIGHT_FROM = 0.36;
const DARK_TO = 0.16;
/** Of what lies further behind, no more shines through than this. */
const SHINES_THROUGH = 0.05;

/**
 * The scheme of the ground that `grounds`, from the innermost outwards, make together; undefined where that
 * cannot be told or is in between. `canvas` is the computed `color-scheme` of the root, which paints what
 * they leave open.
 */
export function schemeOf(grounds: readonly Ground[], canvas: string): Scheme | undefined {
  let luminance = 0;
  let open = 1;
  for (const { colour, hasPicture } of grounds) {
    const parsed = parseColour(colour);
    if (!parsed || (hasPicture && parsed.alpha < 1)) return undefined;
    luminance += open * parsed.alpha * parsed.luminance;
    open *= 1 - parsed.alpha;
    if (open < SHINES_THROUGH) return schemeOfLuminance(luminance / (1 - open));
  }
  const isDark = /\bdark\b/.test(canvas);
  if (isDark && /\blight\b/.test(canvas)) return undefined;
  return schemeOfLuminance(luminance + (isDark ? 0 : open));
}

function schemeOfLuminance(luminance: number): Scheme | undefined {
  if (luminance >= LIGHT_FROM) return "light";
  return luminance <= DARK_TO ? "dark" : undefined;
}

interface Shade {
  readonly luminance: number;
  readonly alpha: number;
}

/** A computed colour: `rgb()`, `color(srgb …)`, and the lightness of the `lab` and `lch` families. */
function parseColour(colour: string): Shade | undefined {
  const [, name, inside] = /^([a-z]+)\((.*)\)$/.exec(colour) ?? [];
  if (name === undefined || inside === undefined) return undefined;
  const parts = inside.split(/[\s,/]+/);
  const space = name === "color" ? parts.shift() : name;
  const numbers = parts.map(Number);
  if (numbers.length < 3 || numbers.length > 4 || numbers.some(Number.isNaN)) return undefined;
  const [first, second, third, alpha = 1] = numbers as [number, number, number, number?];
  switch (space) {
    case "rgb":
    case "rgba":
      return { luminance: luminanceOf(first / 255, second / 255, third / 255), alpha };
    case "srgb":
      return { luminance: luminanceOf(first, second, third), alpha };
    case "oklab":
    case "oklch":
      return { luminance: first ** 3, alpha };
    case "lab":
    case "lch":
      return { luminance: first > 8 ? ((first + 16) / 116) ** 3 : first / 903.3, alpha };
    default:
      return undefined;
  }
}

function luminanceOf(red: number, green: number, blue: number): number {
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}
