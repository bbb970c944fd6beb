/**
 * The project's own labelled pages, tests/relevance-pages/*.html. Labels stand in the text: `[[+word]]`
 * has to be annotated, `[[-word]]` must not be, `[[?word]]` may be. On a page of kind "mixed", what is
 * below an element with `data-part="other"` is not about AI risk.
 */
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { JSDOM } from "jsdom";
import type { DocumentKind, Label, LabelledDocument } from "./labelled-document.ts";

const HEAD = /^<!--\ntitle: (.+)\nurl: (\S+)\nkind: (positive|negative|mixed)\n-->\n/;
const OPEN = /\[\[([+?-])/;

/** They were written to be hard: words in two senses stand nearer together than in life. */
const WEIGHT = 0.5;

/** All pages of a folder, by name. Throws with the file's name when one is malformed. */
export function readOwnPages(folder: string): LabelledDocument[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".html"))
    .toSorted()
    .map((name) => parseOwnPage(name.replace(/\.html$/, ""), readFileSync(join(folder, name), "utf8")));
}

export function parseOwnPage(id: string, source: string): LabelledDocument {
  const head = HEAD.exec(source);
  if (!head) throw new Error(`${id}: does not begin with its title, url and kind.`);
  const [, title, url, kind] = head as unknown as [string, string, string, DocumentKind];
  const { document } = new JSDOM(source.slice(head[0].length)).window;
  const gold: Label[] = [];
  const regions: { kind: DocumentKind; start: number; end: number }[] = [];
  let text = "";
  let open: { mark: string; start: number } | undefined;

  /** Takes the labels out of a text node; `text` grows by what is left. */
  const readText = (node: Text): void => {
    let rest = node.data;
    let clean = "";
    const keep = (part: string): void => {
      clean += part;
      text += part;
    };
    for (;;) {
      const place = open ? rest.indexOf("]]") : rest.search(OPEN);
      if (place < 0) break;
      keep(rest.slice(0, place));
      if (open) {
        const surface = text.slice(open.start);
        const { start, mark } = open;
        gold.push({ start, end: text.length, surface, annotate: mark === "+", optional: mark === "?" });
        open = undefined;
        rest = rest.slice(place + 2);
      } else {
        open = { mark: rest[place + 2]!, start: text.length };
        rest = rest.slice(place + 3);
      }
    }
    keep(rest);
    node.data = clean;
  };
  const walk = (parent: Node, isOther: boolean): void => {
    for (const child of parent.childNodes) {
      if (child.nodeType === 3) {
        const start = text.length;
        readText(child as Text);
        if (kind === "mixed")
          regions.push({ kind: isOther ? "negative" : "positive", start, end: text.length });
      } else if (child.nodeType === 1)
        walk(child, isOther || (child as Element).getAttribute("data-part") === "other");
    }
  };
  walk(document.body, false);
  if (open)
    throw new Error(
      `${id}: a label that begins at "${text.slice((open as { start: number }).start, (open as { start: number }).start + 30)}" does not end.`,
    );
  return {
    id,
    originKey: id,
    kind,
    title,
    url,
    html: document.body.innerHTML,
    gold,
    regions,
    weight: WEIGHT,
  };
}
