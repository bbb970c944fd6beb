/** A text, Markdown or HTML file as a page. */
import { readFileSync } from "node:fs";
import { basename, extname } from "node:path";
import { micromark } from "micromark";
import { fail } from "./fail.ts";

/** The file as an HTML document; ends the program with one line when it cannot be read. */
export function htmlOfFile(path: string): { html: string; title: string } {
  let content: string;
  try {
    content = readFileSync(path, "utf8");
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    const why =
      code === "ENOENT" ? "there is no such file" : code === "EISDIR" ? "it is a folder" : String(code);
    fail(`Cannot read ${path}: ${why}.`);
  }
  return htmlOfText(content, extname(path).toLowerCase(), basename(path));
}

/** `extension` with its dot; anything but HTML and Markdown is read as plain text. */
export function htmlOfText(
  content: string,
  extension: string,
  name: string,
): { html: string; title: string } {
  if ([".html", ".htm", ".xhtml"].includes(extension)) return { html: content, title: "" };
  const body = [".md", ".markdown"].includes(extension) ? micromark(content) : paragraphs(content);
  const title =
    content
      .split("\n", 1)[0]!
      .replace(/^#+\s*/, "")
      .trim()
      .slice(0, 120) || name;
  return {
    title,
    html:
      `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escape(title)}</title>` +
      `<meta name="viewport" content="width=device-width"><style>${PAGE_STYLE}</style></head>` +
      `<body><main><article>${body}</article></main></body></html>`,
  };
}

/** A line is a paragraph; a short one that ends without a full stop and leads into a longer one is a heading. */
function paragraphs(text: string): string {
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  return lines
    .map((line, at) => {
      if (line === "") return "";
      if (at === 0) return `<h1>${escape(line)}</h1>`;
      const next = lines.slice(at + 1).find((later) => later !== "");
      const isHeading = line.length < 60 && !/[.!?:;,"”)]$|^[-*•]/.test(line) && (next?.length ?? 0) > 120;
      const isQuestion = line.length < 60 && /^[A-Z][^.!]*\?$/.test(line) && (next?.length ?? 0) > 120;
      const isNumbered = line.length < 60 && /^\d+\.\s+\S/.test(line) && !/[.!?]$/.test(line);
      return isHeading || isQuestion || isNumbered ? `<h2>${escape(line)}</h2>` : `<p>${escape(line)}</p>`;
    })
    .filter((line) => line !== "")
    .join("\n");
}

function escape(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

const PAGE_STYLE =
  ":root{color-scheme:light dark}body{font:18px/1.65 Georgia,serif;max-width:38rem;margin:3rem auto;padding:0 1.25rem}" +
  "h1{font-size:1.9rem;line-height:1.2}h2{font-size:1.3rem;line-height:1.3;margin-top:2.2rem}";
