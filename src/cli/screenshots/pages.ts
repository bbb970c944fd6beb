/** The pages that are read for screenshots: our own article, set as such pages are set. */
import { join } from "node:path";
import { htmlOfFile } from "../html-of-file.ts";
import { PROJECT_FOLDER } from "../project.ts";

const ARTICLE = htmlOfFile(join(PROJECT_FOLDER, "docs", "demo-article.md")).html;

const setAs = (style: string, attributes = ""): string =>
  ARTICLE.replace("</head>", `<style>${style}</style></head>`).replace("<html", `<html ${attributes}`);

const plain = (language: string, title: string, text: string): string =>
  `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${title}</title></head>` +
  `<body><main><h1>${title}</h1><p>${text}</p></main></body></html>`;

export const PAGES: Readonly<Record<string, string>> = {
  "/article": ARTICLE,
  "/dark": setAs("html, body { background: #16181c; color: #d6d8dc; }"),
  "/rtl": setAs("", 'dir="rtl"'),
  "/vertical": plain(
    "en",
    "Written in columns",
    "A chatbot that flatters is a nuisance. An AI agent that acts for weeks can do more with a wrong goal, and " +
      "some speak of deceptive alignment: a model behaves well in training because this is the way to leave " +
      "training unchanged. Critics answer that current models show little of this outside tests.",
  ).replace("<main>", '<main style="writing-mode:vertical-rl;height:28em;margin-inline:auto">'),
  "/works": plain(
    "en",
    "What was read this month",
    "We read The Surprising Creativity of Digital Evolution: A Collection of Anecdotes from the Evolutionary " +
      "Computation and Artificial Life Research Communities, and after it Concrete Problems in AI Safety. " +
      "Both name CoastRunners, the boat race in which an AI agent went round in circles for points.",
  ),
  "/garden": plain(
    "en",
    "A garden in winter",
    "The beds follow the wall, and in the barn they rehearse a play. Nothing grows before March, and the " +
      "hedge keeps the wind from the glass.",
  ),
  "/german": plain(
    "de",
    "Ein Garten im Winter",
    "Die Beete liegen an der Mauer, und in der Scheune wird gespielt. Vor dem März wächst nichts, und die " +
      "Hecke hält den Wind vom Glas fern.",
  ),
  "/blank": "<!doctype html><html lang=en><title>A drawing</title><canvas></canvas>",
  "/paper.pdf": plain("en", "A paper", "The browser's own viewer shows this file."),
};
