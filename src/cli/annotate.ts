/**
 * `npm run annotate -- FILE [--json]` prints what would be annotated in a document;
 * `npm run --silent annotate -- --jsonl DOCS` prints one line for each document of DOCS.
 */
import { createReadStream, existsSync } from "node:fs";
import { createInterface } from "node:readline";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { readyLexicon } from "../core/relevance/lexicon.ts";
import { annotateDocument, type AnnotatedDocument, type InputDocument } from "./annotate-document.ts";
import { fail } from "./fail.ts";
import { htmlOfFile } from "./html-of-file.ts";
import { loadGlossary } from "./project.ts";

/** Documents from a file with one `{id, html|text, url?, title?}` a line. */
export async function* readDocuments(path: string): AsyncGenerator<InputDocument> {
  if (!existsSync(path)) fail(`Cannot read ${path}: there is no such file.`);
  let number = 0;
  for await (const line of createInterface({ input: createReadStream(path, "utf8"), crlfDelay: Infinity })) {
    number++;
    if (line.trim() === "") continue;
    let record: Record<string, unknown>;
    try {
      record = JSON.parse(line) as Record<string, unknown>;
    } catch {
      fail(`${path}, line ${number}: not JSON.`);
    }
    const text = (key: string): string | undefined =>
      typeof record[key] === "string" ? record[key] : undefined;
    const html = text("html") ?? (text("text") === undefined ? undefined : plainHtml(text("text")!));
    if (html === undefined) fail(`${path}, line ${number}: has neither "html" nor "text".`);
    yield { id: text("id") ?? String(number), html, url: text("url"), title: text("title") };
  }
}

/** Text as one node, so that offsets into it stay what they are. */
function plainHtml(text: string): string {
  return `<div>${text.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}</div>`;
}

function printForReading(annotated: AnnotatedDocument): void {
  const marks = annotated.spans.filter((span) => span.marked);
  const perThousand = annotated.words === 0 ? 0 : (marks.length / annotated.words) * 1000;
  console.log(
    `Verdict: ${annotated.verdict.topic}${annotated.reasons.length > 0 ? ` (${annotated.reasons.join(", ")})` : ""}`,
  );
  console.log(
    `${annotated.words} words, ${annotated.spans.length} annotations, ${marks.length} marks (${perThousand.toFixed(1)} per 1,000 words)\n`,
  );
  for (const span of annotated.spans)
    console.log(
      `${span.marked ? "*" : " "} ${span.surface}  →  ${span.entry}   [${span.reasons.join("; ")}]`,
    );
}

if (import.meta.main) {
  const { values, positionals } = parseArgs({
    options: { jsonl: { type: "string" }, json: { type: "boolean" } },
    allowPositionals: true,
  });
  const lexicon = readyLexicon(loadGlossary().lexicon);
  if (values.jsonl !== undefined) {
    for await (const input of readDocuments(resolve(values.jsonl))) {
      const { id, relevant, reasons, spans } = annotateDocument(input, lexicon);
      console.log(JSON.stringify({ id, relevant, reasons, spans }));
    }
  } else if (positionals.length === 1) {
    const path = positionals[0]!;
    const { html, title } = htmlOfFile(resolve(path));
    const annotated = annotateDocument({ id: path, html, title: title || undefined }, lexicon);
    if (values.json === true) console.log(JSON.stringify(annotated, null, 2));
    else printForReading(annotated);
  } else fail("Usage: npm run annotate -- FILE [--json], or npm run --silent annotate -- --jsonl DOCS");
}
