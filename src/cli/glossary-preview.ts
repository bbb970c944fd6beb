/**
 * `npm run glossary:preview [-- --out FILE] [--shots DIR]`: writes one HTML page with every card of the
 * glossary, and with `--shots` a screenshot of each card named in SHOTS.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { chromium } from "playwright-core";
import { generateChromeMessages, parseMessagesFile } from "@wxt-dev/i18n/build";
import { build, type Plugin, type Rolldown } from "vite";
import { glossaryPlugin } from "../build/glossary-plugin.ts";
import { findBrowser } from "./browser/find-browser.ts";
import { fail } from "./fail.ts";
import { GLOSSARY_FOLDER, PROJECT_FOLDER } from "./project.ts";

/** One of each kind, the plain and the crowded. */
const SHOTS = [
  "king-lear-problem",
  "instrumental-convergence",
  "reward-hacking",
  "scheming",
  "existential-risk",
  "claude-opus-4-blackmail",
  "coastrunners",
  "hinton-2024",
  "carlsmith-2022-power-seeking",
  "arvind-narayanan",
];

const { values } = parseArgs({ options: { out: { type: "string" }, shots: { type: "string" } } });
const out = resolve(values.out ?? join(PROJECT_FOLDER, ".output", "preview.html"));

mkdirSync(dirname(out), { recursive: true });
writeFileSync(out, await page());
console.log(out);
if (values.shots !== undefined) await takeShots(resolve(values.shots));

/** Script and style stand in the page itself, so that it opens from the disk. */
async function page(): Promise<string> {
  const built = (await build({
    configFile: false,
    logLevel: "error",
    plugins: [glossaryPlugin(GLOSSARY_FOLDER), interfaceTexts()],
    resolve: { alias: { "#i18n": join(PROJECT_FOLDER, ".wxt", "i18n", "index.ts") } },
    define: { "process.env.NODE_ENV": '"production"' },
    build: {
      write: false,
      target: "es2023",
      cssTarget: ["chrome128", "firefox146"],
      lib: {
        entry: join(PROJECT_FOLDER, "src", "ui", "preview", "main.tsx"),
        formats: ["iife"],
        name: "preview",
        cssFileName: "preview",
      },
    },
  })) as Rolldown.RolldownOutput[];
  const parts = built.flatMap(({ output }) => output);
  const script = parts.find((part) => part.type === "chunk")?.code ?? fail("The preview has no script.");
  const style = parts.find((part) => part.type === "asset" && part.fileName.endsWith(".css"));
  const css = style?.type === "asset" ? String(style.source) : fail("The preview has no style.");
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>AI Risk Gloss: all cards</title>
<style>${css}</style></head>
<body><div id="app"></div><script>${script.replaceAll("</script", "<\\/script")}</script></body>
</html>
`;
}

/** `virtual:interface-texts`, for a page that has no browser to ask. */
function interfaceTexts(): Plugin {
  const name = "virtual:interface-texts";
  return {
    name: "interface-texts",
    resolveId: (id) => (id === name ? `\0${name}` : undefined),
    async load(id) {
      if (id !== `\0${name}`) return undefined;
      const messages = await parseMessagesFile(join(PROJECT_FOLDER, "src", "locales", "en.yml"));
      return `export default ${JSON.stringify(generateChromeMessages(messages))}`;
    },
  };
}

async function takeShots(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const browser = await chromium.launch({ executablePath: findBrowser("chromium"), args: ["--no-sandbox"] });
  try {
    const view = await browser.newPage({ viewport: { width: 1280, height: 900 }, deviceScaleFactor: 2 });
    await view.goto(pathToFileURL(out).href);
    for (const id of SHOTS) {
      const path = join(folder, `${id}.png`);
      await view.locator(`article[id="${id}"]`).screenshot({ path });
      console.log(path);
    }
  } finally {
    await browser.close();
  }
}
