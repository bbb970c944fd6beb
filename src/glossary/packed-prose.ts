/**
 * Prose as one string a block: text stands as it is, markup as characters of Unicode's private use
 * area, which no text contains. A citation is the place of its work in the entry's list of sources.
 */
import type { Block, Inline } from "./body.ts";

export type PackedBlock = string | readonly ["quote", string] | readonly ["list", ...string[]];

const FIRST_CITATION = 0xe100;
const LAST_CITATION = 0xe1ff;
const EMPHASIS = "\uE000";
const STRONG = "\uE001";
/** An id or an address stands between its mark and `TARGET_END`. */
const ENTRY = "\uE002";
const LINK = "\uE003";
const TARGET_END = "\uE004";
const CLOSE = "\uE005";
const PRIVATE_USE = /[\uE000-\uF8FF]/;

/** Throws where a cited work is not in `sources`, or a text holds a private-use character. */
export function packBlock(block: Block, sources: readonly string[]): PackedBlock {
  const pack = (children: readonly Inline[]): string => packInlines(children, sources);
  switch (block.kind) {
    case "paragraph":
      return pack(block.children);
    case "quote":
      return ["quote", pack(block.children)];
    case "list":
      return ["list", ...block.items.map(pack)];
  }
}

export function unpackBlock(packed: PackedBlock, sources: readonly string[]): Block {
  if (typeof packed === "string") return { kind: "paragraph", children: unpackInlines(packed, sources) };
  const [kind, ...texts] = packed;
  const parts = texts.map((text) => unpackInlines(text, sources));
  return kind === "list" ? { kind, items: parts } : { kind, children: parts[0]! };
}

function packInlines(children: readonly Inline[], sources: readonly string[]): string {
  return children
    .map((child) => {
      if (typeof child === "string") {
        if (PRIVATE_USE.test(child)) throw new Error(`A private-use character in "${child}".`);
        return child;
      }
      switch (child.kind) {
        case "citation": {
          const place = sources.indexOf(child.source);
          if (place === -1 || FIRST_CITATION + place > LAST_CITATION)
            throw new Error(`"${child.source}" has no place among the sources.`);
          return String.fromCharCode(FIRST_CITATION + place);
        }
        case "emphasis":
          return EMPHASIS + packInlines(child.children, sources) + CLOSE;
        case "strong":
          return STRONG + packInlines(child.children, sources) + CLOSE;
        case "entry":
          return ENTRY + child.id + TARGET_END + packInlines(child.children, sources) + CLOSE;
        case "link":
          return LINK + child.address + TARGET_END + packInlines(child.children, sources) + CLOSE;
      }
    })
    .join("");
}

function unpackInlines(packed: string, sources: readonly string[]): Inline[] {
  const tokens = packed.match(/[\uE000-\uE1FF]|[^\uE000-\uE1FF]+/g) ?? [];
  let next = 0;
  const target = (): string => {
    const text = tokens[next]!;
    next += 2;
    return text;
  };
  const inlines = (): Inline[] => {
    const found: Inline[] = [];
    while (next < tokens.length) {
      const token = tokens[next++]!;
      const code = token.charCodeAt(0);
      if (token === CLOSE) return found;
      else if (token === EMPHASIS) found.push({ kind: "emphasis", children: inlines() });
      else if (token === STRONG) found.push({ kind: "strong", children: inlines() });
      else if (token === ENTRY) found.push({ kind: "entry", id: target(), children: inlines() });
      else if (token === LINK) found.push({ kind: "link", address: target(), children: inlines() });
      else if (code >= FIRST_CITATION && code <= LAST_CITATION)
        found.push({ kind: "citation", source: sources[code - FIRST_CITATION]! });
      else found.push(token);
    }
    return found;
  };
  return inlines();
}
