/** All pictures on one page, each with its name. */
import { writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import type { BrowserContext } from "playwright-core";

export interface Picture {
  readonly name: string;
  readonly file: string;
}

const STYLE = `
body { margin: 24px; background: #8a8a86; font: 14px/1.4 system-ui, sans-serif; }
main { columns: 6 260px; column-gap: 16px; }
figure { margin: 0 0 16px; break-inside: avoid; }
img { display: block; width: 100%; }
figcaption { padding: 4px 0; color: #111; }
`;

/** Writes `contact-sheet.html` and `.png` beside the pictures; gives the path of the latter. */
export async function contactSheet(
  context: BrowserContext,
  pictures: readonly Picture[],
  folder: string,
): Promise<string> {
  const figures = pictures.map(
    ({ name, file }) =>
      `<figure><img src="${basename(file)}" alt=""><figcaption>${name}</figcaption></figure>`,
  );
  const page = join(folder, "contact-sheet.html");
  writeFileSync(
    page,
    `<!doctype html><meta charset="utf-8"><title>AI Risk Gloss</title><style>${STYLE}</style><main>${figures.join("")}</main>`,
  );
  const view = await context.newPage();
  await view.setViewportSize({ width: 1680, height: 1000 });
  await view.goto(pathToFileURL(page).href);
  const path = join(folder, "contact-sheet.png");
  await view.screenshot({ path, fullPage: true });
  await view.close();
  return path;
}
