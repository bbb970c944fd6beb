/** Bars on a logarithmic scale, as SVG that can be read on light and dark ground. */
import { short } from "./short.ts";

export interface Bar {
  readonly group: string;
  readonly label: string;
  readonly value: number;
  /** Ours, as against a peer's. */
  readonly isOurs: boolean;
}

const WIDTH = 760;
const LABELS = 250;
const ROW = 24;
const HEAD = 44;
const GROUP = 30;
/** Room for the number behind the longest bar. */
const NUMBER = 80;

/** Values below 1 get no bar. `title` says what a bar means. */
export function drawChart(title: string, bars: readonly Bar[]): string {
  const longest = Math.log10(Math.max(10, ...bars.map(({ value }) => value)));
  const scale = (value: number): number =>
    (Math.max(0, Math.log10(value)) / longest) * (WIDTH - LABELS - NUMBER);
  const parts: string[] = [];
  let y = HEAD;
  let group: string | undefined;
  for (const bar of bars) {
    if (bar.group !== group) {
      group = bar.group;
      parts.push(`<text class="group" x="0" y="${y + 16}">${escaped(group)}</text>`);
      y += GROUP;
    }
    const length = scale(bar.value);
    parts.push(
      `<text x="${LABELS - 8}" y="${y + 14}" text-anchor="end">${escaped(bar.label)}</text>`,
      `<rect class="${bar.isOurs ? "ours" : "peer"}" x="${LABELS}" y="${y + 3}" width="${length.toFixed(1)}" height="14"/>`,
      `<text x="${(LABELS + length + 6).toFixed(1)}" y="${y + 14}">${short(bar.value)} ×</text>`,
    );
    y += ROW;
  }
  const lines: string[] = [];
  for (let power = 0; power <= longest; power++) {
    const x = (LABELS + scale(10 ** power)).toFixed(1);
    lines.push(`<line x1="${x}" y1="${HEAD - 6}" x2="${x}" y2="${y}"/>`);
  }
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${y + 8}" role="img" aria-label="${escaped(title)}">
<style>
  text { font: 13px system-ui, sans-serif; fill: #24292f }
  .title, .group { font-weight: 600 }
  .ours { fill: #1a7f64 }
  .peer { fill: #8c959f }
  line { stroke: #d0d7de }
  @media (prefers-color-scheme: dark) {
    text { fill: #e6edf3 }
    .ours { fill: #3fb68b }
    .peer { fill: #6e7681 }
    line { stroke: #30363d }
  }
</style>
<text class="title" x="0" y="18">${escaped(title)}</text>
${[...lines, ...parts].join("\n")}
</svg>
`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
