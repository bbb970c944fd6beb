import { JSDOM } from "jsdom";
import { expect, test } from "vitest";
import { drawChart } from "../../src/cli/bench/chart.ts";
import { putBetween } from "../../src/cli/bench/write-docs.ts";

const BARS = [
  { group: "One", label: "ours", value: 10, isOurs: true },
  { group: "One", label: "a <peer>", value: 1000, isOurs: false },
  { group: "Two", label: "less than nothing", value: 0.5, isOurs: false },
];

test("bars stand on a logarithmic scale, ours apart from the peers'", () => {
  const { document } = new JSDOM(drawChart("Title & more", BARS), { contentType: "image/svg+xml" }).window;
  const widths = [...document.querySelectorAll("rect")].map((bar) => Number(bar.getAttribute("width")));
  expect(widths[1]! / widths[0]!).toBeCloseTo(3, 1);
  expect(widths[2]).toBe(0);
  expect(document.querySelectorAll("rect.ours")).toHaveLength(1);
  const texts = [...document.querySelectorAll("text")].map(({ textContent }) => textContent);
  expect(texts).toContain("a <peer>");
  expect(texts).toContain("1000 ×");
  expect(texts.filter((text) => text === "One")).toHaveLength(1);
  expect(document.documentElement.getAttribute("aria-label")).toBe("Title & more");
});

test("nothing stands outside the picture, and it has colours for a dark ground", () => {
  const svg = drawChart("T", BARS);
  const { document } = new JSDOM(svg, { contentType: "image/svg+xml" }).window;
  const [, , width, height] = document.documentElement.getAttribute("viewBox")!.split(" ").map(Number);
  for (const element of document.querySelectorAll("text, rect")) {
    expect(Number(element.getAttribute("x"))).toBeLessThan(width!);
    expect(Number(element.getAttribute("y"))).toBeLessThan(height!);
  }
  expect(svg).toContain("prefers-color-scheme: dark");
});

test("figures are written between their markers, and nowhere else", () => {
  const text = "before\n<!-- a -->\nold\n<!-- end of a -->\nafter";
  const written = putBetween(text, "a", "new");
  expect(written).toBe("before\n<!-- a -->\n\nnew\n\n<!-- end of a -->\nafter");
  expect(putBetween(written, "a", "new")).toBe(written);
  expect(() => putBetween(text, "b", "new")).toThrow("<!-- b -->");
});
