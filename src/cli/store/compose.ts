/** Pages that put photographed parts together: a picture for a store with its headline, the tile, the logo. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { PROJECT_FOLDER } from "../project.ts";
import { HEAD_HEIGHT, type Part, type StorePicture } from "./pictures.ts";

export interface Photograph {
  readonly part: Part;
  readonly png: Buffer;
}

const read = (...path: string[]): string => readFileSync(join(PROJECT_FOLDER, ...path), "utf8");

function page(scheme: "light" | "dark", style: string, body: string): string {
  return (
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>AI Risk Gloss</title>` +
    `<style>${read("src", "ui", "tokens.css")}
:root { color-scheme: ${scheme}; }
body { margin: 0; overflow: hidden; background: var(--surface); color: var(--text); }
${style}</style><body>${body}</body></html>`
  );
}

const icon = (): string => read("docs", "icon.svg");

/** The headline in a band at the top, below it the parts beside and over one another. */
export function pictureOf(picture: StorePicture, photographs: readonly Photograph[]): string {
  const parts = photographs.map(({ part, png }) => {
    const source = `data:image/png;base64,${png.toString("base64")}`;
    return `<img class="${part.place}" src="${source}" width="${part.size.width}" alt="">`;
  });
  return page(
    picture.scheme,
    `header { display: flex; align-items: center; gap: var(--space-4); box-sizing: border-box; height: ${HEAD_HEIGHT}px;
  padding: 0 28px; background: var(--raised); border-bottom: 1px solid var(--line); }
header svg { flex: none; width: 34px; height: 34px; }
h1 { margin: 0; font: 600 25px / 1 var(--serif); letter-spacing: -0.005em; }
main { position: relative; display: flex; height: calc(100vh - ${HEAD_HEIGHT}px); }
img { display: block; flex: none; }
.beside + .beside { margin-left: -1px; border-left: 1px solid var(--line); }
.over { position: absolute; top: 10px; right: 44px; border: 1px solid var(--line);
  border-radius: var(--radius); box-shadow: 0 10px 36px rgb(0 0 0 / 0.45); }`,
    `<header>${icon()}<h1>${picture.headline}</h1></header><main>${parts.join("")}</main>`,
  );
}

/** The small tile: the icon, the name, and a word with its mark. */
export function tile(): string {
  return page(
    "light",
    `body { display: grid; place-content: center; justify-items: center; gap: 14px; height: 100vh;
  background: var(--raised); text-align: center; }
svg { width: 62px; height: 62px; }
h1 { margin: 0; font: 600 30px / 1.1 var(--serif); }
p { margin: 0; font: 15px / 1.45 var(--sans); color: var(--muted); }
u { color: var(--text); text-decoration: underline dotted 1.5px; text-underline-offset: 4px; }`,
    `${icon()}<h1>AI Risk Gloss</h1><p>The words of the AI-risk debate,<br><u>explained</u> as you read</p>`,
  );
}

/** The icon alone, as large as the page, with nothing behind its corners. */
export function logo(): string {
  return page(
    "light",
    `html, body { background: none; } svg { display: block; width: 100vw; height: 100vh; }`,
    icon(),
  );
}
